import { SignJWT } from 'jose'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { EVER, type Level } from '@/domain/place/tree'
import { type Door, grant, makePerson, openDoor, START } from '../entry/door'

let door: Door
afterEach(() => door.close())

async function withPlaces() {
  const rows: [id: string, name: string, level: Level, path: string[]][] = [
    ['yanping', '延平区', 'district', ['yanping']],
    ['yijing', '怡景嘉园', 'estate', ['yanping', 'yijing']],
    ['yijing-3', '3号楼', 'building', ['yanping', 'yijing', 'yijing-3']],
  ]
  for (const [id, name, level, path] of rows) {
    await door.store.insert(places, id, {
      ...EVER,
      tenant: 'yanping',
      place: id,
      name,
      level,
      parent: path.at(-2) ?? null,
      path,
      point: null,
      rank: 1,
      grid: null,
    })
  }
}
const me = (token?: string) => door.post({ action: 'session.me' }, token)

describe('a session', () => {
  beforeEach(async () => {
    door = await openDoor()
    await withPlaces()
  })

  test('nobody is signed in without one', async () => {
    expect((await me()).body).toEqual({ ok: true, value: null })
  })

  test('knows the person, the roles held now, and the homes by name; never the room', async () => {
    const grants = [
      grant('secretary', 'yijing'),
      grant('fixer', 'yijing', '2026-11-22T00:00:00.000Z'),
      grant('street', 'yanping', '2020-01-01T00:00:00.000Z', START),
    ]
    const token = await door.signIn('zhang', {
      grants,
      homes: [{ estate: 'yijing', building: 'yijing-3', room: door.services.secrets.seal('502'), household: null, confirmed: true }],
    })
    expect((await me(token)).body.value).toEqual({
      person: 'zhang',
      nickname: '3栋张阿姨',
      hats: [{ role: 'secretary', place: 'yijing', placeName: '怡景嘉园', level: 'estate' }],
      homes: [{ estate: 'yijing', estateName: '怡景嘉园', building: 'yijing-3', buildingName: '3号楼', household: null, confirmed: true }],
    })
  })

  test('a role that is revoked is gone with the next request', async () => {
    const token = await door.signIn('zhang', { grants: [grant('secretary', 'yijing')] })
    await me(token)
    await door.store.patch(people, 'zhang', { set: { grants: [grant('secretary', 'yijing', '2026-01-01T00:00:00.000Z', START)] } })
    expect((await me(token)).body.value).toMatchObject({ hats: [] })
  })

  test('ends after thirty days', async () => {
    const token = await door.signIn('zhang')
    door.setNow('2026-12-21T07:59:59.000Z')
    expect((await me(token)).body.value).toMatchObject({ person: 'zhang' })
    door.setNow('2026-12-21T08:00:01.000Z')
    expect((await me(token)).body.value).toBeNull()
  })

  test('of a person who is gone counts for nothing', async () => {
    const token = await door.signIn('zhang')
    await door.store.remove(people, 'zhang', 1)
    expect((await me(token)).body.value).toBeNull()
  })

  test.each([
    ['signed with another secret', () => sign('HS256', Buffer.alloc(48, 1), 'doorstep')],
    ['of another issuer', () => sign('HS256', Buffer.alloc(48, 9), 'elsewhere')],
    ['signed by another method', () => sign('HS512', Buffer.alloc(64, 9), 'doorstep')],
    ['not signed at all', async () => `${part({ alg: 'none' })}.${part({ sub: 'zhang', iss: 'doorstep', exp: 4_000_000_000 })}.`],
    ['that is no token', async () => 'zhang'],
  ])('%s counts for nothing', async (_name, forge) => {
    await door.signIn('zhang')
    expect((await me(await forge())).body).toEqual({ ok: true, value: null })
  })
})

function sign(alg: string, secret: Uint8Array, issuer: string) {
  return new SignJWT().setProtectedHeader({ alg }).setSubject('zhang').setIssuer(issuer).setExpirationTime(4_000_000_000).sign(secret)
}
function part(claims: object) {
  return Buffer.from(JSON.stringify(claims)).toString('base64url')
}

describe('signing in as a made-up person', () => {
  const demo = (data: object) => door.post({ action: 'session.demo', requestId: 'sign-in-0001', data })

  test('is refused by the real start', async () => {
    door = await openDoor()
    expect(await demo({ persona: 'admin', number: 0 })).toMatchObject({ status: 403, body: { refusal: { code: 'forbidden' } } })
  })

  test('in demonstration mode gives a session that works, however often one asks', async () => {
    const personas = (role: string, number: number) =>
      number < 5 ? { id: `${role}-${number}`, record: makePerson({ nickname: `住户${number}` }) } : null
    door = await openDoor({ services: { personas } })
    const both = await Promise.all([demo({ persona: 'resident', number: 3 }), demo({ persona: 'resident', number: 3 })])
    for (const { body } of both) {
      const { token } = body.value as { token: string }
      expect((await me(token)).body.value).toMatchObject({ person: 'resident-3', nickname: '住户3' })
    }
    expect((await demo({ persona: 'resident', number: 5 })).body.refusal?.code).toBe('notFound')
    for (const number of [-1, 10_000, 1.5, '3']) expect((await demo({ persona: 'resident', number })).status).toBe(400)
    expect((await demo({ persona: 'mayor', number: 1 })).body.refusal?.fields).toEqual({ persona: '没有这个选项' })
  })
})
