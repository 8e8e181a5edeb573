import { collections } from '@/cloud/collections'
import { reports } from '@/cloud/repair/collections'
import { logins } from '@/cloud/session/collections'
import { renewSetup } from '@/cloud/session/setup'
import { makeGrant, makeHome } from '../../support/builders/person'
import { makeReport } from '../../support/builders/report'
import { serverStore } from '../../support/store'
import { COMPUTER, type SessionWorld, sessionWorld, TENANT } from './world'

let world: SessionWorld
beforeEach(async () => {
  world = await sessionWorld()
})
afterEach(() => world.close())

/** The admin that the setup code made, in a browser and without WeChat. */
async function adminOnComputer() {
  const code = (await renewSetup(world.store, world.services.secrets, TENANT, world.clock.now())) ?? ''
  const { token, me } = await world.visitor.do('session.setup', { code, district: '延平区', nickname: '小周', device: COMPUTER })
  return { ...world.as(token), token, person: me.person }
}
const phoneOf = async (openid: string) => {
  const { token, me } = await world.comeByWechat(openid)
  return { ...world.as(token), token, person: me.person }
}

test('an admin’s WeChat becomes theirs: shown in the browser, confirmed on the phone, and the next sign-in there is the admin', async () => {
  const admin = await adminOnComputer()
  const asked = await admin.do('session.bind', { device: COMPUTER })
  const phone = await phoneOf('zhou')
  expect(await phone.do('session.seen', { code: asked.code })).toMatchObject({ purpose: 'bind', asker: '小周' })
  await phone.do('session.confirm', { code: asked.code })

  expect(await admin.do('session.poll', { request: asked.request, key: asked.key })).toMatchObject({ state: 'confirmed' })
  expect(await world.who(phone.token)).toBeNull()
  expect(await world.stored(phone.person)).toBeNull()
  const again = await world.comeByWechat('zhou')
  expect(again.me).toMatchObject({ person: admin.person, nickname: '小周', hats: [{ role: 'admin' }] })
  expect(await world.who(admin.token)).toBe(admin.person)
  expect(await world.store.count(logins, {})).toBe(1)
})

test('the code of a binding signs nobody in', async () => {
  const admin = await adminOnComputer()
  const { request, key, code } = await admin.do('session.bind', { device: COMPUTER })
  const phone = await phoneOf('zhou')
  await phone.do('session.seen', { code })
  await phone.do('session.confirm', { code })
  expect((await world.visitor.refused('session.take', { request, key })).code).toBe('wrongState')
})

describe('two who each have something are never made one', () => {
  const confirmAs = async (openid: string, prepare: (person: string) => Promise<unknown>) => {
    const admin = await adminOnComputer()
    const { code } = await admin.do('session.bind', { device: COMPUTER })
    const phone = await phoneOf(openid)
    await prepare(phone.person)
    await phone.do('session.seen', { code })
    const refusal = await phone.refused('session.confirm', { code })
    expect(await world.who(phone.token)).toBe(phone.person)
    expect((await world.stored(admin.person))?.openid).toBeNull()
    return refusal
  }
  const set = (change: object) => async (person: string) => {
    const { people } = await import('@/cloud/person/collections')
    await world.store.patch(people, person, { set: change })
  }

  test.each<[string, (person: string) => Promise<unknown>]>([
    ['a role', set({ grants: [makeGrant('fixer', 'yijing')] })],
    ['a home', set({ homes: [makeHome('yijing', 'yijing-3')] })],
    ['a report', (person) => world.store.insert(reports, 'r1', makeReport({ reporter: person }))],
  ])('%s stays with its person, and the refusal says why', async (_name, prepare) => {
    expect(await confirmAs('zhou', prepare)).toMatchObject({ code: 'forbidden', message: expect.stringContaining('已经有自己的') })
  })
})

test('who has a WeChat already binds no other', async () => {
  const phone = await phoneOf('zhou')
  expect(await phone.refused('session.bind', { device: COMPUTER })).toMatchObject({ code: 'already' })
})

test('only WeChat can be given: one who came in another way is told to use the mini-program', async () => {
  const admin = await adminOnComputer()
  const { code } = await admin.do('session.bind', { device: COMPUTER })
  const asked = await world.visitor.do('session.ask', { device: COMPUTER })
  await world.addPerson('madeUp')
  const { sessions } = await import('@/cloud/session/collections')
  const now = world.clock.now()
  const session = {
    tenant: TENANT,
    person: 'madeUp',
    device: COMPUTER,
    via: 'demo',
    made: now,
    seen: now,
    ends: '2027-01-01T00:00:00.000Z',
    endedAt: null,
  } as const
  await world.store.insert(sessions, 's1', session)
  const other = world.as(await world.services.identity.tokenOf('s1', session))
  await other.do('session.seen', { code })
  expect(await other.refused('session.confirm', { code })).toEqual({ code: 'forbidden', message: '请在微信小程序里扫码确认' })
  await admin.do('session.seen', { code: asked.code })
  const own = await admin.do('session.bind', { device: COMPUTER })
  await admin.do('session.seen', { code: own.code })
  expect((await admin.refused('session.confirm', { code: own.code })).code).toBe('already')
})

test('on PostgreSQL two phones that confirm two codes of one admin at once give one WeChat', async () => {
  await world.close()
  world = await sessionWorld({ store: await serverStore(collections) })
  const admin = await adminOnComputer()
  const codes = [await admin.do('session.bind', { device: COMPUTER }), await admin.do('session.bind', { device: COMPUTER })]
  const phones = [await phoneOf('zhou'), await phoneOf('second')]
  await Promise.all(phones.map((phone, nth) => phone.do('session.seen', { code: codes[nth]?.code ?? '' })))
  const answers = await Promise.all(phones.map((phone, nth) => phone.try('session.confirm', { code: codes[nth]?.code ?? '' })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await world.store.count(logins, { eq: { person: admin.person } })).toBe(1)
})
