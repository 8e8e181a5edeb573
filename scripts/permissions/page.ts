import { contracts } from '../../src/domain/capabilities'
import { permissions } from '../../src/domain/permissions'
import { ROLE_WORDS } from '../../src/domain/person/words'
import { LEVELS } from '../../src/domain/place/tree'
import { GIVES, LEVELS_OF } from '../../src/domain/role/ability'
import { STAFF_ROLES } from '../../src/domain/role/invitation'
import { type Actor, type Hat, ROLES, type Role } from '../../src/domain/shared/actor'
import { may, type Rule } from '../../src/domain/shared/permission'
import { BESIDE, PATH, SUBJECTS, type Subject } from './subjects'

export const COMMAND = 'node scripts/permissions.mjs'

/** docs/permissions.md, whole. */
export function permissionsPage(): string {
  const capabilities = [...new Set(Object.keys(contracts).map(capabilityOf))]
  return `${[HEAD, ...capabilities.map(sectionOf), giving(), timer()].join('\n\n')}\n`
}

const HEAD = `# Permissions

Who may take which action of the door. Generated from \`domain/*/ability.ts\` by \`${COMMAND}\`; do not edit.

| mark | means |
|---|---|
| ● | at the place of the hat and everywhere below it, nowhere beside it |
| ○ | about one’s own, or answered according to one’s hats: the rule stands in the capability’s \`ability.ts\` |
| ◐ | also with a hat below the place (who lives in a building is a neighbour in its estate) |
| · | not by this role; perhaps as a party, see the last column |

*visitor*: has not signed in. *timer*: what the system does by itself through the same rule. A 网格 is the set of its buildings, a hat at each.`

const SIGNS = { here: '●', own: '○', below: '◐', none: '·' } as const
type Sign = (typeof SIGNS)[keyof typeof SIGNS]

function sectionOf(capability: string): string {
  const actions = Object.keys(contracts).filter((action) => capabilityOf(action) === capability) as (keyof typeof permissions)[]
  const subject = SUBJECTS[capability]
  const columns = ['action', 'visitor', ...ROLES.map((role) => `${role} ${ROLE_WORDS[role]}`), 'timer', 'as a party to it (states)']
  const rows = actions.map((action) => rowOf(action, permissions[action], subject))
  const sample =
    subject && actions.some((action) => permissions[action].who === 'parties') ? [`Roles are tried upon ${subject.sample}.`, ''] : []
  return [
    `## ${capability}`,
    '',
    ...sample,
    line(columns),
    line(columns.map((_, at) => (at === 0 || at === columns.length - 1 ? '---' : ':-:'))),
    ...rows.map(line),
  ].join('\n')
}

function rowOf(action: string, rule: Rule, subject: Subject | undefined): string[] {
  if (rule.who === 'parties' && !subject)
    throw new Error(`${action} is a rule by parties: add its capability to SUBJECTS in scripts/permissions/subjects.ts`)
  const signOf = (role: Role) => (rule.who === 'parties' && subject ? signByParties(rule.parties, subject, role) : signByRule(rule, role))
  const visitor = rule.who === 'anyone' ? SIGNS.own : SIGNS.none
  const timer = rule.who === 'parties' && rule.parties.includes('system') ? SIGNS.here : SIGNS.none
  return [
    `\`${action}\``,
    visitor,
    ...ROLES.map(signOf),
    timer,
    rule.who === 'parties' && subject ? partiesIn(action, rule.parties, subject) : '',
  ]
}

/** A person in this role at one node of a path. */
function wearerOf(role: Role, path: readonly string[], length = path.length): Actor {
  const level = LEVELS[length - 1] ?? 'building'
  const hat: Hat = { role, level, place: path[length - 1] ?? '', path: path.slice(0, length) }
  return { kind: 'person', tenant: PATH[0], person: 'somebody', nickname: '', hats: [hat] }
}

function signByRule(rule: Exclude<Rule, { who: 'parties' }> | Rule, role: Role): Sign {
  if (rule.who === 'parties') return SIGNS.none
  const allowed = may(wearerOf(role, PATH), rule, PATH)
  if (!allowed) return SIGNS.none
  return rule.who === 'roles' ? SIGNS.here : SIGNS.own
}

/** By the capability's own `partiesOf`: with the hat at a node of the sample's path, then with the hat below the sample. */
function signByParties(parties: readonly string[], subject: Subject, role: Role): Sign {
  const has = (actor: Actor, path: readonly string[]) => subject.partiesOf(actor, path).some((party) => parties.includes(party))
  if (has(wearerOf(role, BESIDE), PATH)) throw new Error(`A ${role} beside the place has a part in it`)
  const above = PATH.map((_, at) => at + 1).filter((length) => has(wearerOf(role, PATH, length), PATH))
  if (above.length === 0) return SIGNS.none
  const beneath = has(wearerOf(role, PATH), PATH.slice(0, 4))
  return beneath && above.length < PATH.length ? SIGNS.below : SIGNS.here
}

/** reporter: submitted, accepted; desk: … */
function partiesIn(action: string, parties: readonly string[], { machine }: Subject): string {
  const step = action.slice(action.indexOf('.') + 1)
  return parties
    .map((party) => {
      const states = Object.entries(machine).filter(([, moves]) => moves[step]?.by.includes(party))
      return states.length === 0 ? party : `${party}: ${states.map(([state]) => state).join(' ')}`
    })
    .join('; ')
}

/** Which role gives which, from the table that `role.grant` asks. */
function giving(): string {
  const givers = ROLES.filter((role) => GIVES[role].length > 0)
  const rows = STAFF_ROLES.map((role) => [
    `${role} ${ROLE_WORDS[role]}`,
    LEVELS_OF[role].join(', '),
    ...givers.map((giver) => ((GIVES[giver] as readonly Role[]).includes(role) ? SIGNS.here : SIGNS.none)),
  ])
  return [
    '## Who gives which role',
    '',
    line(['role', 'held at', ...givers]),
    line(['---', '---', ...givers.map(() => ':-:')]),
    ...rows.map(line),
  ].join('\n')
}

/** Moves of the machines that are the system's. */
function timer(): string {
  const rows = Object.entries(SUBJECTS).flatMap(([capability, { machine }]) => {
    const actions = [...new Set(Object.values(machine).flatMap((moves) => Object.keys(moves)))]
    return actions.flatMap((action) => {
      const states = Object.entries(machine).filter(([, moves]) => moves[action]?.by.includes('system'))
      return states.length === 0 ? [] : [[`\`${capability}.${action}\``, states.map(([state]) => state).join(' ')]]
    })
  })
  return ['## What the system does by itself', '', line(['action', 'states']), line(['---', '---']), ...rows.map(line)].join('\n')
}

function capabilityOf(action: string): string {
  return action.slice(0, action.indexOf('.'))
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
