import { homeOf } from '@/demo/homes'
import { createPersonas, SEEDED } from '@/demo/personas'
import { demoPlaces } from '@/demo/places'
import { ROLES } from '@/domain/shared/actor'

const personaOf = createPersonas((text) => `sealed(${text})`)
const places = new Map(demoPlaces().map(({ id, data }) => [id, data]))

test.each(ROLES)('every %s from 0 to 9999 is there, at a place that exists, the same on every call', (role) => {
  for (const number of [0, 1, 9, 10, 11, 12, 500, 9999]) {
    const found = personaOf(role, number)
    expect(found).toEqual(personaOf(role, number))
    expect(found?.record.sample).toBe(true)
    expect(found?.record.grants.map(({ place }) => places.has(place))).toEqual([true])
  }
})

test.each([-1, 0.5, 10_000, Number.NaN])('there is no resident %s', (number) => expect(personaOf('resident', number)).toBeNull())

test('number 0 of each role is the one of the story', () => {
  const at = (role: (typeof ROLES)[number]) => personaOf(role, 0)?.record.grants[0]?.place
  expect(at('resident')).toBe('yijing-b3')
  expect(at('stairHead')).toBe('yijing-b3')
  for (const role of ['fixer', 'secretary'] as const) expect(at(role)).toBe('yijing')
  // The grid that 3栋 belongs to.
  expect(at('gridWorker')).toBe(places.get('yijing-b3')?.grid)
  expect([at('community'), at('street'), at('district'), at('admin')].map((id) => places.get(id ?? '')?.name)).toEqual(['东教社区', '黄墩街道', '延平区', '延平区'])
  expect(personaOf('fixer', 4)?.record.grants[0]?.place).toBe('yijing')
  expect(personaOf('fixer', 5)?.record.grants[0]?.place).not.toBe('yijing')
})

test('no two of the 10,000 residents live in one home, and each home is where the resident may report', () => {
  const homes = Array.from({ length: 10_000 }, (_, number) => homeOf(number))
  expect(new Set(homes.map(({ estate, building, room }) => `${estate} ${building} ${room}`)).size).toBe(10_000)
  for (let number = 0; number < 10_000; number += 97) {
    const record = personaOf('resident', number)?.record
    expect(record?.homes.map(({ building }) => building)).toEqual(record?.grants.map(({ place }) => place))
  }
})

test('the first ten residents are neighbours, and later ones live all over the district', () => {
  expect(new Set(Array.from({ length: 10 }, (_, number) => homeOf(number).estate))).toEqual(new Set(['yijing']))
  expect(new Set(Array.from({ length: 10 }, (_, number) => homeOf(number + 100).estate)).size).toBe(10)
})

test('every estate has a secretary, a grid worker and two fixers among the seeded', () => {
  const seeded = (role: 'secretary' | 'gridWorker' | 'fixer') => Array.from({ length: SEEDED[role] }, (_, number) => personaOf(role, number)?.record.grants[0]?.place)
  for (const [id, place] of places) {
    if (place.level !== 'estate') continue
    expect(seeded('secretary')).toContain(id)
    const grids = [...places.values()].filter(({ parent, level }) => parent === id && level === 'building').map(({ grid }) => grid)
    for (const grid of grids) expect(seeded('gridWorker')).toContain(grid)
    expect(seeded('fixer').filter((at) => at === id).length).toBeGreaterThanOrEqual(2)
  }
})
