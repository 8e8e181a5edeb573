import { collections } from '@/cloud/collections'
import { people } from '@/cloud/person/collections'
import { roleSteps } from '@/cloud/role/collections'
import { areasOf, stationsOf } from '@/domain/person/person'
import { china, daysLater } from '../../support/clock'
import { type RoleWorld, roleWorld } from '../../support/role-world'
import { serverStore } from '../../support/store'

let world: RoleWorld
beforeEach(async () => {
  world = await roleWorld()
})
afterEach(() => world.close())

const fixerOfZhang = { person: 'zhang', role: 'fixer', place: 'yijing-garden' } as const

test('who is given a role has the hat at once, keeps the home, and is told', async () => {
  const { grant } = await world.as('secretary').do('role.grant', { ...fixerOfZhang, reason: '会修水管' })
  expect(grant).toMatchObject({ role: 'fixer', placeName: '怡景嘉园', from: world.clock.now(), to: null, held: true, mine: true })
  expect(await world.hats('zhang')).toEqual(['fixer@yijing-garden', 'resident@yijing-3'])
  expect((await world.told('zhang')).map(({ title }) => title)).toEqual(['您的新角色 · 怡景嘉园维修师傅'])
})

test('grants, stations and areas always tell the same', async () => {
  await world.as('secretary').do('role.grant', fixerOfZhang)
  await world.as('community').do('role.grant', { person: 'zhang', role: 'stairHead', place: 'chunhui-1' })
  await world.as('secretary').do('role.revoke', fixerOfZhang)
  const { grants, stations, areas } = await world.person('zhang')
  expect(stations).toEqual(stationsOf(grants))
  expect(areas).toEqual(areasOf(grants, () => ['yanping', 'ziyun', 'yijing', 'chunhui', 'chunhui-1']))
  expect(stations).toEqual(['resident@yijing-3', 'stairHead@chunhui-1'])
})

test('a role is held from its first day to its last, and given again its term changes', async () => {
  const from = daysLater(world.clock.now(), 1)
  const to = daysLater(world.clock.now(), 10)
  await world.as('secretary').do('role.grant', { ...fixerOfZhang, from, to })
  expect(await world.hats('zhang')).toEqual(['resident@yijing-3'])
  world.clock.set(from)
  expect(await world.hats('zhang')).toContain('fixer@yijing-garden')
  world.clock.set(to)
  expect(await world.hats('zhang')).toEqual(['resident@yijing-3'])
  await world.as('secretary').do('role.grant', { ...fixerOfZhang, to: daysLater(to, 5) })
  expect(await world.hats('zhang')).toContain('fixer@yijing-garden')
  expect((await world.person('zhang')).grants).toHaveLength(2)
  const { trail } = await world.as('secretary').do('role.person', { person: 'zhang' })
  expect(trail.map(({ action, by }) => [action, by])).toEqual([
    ['changed', '林书记'],
    ['granted', '林书记'],
  ])
})

test('a term that is over before it begins is refused beside its field', async () => {
  const now = world.clock.now()
  expect((await world.as('secretary').refused('role.grant', { ...fixerOfZhang, to: now })).fields).toHaveProperty('to')
  const refusal = await world.as('secretary').refused('role.grant', { ...fixerOfZhang, from: daysLater(now, 3), to: daysLater(now, 2) })
  expect(refusal).toMatchObject({ code: 'invalid', fields: { to: '结束要晚于开始' } })
})

test.each([
  ['a secretary at another estate', 'otherSecretary', fixerOfZhang, 'forbidden'],
  [
    'a secretary who would make another secretary',
    'secretary',
    { person: 'zhang', role: 'secretary', place: 'yijing-garden' },
    'forbidden',
  ],
  ['a community that would raise itself', 'community', { person: 'community', role: 'street', place: 'ziyun' }, 'forbidden'],
  ['a district that would make an admin', 'district', { person: 'district', role: 'admin', place: 'yanping' }, 'forbidden'],
  ['a stair head', 'stairHead', { person: 'zhang', role: 'stairHead', place: 'yijing-3' }, 'forbidden'],
  ['a fixer', 'fixer', fixerOfZhang, 'forbidden'],
  ['a resident for themselves', 'zhang', fixerOfZhang, 'forbidden'],
  ['a secretary at the wrong level', 'community', { person: 'zhang', role: 'secretary', place: 'yijing-3' }, 'elsewhere'],
  ['a place that is not there', 'admin', { person: 'zhang', role: 'fixer', place: 'nowhere' }, 'notFound'],
  ['somebody who is not there', 'secretary', { person: 'nobody', role: 'fixer', place: 'yijing-garden' }, 'notFound'],
] as const)('refused: %s', async (_what, who, data, code) => {
  expect((await world.as(who).refused('role.grant', data)).code).toBe(code)
  expect(await world.store.count(roleSteps, {})).toBe(0)
})

test('nobody of another tenant is given a role here', async () => {
  await world.settle('abroad', [], { tenant: 'elsewhere' })
  expect((await world.as('admin').refused('role.grant', { ...fixerOfZhang, person: 'abroad' })).code).toBe('notFound')
})

test('the trail holds ids, and the reason sealed', async () => {
  await world.as('secretary').do('role.grant', { ...fixerOfZhang, reason: '接替老王' })
  const [step] = await world.store.query(roleSteps, { eq: { person: 'zhang' }, limit: 10 })
  expect(step?.data).toMatchObject({ person: 'zhang', by: 'secretary', action: 'granted', place: 'yijing-garden' })
  expect(JSON.stringify(step)).not.toMatch(/接替|老王|林书记|张阿姨/)
  expect((await world.as('secretary').do('role.person', { person: 'zhang' })).trail).toMatchObject([{ reason: '接替老王', by: '林书记' }])
})

test('words that hurt are no reason', async () => {
  expect((await world.as('secretary').refused('role.grant', { ...fixerOfZhang, reason: '他是傻逼' })).code).toBe('notAccepted')
})

test('the same request twice gives one role and one step; the same role by another request changes nothing', async () => {
  for (let time = 0; time < 2; time += 1) await world.as('secretary').do('role.grant', fixerOfZhang, 'request-once')
  await world.as('community').do('role.grant', fixerOfZhang)
  expect(await world.store.count(roleSteps, {})).toBe(1)
  expect(await world.told('zhang')).toHaveLength(1)
})

test('the last admin stays: not revoked, not given an end, whoever asks', async () => {
  const admin = { person: 'admin', role: 'admin', place: 'yanping' } as const
  expect((await world.as('admin').refused('role.revoke', admin)).code).toBe('lastAdmin')
  expect((await world.as('admin').refused('role.grant', { ...admin, to: china('2027-01-01 00:00') })).code).toBe('lastAdmin')
  await world.as('admin').do('role.grant', { person: 'district', role: 'admin', place: 'yanping' })
  await world.as('district').do('role.revoke', admin)
  expect(await world.hats('admin')).toEqual([])
  expect((await world.as('district').refused('role.revoke', { ...admin, person: 'district' })).code).toBe('lastAdmin')
})

test('an admin for a term does not stand in for one without', async () => {
  await world.as('admin').do('role.grant', { person: 'district', role: 'admin', place: 'yanping', to: daysLater(world.clock.now(), 30) })
  expect((await world.as('district').refused('role.revoke', { person: 'admin', role: 'admin', place: 'yanping' })).code).toBe('lastAdmin')
  await world.as('admin').do('role.revoke', { person: 'district', role: 'admin', place: 'yanping' })
})

test('two admins who take the role from one another at once: one of them stays', async () => {
  await world.close()
  world = await roleWorld({ store: await serverStore(collections) })
  await world.as('admin').do('role.grant', { person: 'district', role: 'admin', place: 'yanping' })
  const answers = await Promise.all([
    world.as('admin').try('role.revoke', { person: 'district', role: 'admin', place: 'yanping' }),
    world.as('district').try('role.revoke', { person: 'admin', role: 'admin', place: 'yanping' }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const left = await world.store.query(people, { has: { stations: 'admin@yanping' }, limit: 10 })
  expect(left).toHaveLength(1)
})

test('a telling that was broken off is made up for by the timer, once', async () => {
  const insert = world.store.insert
  jest.spyOn(world.store, 'insert').mockRejectedValueOnce(new Error('the server died'))
  await expect(world.as('secretary').do('role.grant', fixerOfZhang)).rejects.toThrow('the server died')
  expect(await world.hats('zhang')).toContain('fixer@yijing-garden')
  expect(await world.told('zhang')).toEqual([])
  world.store.insert = insert
  world.clock.forward(2)
  for (let time = 0; time < 2; time += 1) await world.runRoles()
  expect(await world.told('zhang')).toHaveLength(1)
})
