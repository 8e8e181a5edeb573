import fc from 'fast-check'
import { LEVELS, type NodeLevel } from '@/domain/place/tree'
import { GIVES, givable, isGiver, LEVELS_OF, lookedAfter, mayGive } from '@/domain/role/ability'
import { STAFF_ROLES, type StaffRole } from '@/domain/role/invitation'
import { type Actor, covers, type Hat, ROLES, type Role } from '@/domain/shared/actor'
import { makeActor, makeHat } from '../../support/builders/person'

const PATHS = [
  ['d', 's', 'c', 'e', 'b'],
  ['d', 's', 'c', 'e2', 'b2'],
  ['d', 's', 'c2', 'e3', 'b3'],
  ['d', 's2', 'c3', 'e4', 'b4'],
]
const NODES = [...new Set(PATHS.flatMap((path) => path.map((_, at) => path.slice(0, at + 1).join('/'))))].map((joined) => joined.split('/'))
const nodeAt = (path: readonly string[]) => ({ level: LEVELS[path.length - 1] as NodeLevel, path })
const asks = NODES.flatMap((path) => STAFF_ROLES.map((role) => ({ role, path })))

/** Widest last: nobody but an admin gives what stands at or behind the own place in this list. */
const RANK: readonly Role[] = ['resident', 'stairHead', 'gridWorker', 'fixer', 'secretary', 'community', 'street', 'district', 'admin']

test('by the table: exactly what it says, at the place of the hat and below it', () => {
  for (const wearer of ROLES)
    for (const path of NODES) {
      const actor = makeActor('somebody', [makeHat(wearer, path)])
      for (const ask of asks) {
        const listed = (GIVES[wearer] as readonly Role[]).includes(ask.role)
        const fitting = (LEVELS_OF[ask.role] as readonly NodeLevel[]).includes(nodeAt(ask.path).level)
        const below = path.every((id, at) => ask.path[at] === id)
        expect([wearer, path, ask, mayGive(actor, ask.role, nodeAt(ask.path))]).toEqual([wearer, path, ask, listed && fitting && below])
      }
    }
})

test('nobody but an admin gives the own role or one above it', () => {
  for (const giver of ROLES)
    for (const role of GIVES[giver]) if (giver !== 'admin') expect(RANK.indexOf(role)).toBeLessThan(RANK.indexOf(giver))
})

const someHats = fc.array(
  fc
    .record({ role: fc.constantFrom(...ROLES.filter((role) => role !== 'admin')), path: fc.constantFrom(...NODES) })
    .map(({ role, path }) => makeHat(role, path)),
  { minLength: 1, maxLength: 3 },
)

test('whatever one gives oneself, one can give no more than before', () => {
  fc.assert(
    fc.property(someHats, fc.array(fc.nat(), { maxLength: 8 }), (hats, picks) => {
      const power = (held: readonly Hat[]) => asks.filter(({ role, path }) => mayGive(makeActor('me', held), role, nodeAt(path)))
      const before = power(hats)
      let held: Hat[] = hats
      for (const pick of picks) {
        const mine = power(held)
        const gift = mine[pick % Math.max(mine.length, 1)]
        if (gift) held = [...held, makeHat(gift.role, gift.path)]
      }
      const grown = power(held).filter((ask) => !before.some((had) => had.role === ask.role && had.path === ask.path))
      expect(grown).toEqual([])
    }),
    { seed: 20261121 },
  )
})

test('a role at a 网格 is given by who covers its community', () => {
  const grid = { level: 'grid' as const, path: ['d', 's', 'c', 'g'] }
  expect(givable(makeActor('c', [makeHat('community', ['d', 's', 'c'])]), grid)).toEqual(['gridWorker'])
  expect(givable(makeActor('e', [makeHat('secretary', ['d', 's', 'c', 'e'])]), grid)).toEqual([])
  expect(givable(makeActor('c2', [makeHat('community', ['d', 's', 'c2'])]), grid)).toEqual([])
})

test('what one looks after: the widest places, each once, of the hats that give roles alone', () => {
  const hats = [
    makeHat('community', ['d', 's', 'c']),
    makeHat('secretary', ['d', 's', 'c', 'e']),
    makeHat('secretary', ['d', 's', 'c2', 'e3']),
    makeHat('fixer', ['d', 's2', 'c3', 'e4']),
  ]
  const actor = makeActor('many', hats)
  expect(lookedAfter(actor).sort()).toEqual(['c', 'e3'])
  const two = makeActor('two', [makeHat('community', ['d', 's', 'c']), makeHat('admin', ['d'])])
  expect(lookedAfter(two)).toEqual(['d'])
  for (const other of [
    { kind: 'visitor', tenant: 'd' },
    { kind: 'system', tenant: 'd' },
  ] as Actor[])
    expect(lookedAfter(other)).toEqual([])
})

test('who gives no role has no people page', () => {
  expect(ROLES.filter(isGiver)).toEqual(['secretary', 'community', 'street', 'district', 'admin'])
})

test('what one may give lies under a hat of one’s own', () => {
  fc.assert(
    fc.property(someHats, fc.constantFrom(...asks), (hats, { role, path }) => {
      const actor = makeActor('me', hats)
      if (mayGive(actor, role as StaffRole, nodeAt(path))) expect(covers(actor, ROLES, path)).toBe(true)
    }),
  )
})
