import { type Actor, covers, type Role } from '../shared/actor'
import { byParties, byRoles, byStaff, type Permissions, SIGNED_IN } from '../shared/permission'
import type { voteContract } from './contract'
import type { Party } from './machine'
import type { RollLine, Vote } from './vote'

/** Who runs votes of an estate. */
export const MANAGERS = ['secretary', 'community', 'street', 'admin'] as const satisfies readonly Role[]

/** Who takes ballots on paper where they serve, and sees whose is missing. */
export const COLLECTORS = ['stairHead', 'gridWorker', 'secretary', 'community', 'admin'] as const satisfies readonly Role[]

/** Where somebody stands towards the frozen roll of a vote. */
export interface Standings {
  /** An owner of one of its lines. */
  owner: boolean
  /** One of its lines was handed to them. */
  proxy: boolean
}

/** How this actor stands to this vote: the one answer from which every permission of votes follows. */
export function partiesOf(actor: Actor, vote: Pick<Vote, 'tenant' | 'estate' | 'path'>, standings: Standings): Party[] {
  if (actor.tenant !== vote.tenant) return []
  if (actor.kind === 'system') return ['system']
  if (actor.kind !== 'person') return []
  const parties: Party[] = []
  if (covers(actor, MANAGERS, vote.path)) parties.push('manager')
  if (actor.hats.some((hat) => isOne(COLLECTORS, hat.role) && (vote.path.includes(hat.place) || hat.path.includes(vote.estate))))
    parties.push('collector')
  if (standings.owner) parties.push('owner')
  if (standings.proxy) parties.push('proxy')
  if (livesIn(actor, vote.estate)) parties.push('member')
  return parties
}

/** May this actor know of the vote? A draft is the desk’s; an open one is for everybody who lives, owns or serves there. */
export function mayRead(vote: Pick<Vote, 'state' | 'roll'>, parties: readonly Party[]): boolean {
  const isDraft = vote.roll === null
  return isDraft ? parties.includes('manager') : parties.length > 0
}

/** May this actor take paper of this part? Never of one that is their own. @param isOwn they own it or live in it */
export function mayCollect(actor: Actor, line: Pick<RollLine, 'path'>, isOwn: boolean): boolean {
  return !isOwn && covers(actor, COLLECTORS, line.path)
}

export function livesIn(actor: Actor, estate: string): boolean {
  return actor.kind === 'person' && actor.hats.some((hat) => hat.role === 'resident' && hat.path.includes(estate))
}

function isOne(roles: readonly Role[], role: Role): boolean {
  return roles.includes(role)
}

/** Who may do what; for a step the machine says in which state. */
export const votePermissions = {
  // What is answered depends upon where one lives, owns and serves: `mayRead`.
  'vote.list': SIGNED_IN,
  'vote.get': SIGNED_IN,
  'vote.about': SIGNED_IN,
  'vote.record': SIGNED_IN,
  'vote.exportRecord': SIGNED_IN,
  'vote.cast': byParties('owner', 'proxy'),
  'vote.proxyCode': byParties('member', 'owner'),
  'vote.delegate': byParties('owner'),
  'vote.takeBack': byParties('owner'),
  'vote.desk': byStaff(...COLLECTORS, 'street'),
  'vote.rollCheck': byRoles(...MANAGERS),
  'vote.draft': byRoles(...MANAGERS),
  'vote.edit': byParties('manager'),
  'vote.open': byParties('manager'),
  'vote.cancel': byParties('manager'),
  'vote.close': byParties('manager'),
  'vote.watch': byParties('manager', 'collector'),
  'vote.doors': byRoles(...COLLECTORS),
  'vote.enterPaper': byParties('collector'),
  'vote.confirmPaper': byParties('collector'),
  'vote.dropPaper': byParties('collector'),
} as const satisfies Permissions<typeof voteContract>
