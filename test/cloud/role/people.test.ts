import { phoneKey } from '@/cloud/person/phone'
import { daysLater } from '../../support/clock'
import { type RoleWorld, roleWorld } from '../../support/role-world'

let world: RoleWorld
beforeEach(async () => {
  world = await roleWorld()
})
afterEach(() => world.close())

const names = async (who: string, asked: { place?: string; role?: 'fixer' | 'stairHead' | 'secretary'; search?: string } = {}) =>
  (await world.as(who).do('role.people', asked)).items.map(({ nickname }) => nickname).sort()

test('everyone who works at a place or below it, and nobody beside it or above', async () => {
  expect(await names('secretary')).toEqual(['3栋楼栋长', '小吴师傅', '林书记', '网格员小刘', '老郑师傅'].sort())
  expect(await names('otherSecretary')).toEqual(['小吴师傅', '春晖书记', '春晖师傅'].sort())
  expect(await names('community', { place: 'chunhui' })).toEqual(await names('otherSecretary'))
  expect(await names('community', { role: 'secretary' })).toEqual(['林书记', '春晖书记'].sort())
  expect(await names('admin', { role: 'fixer', place: 'ziyun' })).toEqual(['小吴师傅', '春晖师傅', '老郑师傅'].sort())
})

test('residents are no staff, and those who give no roles have no list', async () => {
  for (const who of ['zhang', 'fixer', 'gridWorker', 'stairHead'])
    expect((await world.as(who).refused('role.people', {})).code).toBe('forbidden')
  expect((await world.as('secretary').refused('role.people', { place: 'chunhui' })).code).toBe('forbidden')
  expect((await world.as('secretary').refused('role.people', { place: 'yijing' })).code).toBe('forbidden')
  expect((await world.as('secretary').refused('role.people', { place: 'nowhere' })).code).toBe('notFound')
})

test('of a person with roles here and elsewhere only those here are shown', async () => {
  const { items } = await world.as('secretary').do('role.people', { role: 'fixer' })
  const wu = items.find(({ nickname }) => nickname === '小吴师傅')
  expect(wu?.grants.map(({ placeName }) => placeName)).toEqual(['怡景嘉园'])
  expect((await world.as('secretary').do('role.person', { person: 'fixer2' })).grants).toHaveLength(1)
  expect((await world.as('community').do('role.person', { person: 'fixer2' })).grants).toHaveLength(2)
})

test('by their exact number anybody is found, by their name only who works or lives here; the number stays masked', async () => {
  const { secrets } = world.services
  const phone = { phone: secrets.seal('13905991234'), phoneKey: phoneKey(secrets, '13905991234') }
  await world.settle('newcomer', [], { nickname: '小赵', ...phone })
  expect(await names('secretary', { search: '139 0599 1234' })).toEqual(['小赵'])
  expect(await names('secretary', { search: '13905991235' })).toEqual([])
  expect(await names('secretary', { search: '小赵' })).toEqual([])
  expect(await names('secretary', { search: '老郑师傅' })).toEqual(['老郑师傅'])
  expect(await names('secretary', { search: '3栋张阿姨' })).toEqual(['3栋张阿姨'])
  expect(await names('otherSecretary', { search: '3栋张阿姨' })).toEqual([])
  const answer = await world.as('secretary').do('role.people', { search: '13905991234' })
  expect(answer.items[0]?.phone).toBe('139****1234')
  expect(JSON.stringify(answer)).not.toContain('13905991234')
  expect((await world.as('secretary').do('role.person', { person: 'newcomer' })).phone).toBeNull()
})

test('people of another tenant do not exist here', async () => {
  await world.settle('abroad', [], { tenant: 'elsewhere', nickname: '外区的人' })
  expect(await names('admin', { search: '外区的人' })).toEqual([])
  expect((await world.as('admin').refused('role.person', { person: 'abroad' })).code).toBe('notFound')
})

test('the list goes on page by page, newest first, everyone once', async () => {
  for (let nth = 0; nth < 45; nth += 1) {
    world.clock.forward(1)
    await world.settle(`fixer-${nth}`, ['fixer@chunhui'])
  }
  const seen: string[] = []
  for (let after: [string, string] | null | undefined; after !== null; ) {
    const page: { items: { id: string }[]; next: [string, string] | null } = await world
      .as('otherSecretary')
      .do('role.people', { role: 'fixer', after: after ?? null })
    seen.push(...page.items.map(({ id }) => id))
    after = page.next
  }
  expect(seen).toHaveLength(47)
  expect(new Set(seen).size).toBe(47)
  expect(seen.slice(0, 3)).toEqual(['fixer-44', 'fixer-43', 'fixer-42'])
})

test('a term that has run out is shown as such, so that it can be renewed', async () => {
  await world
    .as('secretary')
    .do('role.grant', { person: 'zhang', role: 'fixer', place: 'yijing-garden', to: daysLater(world.clock.now(), 1) })
  world.clock.set(daysLater(world.clock.now(), 2))
  const { items } = await world.as('secretary').do('role.people', { role: 'fixer' })
  expect(items.find(({ id }) => id === 'zhang')?.grants).toMatchObject([{ held: false, mine: true }])
})

test('places to choose from: what one looks after, one step down at a time or by name, with the roles one may give there', async () => {
  const ask = async (who: string, asked: { below?: string; search?: string } = {}) =>
    (await world.as(who).do('role.places', asked)).items.map(({ name, gives }) => [name, gives.join()])
  expect(await ask('secretary')).toEqual([['怡景嘉园', 'fixer,organizer']])
  expect(await ask('secretary', { below: 'yijing-garden' })).toEqual([
    ['3栋', 'stairHead,fixer'],
    ['5栋', 'stairHead,fixer'],
  ])
  expect(await ask('community', { below: 'yijing' })).toEqual([
    ['怡景嘉园', 'gridWorker,fixer,organizer,secretary'],
    ['春晖小区', 'gridWorker,fixer,organizer,secretary'],
  ])
  expect(await ask('admin', { search: '春晖' })).toEqual([['春晖小区', 'gridWorker,fixer,organizer,secretary']])
  expect(await ask('secretary', { search: '春晖' })).toEqual([])
  expect((await world.as('secretary').refused('role.places', { below: 'chunhui' })).code).toBe('forbidden')
})
