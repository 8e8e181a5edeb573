import { systemContext } from '@/cloud/api'
import { people } from '@/cloud/person/collections'
import { erasures, looks } from '@/cloud/privacy/collections'
import { goOnErasing } from '@/cloud/privacy/erase'
import { keepers } from '@/cloud/privacy/register'
import { reports } from '@/cloud/repair/collections'
import type { Store } from '@/cloud/store/port'
import { TERMS_VERSION } from '@/domain/privacy/words'
import { daysLater, later } from '../../support/clock'
import { type RepairWorld, repairWorld } from '../../support/repair-world'
import { roleWorld } from '../../support/role-world'

let world: RepairWorld
beforeEach(async () => {
  world = await repairWorld()
})
afterEach(() => world.close())

const PHONE = '13912341234'
const agree = (who: string) => world.as(who).do('privacy.consent', { version: TERMS_VERSION })

describe('consent', () => {
  test('is to the version that holds, and an older one is asked again', async () => {
    expect(await world.as('zhang').do('privacy.terms', {})).toEqual({ version: TERMS_VERSION, agreed: null, officer: null })
    expect((await world.as('zhang').refused('privacy.consent', { version: '2020-01-01' })).code).toBe('wrongState')
    await agree('zhang')
    expect(await world.as('zhang').do('privacy.terms', {})).toMatchObject({ agreed: TERMS_VERSION })
    const me = await world.store.get(people, 'zhang')
    expect(me?.data.consent).toEqual({ version: TERMS_VERSION, at: world.clock.now() })
    expect(await world.as(null).do('privacy.terms', {})).toMatchObject({ agreed: null })
  })

  test('comes before the telephone number', async () => {
    expect((await world.as('zhang').refused('privacy.setPhone', { phone: PHONE })).code).toBe('wrongState')
    await agree('zhang')
    expect(await world.as('zhang').do('privacy.setPhone', { phone: '139 1234-1234' })).toEqual({ phone: '139****1234' })
    // Taking back needs no consent.
    await world.store.patch(people, 'zhang', { set: { consent: null } })
    expect(await world.as('zhang').do('privacy.setPhone', { phone: null })).toEqual({ phone: null })
  })
})

test('the telephone number is sealed, masked to oneself, and found by its fingerprint alone', async () => {
  await agree('zhang')
  await world.as('zhang').do('privacy.setPhone', { phone: PHONE })
  const stored = (await world.store.get(people, 'zhang'))?.data
  expect(JSON.stringify(stored)).not.toContain(PHONE)
  expect(world.services.secrets.open(stored?.phone ?? '')).toBe(PHONE)
  expect(stored?.phoneKey).toBe(world.services.secrets.fingerprint(PHONE))
  expect(JSON.stringify(await world.as('zhang').do('privacy.mine', {}))).toContain('139****1234')
  await world.as('zhang').do('privacy.setPhone', { phone: null })
  expect((await world.store.get(people, 'zhang'))?.data).toMatchObject({ phone: null, phoneKey: null })
})

test('who looked at room and telephone is told with role and place, to whom they belong and to the admin alone', async () => {
  const report = await world.submit('zhang', { room: '502', phone: PHONE })
  await world.as('zhang').do('repair.contact', { report })
  await world.as('secretary').do('repair.contact', { report })
  const { items } = await world.as('zhang').do('privacy.looksAtMe', {})
  expect(items).toMatchObject([
    {
      nickname: '林书记',
      role: 'secretary',
      place: '怡景嘉园',
      what: ['phone', 'address'],
      matter: `repair:${report}`,
      at: world.clock.now(),
    },
  ])
  expect((await world.as('li').do('privacy.looksAtMe', {})).items).toEqual([])
  expect((await world.as('secretary').refused('privacy.looks', {})).code).toBe('forbidden')
  await world.grant('district', 'district@yanping', 'admin@yanping')
  expect((await world.as('district').do('privacy.looks', {})).items).toMatchObject([{ by: 'secretary', nickname: '林书记' }])
  expect((await world.as('district').do('privacy.looks', { by: 'li' })).items).toEqual([])
})

test('looks at what a helper gave of somebody else are nobody’s account', async () => {
  const report = await world.submit('stairHead', { scope: 'home', spot: '', room: '502', onBehalfOf: '李奶奶' })
  await world.as('secretary').do('repair.contact', { report })
  expect((await world.store.query(looks, { limit: 10 })).map(({ data }) => [data.whose, data.what])).toEqual([[null, ['name', 'address']]])
})

describe('deleting the account', () => {
  const erase = (who: string, nickname: string, requestId?: string) => world.as(who).do('privacy.erase', { nickname }, requestId)

  test('of a helper leaves the contact of the elder they filed for, and takes their own number out of it', async () => {
    await agree('stairHead')
    await world.as('stairHead').do('privacy.setPhone', { phone: PHONE })
    const elders = await world.submit('stairHead', { scope: 'home', spot: '', room: '502', phone: '13700001111', onBehalfOf: '李奶奶' })
    const own = await world.submit('stairHead', { scope: 'home', spot: '', room: '502', phone: PHONE, onBehalfOf: '李奶奶' })
    await erase('stairHead', '3栋楼栋长')
    expect(await world.as('secretary').do('repair.contact', { report: elders })).toEqual({
      name: '李奶奶',
      room: '502',
      phone: '13700001111',
    })
    expect(await world.as('secretary').do('repair.contact', { report: own })).toEqual({ name: '李奶奶', room: '502', phone: null })
    expect((await world.stored(elders)).state).toBe('submitted')
  })

  test('does not withdraw what was begun in the home: it goes on without them', async () => {
    const report = await world.submit('zhang', { scope: 'home', spot: '', room: '502' })
    await world.as('secretary').do('repair.dispatch', { report, fixer: 'fixer' })
    await world.as('fixer').do('repair.start', { report })
    await erase('zhang', '3栋张阿姨')
    expect(await world.stored(report)).toMatchObject({
      state: 'inProgress',
      room: null,
      words: '内容已随账号删除',
      assigneeName: '老郑师傅',
    })
  })

  test('is gone on with by the timer wherever it broke off, and the person is gone from the first moment', async () => {
    for (let breakAt = 0; breakAt < keepers.length + 1; breakAt += 3) {
      const report = await world.submit('wang', { building: 'yijing-5', words: `灯坏了${breakAt}`, phone: PHONE })
      const person = await world.store.get(people, 'wang')
      let steps = 0
      const patch: Store['patch'] = async (collection, id, change) => {
        if (collection.name === 'erasure' && steps++ === breakAt) throw new Error('the power went')
        return world.store.patch(collection, id, change)
      }
      const broken = new Proxy(world.store, {
        get: (store, field) => (field === 'patch' ? patch : (Reflect.get(store, field) as () => unknown).bind(store)),
      })
      const ids = ['a', 'b', 'c', 'd'].map((each) => `${each}${breakAt}`)
      const log = { info: () => {}, warn: () => {}, error: () => {} }
      const actor = await world.services.identity.personOf('wang', world.clock.now())
      if (!actor) throw new Error('wang is there')
      const context = {
        ...systemContext({ store: broken, services: world.services, newId: () => ids.pop() ?? 'x', log }, 'yanping', world.clock.now()),
        actor,
      }
      const { privacyHandlers } = await import('@/cloud/privacy/handlers')
      const answer = await privacyHandlers['privacy.erase'](context, { nickname: '5栋小王' })
      expect(answer).toEqual({ ok: true, value: { done: false } })
      expect(await world.store.get(people, 'wang')).toBeNull()
      world.clock.forward(2)
      await goOnErasing(world.context())
      expect(await world.stored(report)).toMatchObject({ reporterName: '已注销的居民', phone: null })
      expect((await world.store.get(erasures, 'wang'))?.data).toMatchObject({ pending: [], facts: null })
      // For the next break-off: as if they had never left.
      const left = await world.store.get(erasures, 'wang')
      if (left && person)
        await world.store.remove(erasures, 'wang', left.version).then(() => world.store.insert(people, 'wang', person.data))
    }
  })

  test('what was on its way while the account went is found by the second round', async () => {
    await erase('li', '3栋李叔')
    const late = {
      ...(await world.stored(await world.submit('zhang', { phone: PHONE }))),
      reporter: 'li',
      reporterName: '3栋李叔',
      involved: ['li'],
    }
    await world.store.insert(reports, 'late', late)
    world.clock.forward(6)
    await goOnErasing(world.context())
    expect(await world.stored('late')).toMatchObject({ reporterName: '已注销的居民', phone: null })
  })
})

test('the last admin cannot leave before somebody else is admin', async () => {
  const roles = await roleWorld()
  expect((await roles.as('admin').do('privacy.mine', {})).bound).toContain('最后一位管理员')
  expect((await roles.as('admin').refused('privacy.erase', { nickname: '管理员' })).code).toBe('wrongState')
  await roles.settle('second', ['admin@yanping'])
  expect((await roles.as('admin').do('privacy.mine', {})).bound).toBeNull()
  const [one, two] = await Promise.all([
    roles.as('admin').try('privacy.erase', { nickname: '管理员' }),
    roles.as('second').try('privacy.erase', { nickname: 'second' }),
  ])
  expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1)
  await roles.close()
})

describe('records over their term', () => {
  const sweep = async () => (await import('@/cloud/privacy/retention')).sweepOver(world.context())

  test('a contact goes 180 days after its report was closed, an open one keeps it', async () => {
    const closed = await world.submit('zhang', { room: '502', phone: PHONE })
    const open = await world.submit('zhang', { room: '502' })
    await world.as('zhang').do('repair.withdraw', { report: closed, words: null })
    world.clock.set(daysLater(world.clock.now(), 180))
    await sweep()
    expect((await world.stored(closed)).hasContact).toBe(true)
    world.clock.forward(1)
    const before = await world.stored(closed)
    await sweep()
    expect(await world.stored(closed)).toEqual({ ...before, room: null, phone: null, hasContact: false })
    expect((await world.stored(open)).hasContact).toBe(true)
  })

  test('kept answers go after a week, notices after a year, looks after three', async () => {
    const report = await world.submit('zhang', { phone: PHONE })
    await world.as('secretary').do('repair.contact', { report })
    const { requests } = await import('@/cloud/requests')
    const left = async () => [
      await world.store.count(requests, {}),
      (await world.told('secretary')).length,
      await world.store.count(looks, {}),
    ]
    const start = world.clock.now()
    const [answers = 0, told = 0] = await left()
    for (const [days, expected] of [
      [7, [answers, told, 1]],
      [365, [0, told, 1]],
      [1095, [0, 0, 1]],
    ] as const) {
      world.clock.set(daysLater(start, days))
      await sweep()
      expect(await left()).toEqual(expected)
      world.clock.set(later(world.clock.now(), 1))
      await sweep()
    }
    expect(await left()).toEqual([0, 0, 0])
  })
})
