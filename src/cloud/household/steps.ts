import { partiesOf } from '../../domain/household/ability'
import type { householdContract } from '../../domain/household/contract'
import { type Command, decide, mayTake } from '../../domain/household/decide'
import type { Household, Membership } from '../../domain/household/household'
import type { Action } from '../../domain/household/machine'
import { noticesOf } from '../../domain/household/notices'
import { MEMBERS_MOST } from '../../domain/household/rules'
import type { ClaimView } from '../../domain/household/schema'
import { claimOf } from '../../domain/household/view'
import { accept, type Outcome, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Context, Handlers } from '../context'
import { checkWords } from '../repair/words'
import type { Stored, Transaction } from '../store/port'
import { rehouse } from './homes'
import { membershipId } from './membership'
import { memberships } from './memberships'
import { type ClaimShowing, namesFor, ownerFitting, showingOf } from './present'
import { rollOf } from './roll'
import { freeSeat, takeSeat } from './seats'
import { tell } from './tell'

type StepName = Exclude<Action, 'claim'>
type StepContracts = Pick<typeof householdContract, `household.${StepName}`>

interface StepInput {
  claim: string
  reason?: string | null
  household?: string
  owner?: string | null
}

/** What had to be looked up before the transaction, which knows ids alone. */
interface Prepared {
  command: Command
  door: string
  showing: ClaimShowing
  /** The owner whom the given name fits. */
  fitting: string | null
}

/** One handler for every step on a membership: load, ask the domain, save it together with homes, grants and notices. */
async function takeStep(action: StepName, context: Context, input: StepInput): Promise<Outcome<{ claim: ClaimView | null }, RefusalCode>> {
  const { actor, now } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const prepared = await prepare(action, context, input)
  if (!prepared.ok) return prepared
  const { command, showing, door, fitting } = prepared.value
  const { secrets } = context.services

  return context.once<{ claim: ClaimView | null }, RefusalCode>(async (tx) => {
    const stored = await tx.get(memberships, input.claim)
    if (!stored) return refuse('notFound', '没有这条申请')
    const own =
      stored.data.household === null
        ? null
        : await tx.get(memberships, membershipId(secrets, actor.person, { household: stored.data.household }))
    const parties = partiesOf(actor, stored.data, own?.data ?? null)
    const decided = decide(stored.data, command, { now, actor, parties })
    if (!decided.ok) return decided
    const seated = await reseat(tx, stored.data, decided.value, command, fitting)
    if (!seated.ok) return seated
    const after = seated.value
    const saved = await save(tx, context, stored, after)
    if (!saved.ok) return saved
    if (action !== 'match') await rehouse(tx, secrets, { before: stored.data, after, door, now })
    await tell(tx, noticesOf(saved.value, after, []))
    return accept({ claim: claimOf(saved.value, after, { ...showing, door, parties }) })
  })
}

async function prepare(action: StepName, context: Context, input: StepInput): Promise<Outcome<Prepared, RefusalCode>> {
  const seen = await context.store.get(memberships, input.claim)
  if (!seen) return refuse('notFound', '没有这条申请')
  const names = await namesFor(context, [seen.data])
  const showing = await showingOf(context, seen, names)
  if (showing.parties.length === 0) return refuse('notFound', '没有这条申请')
  const allowed = mayTake(seen.data, action, showing.parties)
  if (!allowed.ok) return allowed
  const checked = await checkWords(context, [input.reason], 'work')
  if (!checked.ok) return checked
  if (action === 'confirm' && showing.members >= MEMBERS_MOST)
    return refuse('tooMany', `这一户已经有 ${MEMBERS_MOST} 位成员，请先核对是不是都住这里`)

  const household = await householdFor(context, seen.data, input)
  if (!household.ok) return household
  if (input.owner != null && !household.value?.data.owners.includes(input.owner)) return refuse('elsewhere', '名册上这一户没有这位业主')
  // What staff say of an owner counts; a code and a housemate say only who lives there.
  const vouched = action === 'confirm' && allowed.value.party === 'confirmer'
  const fitting = vouched ? (await ownerFitting(context, seen.data)).owner : null
  const command = { reason: null, owner: null, ...input, action } as Command
  const attached = household.value && { household: household.value.id, room: null }
  const door = attached ? (await namesFor(context, [{ ...seen.data, ...attached }])).doorOf(attached) : showing.door
  return accept({ command, door, showing, fitting })
}

/** The household of the roll that the step is about. */
async function householdFor(
  { store, actor }: Context,
  membership: Membership,
  input: StepInput,
): Promise<Outcome<Stored<Household> | null, 'elsewhere'>> {
  const id = input.household ?? membership.household
  if (id === null) return accept(null)
  const household = await rollOf(store, actor.tenant).household(id)
  if (input.household !== undefined && household?.data.building !== membership.building) return refuse('elsewhere', '请选同一栋楼里的门牌')
  return accept(household)
}

/** Gives and takes the seat of an owner of the roll, so that one account is one owner. */
async function reseat(
  tx: Transaction,
  before: Membership,
  after: Membership,
  command: Command,
  fitting: string | null,
): Promise<Outcome<Membership, 'already'>> {
  const wanted = command.action === 'confirm' ? fitting : after.owner
  if (before.owner !== null && before.owner !== wanted) await freeSeat(tx, before)
  if (wanted === null || wanted === before.owner) return accept({ ...after, owner: wanted })
  const taken = await takeSeat(tx, after, wanted)
  if (taken) return accept({ ...after, owner: wanted })
  // Confirming goes on without the match: who is the owner is then for the registrar to tell.
  return command.action === 'match' ? refuse('already', '这位业主已经对上了另一个账号') : accept({ ...after, owner: null })
}

/** Under its own id, or under that of the door that was found for it. @returns the id */
async function save(
  tx: Transaction,
  { services }: Context,
  stored: Stored<Membership>,
  after: Membership,
): Promise<Outcome<string, 'already'>> {
  if (after.household === stored.data.household || after.household === null) {
    await tx.replace(memberships, stored.id, stored.version, after)
    return accept(stored.id)
  }
  const id = membershipId(services.secrets, after.person, { household: after.household })
  const there = await tx.get(memberships, id)
  if (there && (there.data.state === 'claimed' || there.data.state === 'confirmed')) return refuse('already', '这个人在那一户已经登记过了')
  await tx.remove(memberships, stored.id, stored.version)
  if (there) await tx.replace(memberships, id, there.version, { ...after, trail: [...there.data.trail, ...after.trail] })
  else await tx.insert(memberships, id, after)
  return accept(id)
}

function step(action: StepName) {
  return (context: Context, input: StepInput) => takeStep(action, context, input)
}

/** Types: each input was parsed by its own schema, whose fields are those of its command; the door's tests hold answers against contracts. */
export const stepHandlers = {
  'household.confirm': step('confirm'),
  'household.refuse': step('refuse'),
  'household.attach': step('attach'),
  'household.match': step('match'),
  'household.takeBack': step('takeBack'),
  'household.leave': step('leave'),
  'household.undo': step('undo'),
} as unknown as Handlers<StepContracts>
