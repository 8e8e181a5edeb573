import { collections } from '@/cloud/collections'
import { people } from '@/cloud/person/collections'
import { places } from '@/cloud/place/collections'
import { treeOf } from '@/cloud/place/tree'
import { sessions, setups } from '@/cloud/session/collections'
import { renewSetup } from '@/cloud/session/setup'
import { makeGrant } from '../../support/builders/person'
import { daysLater, MORNING } from '../../support/clock'
import { serverStore } from '../../support/store'
import { COMPUTER, type SessionWorld, sessionWorld, TENANT } from './world'

let world: SessionWorld
beforeEach(async () => {
  world = await sessionWorld()
})
afterEach(() => world.close())

const start = () => renewSetup(world.store, world.services.secrets, TENANT, world.clock.now())
const given = (code: string | null, over: object = {}) => ({
  code: code ?? '',
  district: '延平区',
  nickname: '小周',
  device: COMPUTER,
  ...over,
})
const wrong = given('2222233333')

describe('the first admin', () => {
  test('comes with the code that the server printed, and the district is there', async () => {
    const code = await start()
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/)
    expect(await world.visitor.do('session.ways', {})).toEqual({ wechat: true, scan: true, setup: true, district: null })
    const { token, me } = await world.visitor.do('session.setup', given(`${code?.slice(0, 5)}-${code?.slice(5)}`.toLowerCase()))
    expect(me).toMatchObject({ nickname: '小周', hats: [{ role: 'admin', place: TENANT, placeName: '延平区', level: 'district' }] })
    expect(await world.who(token)).toBe(me.person)
    expect(await treeOf(world.store, TENANT).get(TENANT)).toMatchObject({
      data: { name: '延平区', level: 'district', path: [TENANT], parent: null },
    })
    expect((await world.stored(me.person))?.areas).toEqual([TENANT, `admin@${TENANT}`])
    expect(await world.visitor.do('session.ways', {})).toMatchObject({ setup: false, district: '延平区' })
  })

  test('is one: the code is good once, and the next start prints none', async () => {
    const code = await start()
    await world.visitor.do('session.setup', given(code))
    expect(await world.visitor.refused('session.setup', given(code))).toEqual({
      code: 'wrongState',
      message: '这里已经有管理员了，请直接登录',
    })
    expect(await start()).toBeNull()
    expect(await world.visitor.do('session.ways', {})).toMatchObject({ setup: false })
    expect((await world.visitor.refused('session.setup', given(code))).code).toBe('wrongState')
  })

  test('whose answer was lost asks the same again and is in', async () => {
    const code = await start()
    const first = await world.visitor.do('session.setup', given(code), 'request-setup')
    expect(await world.visitor.do('session.setup', given(code), 'request-setup')).toEqual(first)
    expect((await world.visitor.refused('session.setup', wrong, 'request-setup')).code).toBe('wrongState')
    expect([await world.store.count(people, {}), await world.store.count(sessions, {})]).toEqual([1, 1])
  })

  test('may mistype nine times; after ten tries only a new start helps', async () => {
    const code = await start()
    const first = await world.visitor.refused('session.setup', wrong)
    expect([first.code, first.fields?.code]).toEqual(['invalid', '设置码不对，请对照服务器屏幕再看看，还能试 9 次'])
    for (let nth = 1; nth < 10; nth++) await world.visitor.refused('session.setup', wrong)
    expect(await world.visitor.refused('session.setup', given(code))).toMatchObject({
      code: 'tooMany',
      message: expect.stringContaining('重新启动'),
    })
    const renewed = await start()
    expect((await world.visitor.do('session.setup', given(renewed))).me.nickname).toBe('小周')
  })

  test('with the code of an earlier start is refused', async () => {
    const old = await start()
    const renewed = await start()
    expect(renewed).not.toBe(old)
    expect((await world.visitor.refused('session.setup', given(old))).code).toBe('invalid')
  })

  test('is refused in words beside the field when the form is not right, and that costs no try', async () => {
    await start()
    expect((await world.visitor.refused('session.setup', given('short'))).fields).toEqual({ code: '设置码是 10 个字母或数字' })
    expect((await world.visitor.refused('session.setup', given('2222233333', { district: ' ', nickname: '' }))).fields).toEqual({
      district: '请写区的名字',
      nickname: '请写一个称呼',
    })
    expect((await world.visitor.refused('session.setup', given('2222233333', { nickname: '傻逼' }))).code).toBe('notAccepted')
    expect((await world.store.get(setups, TENANT))?.data.tries).toBe(0)
  })

  test('keeps the district that an import or an earlier admin has made', async () => {
    const code = await start()
    await world.store.insert(places, 'other-document', {
      since: 0,
      until: 99,
      tenant: TENANT,
      place: TENANT,
      name: '老名字',
      level: 'district',
      parent: null,
      path: [TENANT],
      point: null,
      rank: 0,
      grid: null,
    })
    expect((await world.visitor.do('session.setup', given(code))).me.hats[0]?.placeName).toBe('老名字')
    expect(await world.store.count(places, {})).toBe(1)
  })

  test('is not asked for where there was never a code', async () => {
    expect((await world.visitor.refused('session.setup', wrong)).code).toBe('wrongState')
  })
})

test('a tenant whose last admin’s term is over gets a code again at the next start', async () => {
  await world.addPerson('chief', { grants: [makeGrant('admin', TENANT, { to: daysLater(MORNING, 1) })], openid: 'sealed' })
  expect(await start()).toBeNull()
  world.clock.set(daysLater(MORNING, 2))
  expect(await start()).toMatch(/^.{10}$/)
})

test('an admin without WeChat who signed out everywhere is not locked out: the next start prints a code', async () => {
  const { token } = await world.visitor.do('session.setup', given(await start()))
  expect(await start()).toBeNull()
  await world.as(token).do('session.end', {})
  expect((await world.visitor.do('session.setup', given(await start()))).me.hats).toHaveLength(1)
})

test('the code itself is stored nowhere', async () => {
  const code = await start()
  const stored = await world.store.get(setups, TENANT)
  expect(JSON.stringify(stored)).not.toContain(code)
})

test('on PostgreSQL two with the code at once make one admin and one district, and two starts at once leave one good code', async () => {
  await world.close()
  world = await sessionWorld({ store: await serverStore(collections) })
  const codes = await Promise.all([start(), start(), start()])
  const current = (await world.store.get(setups, TENANT))?.data.code
  const good = codes.filter((code) => world.services.secrets.fingerprint(`setup ${code}`) === current)
  expect(good).toHaveLength(1)
  const answers = await Promise.all(Array.from({ length: 5 }, () => world.visitor.try('session.setup', given(good[0] ?? null))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect([await world.store.count(people, {}), await world.store.count(places, {}), await world.store.count(sessions, {})]).toEqual([
    1, 1, 1,
  ])
})
