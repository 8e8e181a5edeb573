import { collections } from '@/cloud/collections'
import { createLog } from '@/cloud/entry/log'
import { people } from '@/cloud/person/collections'
import { logins } from '@/cloud/session/collections'
import { serverStore, storeEngines } from '../../support/store'
import { SECRET, SESSION_KEY } from '../../support/wechat-stand-in'
import { PHONE, type SessionWorld, sessionWorld } from './world'

let world: SessionWorld
afterEach(() => world.close())

const OPENID = 'oPlanted-0penid-aVd31xz'

describe('signing in by WeChat', () => {
  beforeEach(async () => {
    world = await sessionWorld()
  })

  test('who comes for the first time becomes a person with a neighbourly name; later it is the same person', async () => {
    const first = await world.comeByWechat(OPENID)
    expect(first.me).toMatchObject({ nickname: expect.stringMatching(/^邻居..$/), hats: [], homes: [] })
    const again = await world.comeByWechat(OPENID)
    expect(again.me.person).toBe(first.me.person)
    expect(again.token).not.toBe(first.token)
    expect(await world.who(first.token)).toBe(first.me.person)
    expect((await world.comeByWechat('another')).me.person).not.toBe(first.me.person)
  })

  test('the openid is kept sealed, and found by a fingerprint that tells nothing', async () => {
    const { me } = await world.comeByWechat(OPENID)
    const record = await world.stored(me.person)
    expect(world.services.secrets.open(record?.openid ?? '')).toBe(OPENID)
    const [login] = await world.store.query(logins, { eq: { person: me.person }, limit: 2 })
    expect(login?.id).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify([record, login])).not.toContain(OPENID)
  })

  test('who was removed meanwhile begins anew with the same account', async () => {
    const { me } = await world.comeByWechat(OPENID)
    await world.store.remove(people, me.person, 1)
    const again = await world.comeByWechat(OPENID)
    expect(again.me.person).not.toBe(me.person)
    expect((await world.comeByWechat(OPENID)).me.person).toBe(again.me.person)
  })

  test.each([
    [-1, 'unavailable', '现在很忙'],
    [40029, 'invalid', '再点一次'],
    [40163, 'invalid', '已经用过'],
    [45011, 'tooMany', '一分钟后'],
    [40226, 'forbidden', '风险'],
    [40013, 'unavailable', '没有设置好'],
    [40125, 'unavailable', '没有设置好'],
    [99999, 'unavailable', '没有设置好'],
  ])('WeChat’s error %d is refused as %s, in words', async (errcode, code, words) => {
    world.wechat.meet({ errcode })
    const refusal = await world.visitor.refused('session.wechat', { code: world.wechat.codeOf(OPENID), device: PHONE })
    expect(refusal).toMatchObject({ code, message: expect.stringContaining(words) })
    expect(await world.store.count(people, {})).toBe(0)
  })

  test.each(['hangs', 'html', 'notAnObject', 'serverError', 'redirects', 'drops'] as const)(
    'a WeChat that %s is refused in words, and the next try works',
    async (accident) => {
      world.wechat.meet(accident)
      const refusal = await world.visitor.refused('session.wechat', { code: world.wechat.codeOf(OPENID), device: PHONE })
      expect(refusal).toEqual({ code: 'unavailable', message: '微信那边没有回应，请稍后再试' })
      expect((await world.comeByWechat(OPENID)).me.nickname).toMatch(/^邻居/)
    },
  )

  test('a code is good once, whether it comes twice or never was one', async () => {
    const code = world.wechat.codeOf(OPENID)
    await world.visitor.do('session.wechat', { code, device: PHONE })
    expect(await world.visitor.refused('session.wechat', { code, device: PHONE })).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('已经用过'),
    })
    expect((await world.visitor.refused('session.wechat', { code: 'made-up', device: PHONE })).code).toBe('invalid')
    const asked = world.wechat.calls.length
    expect((await world.visitor.refused('session.wechat', { code: 'a&secret=x', device: PHONE })).code).toBe('invalid')
    expect(world.wechat.calls.length).toBe(asked)
  })
})

test('our own limit stands before WeChat’s: the call one too many never leaves the house', async () => {
  world = await sessionWorld({ perMinute: 2 })
  await world.comeByWechat('a')
  await world.comeByWechat('b')
  expect((await world.visitor.refused('session.wechat', { code: world.wechat.codeOf('c'), device: PHONE })).code).toBe('tooMany')
  expect(world.wechat.calls.length).toBe(2)
})

test('without WeChat set up the ways say so, and signing in by it is refused in words', async () => {
  world = await sessionWorld({ services: { wechat: null } })
  expect(await world.visitor.do('session.ways', {})).toMatchObject({ wechat: false, scan: false })
  expect(await world.visitor.refused('session.wechat', { code: 'any', device: PHONE })).toEqual({
    code: 'unavailable',
    message: '这里还没有接通微信登录',
  })
})

test('neither answer nor log carries the openid, the session key, the secret, the code or the token', async () => {
  const written: string[] = []
  world = await sessionWorld({ log: createLog('debug', { write: (line: string) => void written.push(line) }) })
  const code = world.wechat.codeOf(OPENID)
  const answer = await world.visitor.do('session.wechat', { code, device: PHONE })
  for (const secret of [OPENID, SESSION_KEY, SECRET]) expect(JSON.stringify(answer)).not.toContain(secret)
  world.wechat.meet('html', { errcode: 40226 })
  for (let nth = 0; nth < 2; nth++) await world.visitor.refused('session.wechat', { code: world.wechat.codeOf(OPENID), device: PHONE })
  expect(written.map((line) => JSON.parse(line))).toMatchObject([{ status: 0, job: 'wechat.code2Session' }, { status: 40226 }])
  for (const secret of [OPENID, SESSION_KEY, SECRET, code, answer.token]) expect(written.join('')).not.toContain(secret)
})

test.each(storeEngines)('two first sign-ins of one account at once make one person, on %s', async (_name, open) => {
  world = await sessionWorld({ store: await open(collections) })
  const all = await Promise.all(Array.from({ length: 8 }, () => world.comeByWechat(OPENID)))
  expect(new Set(all.map(({ me }) => me.person)).size).toBe(1)
  expect([await world.store.count(people, {}), await world.store.count(logins, {})]).toEqual([1, 1])
  expect(new Set(all.map(({ token }) => token)).size).toBe(8)
})

test('on PostgreSQL many accounts at once become as many people', async () => {
  world = await sessionWorld({ store: await serverStore(collections) })
  const all = await Promise.all(Array.from({ length: 12 }, (_, nth) => world.comeByWechat(`open${nth % 6}`)))
  expect(new Set(all.map(({ me }) => me.person)).size).toBe(6)
})
