import { bulletinPermissions, livesAt, POSTING_ROLES, partiesOf, readerOf } from '@/domain/bulletin/ability'
import type { Level } from '@/domain/place/tree'
import type { Role } from '@/domain/shared/actor'
import { may } from '@/domain/shared/permission'
import { bulletinIn } from '../../support/builders/bulletin'
import { actors, hat, OTHER_PATH, PATH, person } from '../../support/builders/report'

const ROLE_LEVEL: Record<(typeof POSTING_ROLES)[number], Level> = {
  stairHead: 'building',
  secretary: 'estate',
  community: 'community',
  street: 'street',
  district: 'district',
  admin: 'district',
}
const LEVELS = ['district', 'street', 'community', 'estate', 'building'] as const
const post = bulletinPermissions['bulletin.post']

describe('who posts where', () => {
  test.each(POSTING_ROLES)('a %s at their node and below it, not above it and not beside it', (role) => {
    const level = ROLE_LEVEL[role]
    const actor = person('x', hat(role, level))
    LEVELS.forEach((each, index) => {
      const path = PATH.slice(0, index + 1)
      expect([each, may(actor, post, path)]).toEqual([each, index >= LEVELS.indexOf(level)])
    })
    if (level === 'estate' || level === 'building') expect(may(actor, post, OTHER_PATH)).toBe(false)
  })

  test.each(['resident', 'gridWorker', 'fixer'] satisfies Role[])('a %s does not', (role) =>
    expect(may(person('x', hat(role, 'building')), post, PATH)).toBe(false),
  )
  test('a visitor does not', () => expect(may(actors.visitor, post, PATH)).toBe(false))
})

describe('who answers for it', () => {
  const bulletin = bulletinIn('published')
  test('the desk where the author’s stands, and those above', () => {
    for (const actor of [actors.secretary, actors.community, actors.street, actors.district])
      expect(partiesOf(actor, bulletin)).toContain('desk')
    for (const actor of [actors.stairHead, actors.otherSecretary, actors.neighbour, actors.gridWorker, actors.fixer])
      expect(partiesOf(actor, bulletin)).not.toContain('desk')
  })
  test('a stair head does not rewrite what the secretary posted to the building', () => {
    const below = { ...bulletin, place: 'yijing-3', level: 'building' as const, path: PATH }
    expect(partiesOf(actors.stairHead, below)).toEqual(['reader'])
    expect(partiesOf(actors.secretary, below)).toContain('desk')
  })
  test('nobody looks over their own words', () => {
    expect(partiesOf(actors.secretary, bulletin)).not.toContain('checker')
    expect(partiesOf(actors.community, bulletin)).toContain('checker')
  })
  test('nobody of another district has any part in it', () =>
    expect(partiesOf({ ...actors.secretary, tenant: 'elsewhere' }, bulletin)).toEqual([]))
})

describe('who reads it', () => {
  const published = bulletinIn('published')
  test('whoever lives there, and whoever serves there, above or below', () => {
    for (const actor of [actors.reporter, actors.neighbour]) expect(readerOf(actor, published)).toBe('resident')
    for (const actor of [actors.stairHead, actors.gridWorker, actors.fixer]) expect(readerOf(actor, published)).toBe('staff')
    for (const actor of [actors.secretary, actors.district]) expect(readerOf(actor, published)).toBe('desk')
  })
  test('nobody else, unless it is open to all', () => {
    for (const actor of [actors.stranger, actors.otherSecretary, actors.visitor]) {
      expect(readerOf(actor, published)).toBeNull()
      expect(readerOf(actor, { ...published, open: true })).toBe('visitor')
    }
  })
  test.each(['draft', 'withdrawn'] as const)('a %s one is the desk’s alone, open or not', (state) => {
    const bulletin = { ...bulletinIn(state), open: true }
    expect(readerOf(actors.secretary, bulletin)).toBe('desk')
    for (const actor of [actors.reporter, actors.gridWorker, actors.fixer, actors.visitor]) expect(readerOf(actor, bulletin)).toBeNull()
  })
  test('a bulletin of one building is not its neighbours’ business', () => {
    const below = { ...published, place: 'yijing-3', level: 'building' as const, path: PATH }
    expect(readerOf(actors.reporter, below)).toBe('resident')
    expect(readerOf(actors.neighbour, below)).toBeNull()
  })
  test('only who lives there is counted', () => {
    expect(livesAt(actors.reporter, 'yijing-garden')).toBe(true)
    expect(livesAt(actors.stairHead, 'yijing-garden')).toBe(false)
    expect(livesAt(actors.visitor, 'yijing-garden')).toBe(false)
  })
})
