import { contracts, type DoorContracts } from '@/domain/capabilities'
import { permissions } from '@/domain/permissions'
import { grantsAt } from '@/domain/person/person'
import { LEVELS } from '@/domain/place/tree'
import { type Actor, ROLES, type Role } from '@/domain/shared/actor'
import { may, type Rule } from '@/domain/shared/permission'
import { BESIDE, PATH, SUBJECTS } from '../../scripts/permissions/subjects'
import { makeActor, makeGrant, makeHat, makePerson } from '../support/builders/person'

type Asked = Exclude<Rule, { who: 'parties' }>
const all = Object.entries(permissions) as [keyof DoorContracts, Rule][]
const asked = all.filter((row): row is [keyof DoorContracts, Asked] => row[1].who !== 'parties')
const byRoles = all.filter((row): row is [keyof DoorContracts, Extract<Rule, { who: 'roles' }>] => row[1].who === 'roles')
const byParties = all.filter((row): row is [keyof DoorContracts, Extract<Rule, { who: 'parties' }>] => row[1].who === 'parties')

const visitor: Actor = { kind: 'visitor', tenant: 'd' }
const timer: Actor = { kind: 'system', tenant: 'd' }
const wearing = (role: Role, path: readonly string[]) => makeActor('somebody', [makeHat(role, path)])

/** Nodes around one: the hat stands there, the question is asked at `PATH` cut to a level. */
const ELSEWHERE = PATH.map((id) => `of another tenant ${id}`)

describe('rules by roles', () => {
  test.each(byRoles)('%s: exactly the roles of its table, at the place and below it', (_action, rule) => {
    for (const role of ROLES) {
      const listed = (rule.roles as readonly Role[]).includes(role)
      for (const level of LEVELS) {
        const length = LEVELS.indexOf(level) + 1
        const at = PATH.slice(0, length)
        const actor = wearing(role, at)
        // At the hat's own node, and at everything below it.
        for (let below = length; below <= PATH.length; below += 1) expect(may(actor, rule, PATH.slice(0, below))).toBe(listed)
        // Above it.
        for (let above = 1; above < length; above += 1) expect(may(actor, rule, PATH.slice(0, above))).toBe(false)
        // Beside it, as near as it can be: a sibling at the same level, and all below the sibling.
        const sibling = [...PATH.slice(0, length - 1), `another ${level}`]
        expect(may(actor, rule, sibling)).toBe(false)
        expect(may(actor, rule, [...sibling, ...PATH.slice(length)])).toBe(false)
        // In another district.
        expect(may(actor, rule, ELSEWHERE)).toBe(false)
      }
    }
  })

  test.each(byRoles)('%s: nobody without a hat, no visitor and no timer', (_action, rule) => {
    for (const actor of [makeActor('nobody', []), visitor, timer]) expect(may(actor, rule, PATH)).toBe(false)
  })

  test.each(byRoles)('%s: of two hats each counts at its own place alone', (_action, rule) => {
    const inside = (rule.roles as readonly Role[])[0] as Role
    const actor = makeActor('two', [makeHat('resident', PATH), makeHat(inside, BESIDE)])
    expect([may(actor, rule, PATH), may(actor, rule, BESIDE)]).toEqual([(rule.roles as readonly Role[]).includes('resident'), true])
  })
})

describe('the other rules', () => {
  test.each(asked.filter(([, { who }]) => who === 'staff'))('%s: those roles wherever they are, nobody else', (_action, rule) => {
    const roles = rule.who === 'staff' ? (rule.roles as readonly Role[]) : []
    for (const role of ROLES) expect(may(wearing(role, BESIDE), rule)).toBe(roles.includes(role))
    for (const actor of [makeActor('nobody', []), visitor, timer]) expect(may(actor, rule)).toBe(false)
  })
  test.each(asked.filter(([, { who }]) => who === 'person'))('%s: whoever is signed in', (_action, rule) => {
    expect([visitor, timer, makeActor('nobody', [])].map((actor) => may(actor, rule))).toEqual([false, false, true])
  })
  test('what a visitor may do is open at the door too, and nothing else', () => {
    for (const [action, rule] of all) expect([action, contracts[action].who]).toEqual([action, rule.who === 'anyone' ? 'anyone' : 'person'])
  })
})

describe('rules by parties', () => {
  const subjectOf = (action: string) => {
    const subject = SUBJECTS[action.split('.')[0] ?? '']
    if (!subject) throw new Error(`No sample for ${action}`)
    return subject
  }
  test.each(byParties)('%s: nobody beside the place, in another tenant, or signed out has a part by a role', (action, rule) => {
    const { partiesOf } = subjectOf(action)
    const part = (actor: Actor) => partiesOf(actor, PATH).filter((party) => rule.parties.includes(party))
    for (const role of ROLES) {
      expect([role, part({ ...wearing(role, BESIDE), tenant: PATH[0] })]).toEqual([role, []])
      expect([role, part({ ...wearing(role, PATH), tenant: 'another' })]).toEqual([role, []])
    }
    expect(part({ ...visitor, tenant: PATH[0] })).toEqual([])
    expect(part({ ...makeActor('nobody', []), tenant: PATH[0] })).toEqual([])
  })
  test.each(byParties)('%s: every party that the rule names is one of the machine, or of reading alone', (action, rule) => {
    const { machine, beside = [] } = subjectOf(action)
    const step = action.split('.')[1] ?? ''
    const moving = new Set(Object.values(machine).flatMap((moves) => Object.values(moves).flatMap((move) => move?.by ?? [])))
    for (const party of beside) expect([party, moving.has(party)]).toEqual([party, false])
    for (const party of rule.parties) expect([step, moving.has(party) || beside.includes(party)]).toEqual([step, true])
  })
})

test('a role counts within its term alone', () => {
  const day = (n: number) => `2026-11-0${n}T00:00:00.000Z`
  const person = makePerson([
    makeGrant('secretary', 'estate', { from: day(2), to: day(4) }),
    makeGrant('fixer', 'estate', { from: day(3) }),
  ])
  const roles = (n: number) => grantsAt(person, day(n)).map(({ role }) => role)
  expect([1, 2, 3, 4, 5].map(roles)).toEqual([[], ['secretary'], ['secretary', 'fixer'], ['fixer'], ['fixer']])
})
