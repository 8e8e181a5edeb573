import { mayVoice } from '../../domain/household/rules'
import { mayTake, partiesOf } from '../../domain/poll/ability'
import type { pollContract } from '../../domain/poll/contract'
import { machine } from '../../domain/poll/machine'
import { type Poll, type Voice, voiceId } from '../../domain/poll/poll'
import { spoken, stateAt } from '../../domain/poll/rules'
import { moveOf } from '../../domain/shared/machine'
import { accept, type RefusalCode, refuse } from '../../domain/shared/refusal'
import type { Handler } from '../context'
import { membershipId } from '../household/membership'
import { memberships } from '../household/memberships'
import { checkPublic } from '../menu/words'
import type { Transaction } from '../store/port'
import { polls, voices } from './collections'
import { membersOf } from './members'
import { GONE, viewIn } from './present'
import { settlePoll } from './tell'

type Contracts = typeof pollContract

/**
 * Gives the voice of a household. One document for each household and poll decides: two members at once write the same one, the
 * second sees the first, and the latest word counts.
 */
export const say: Handler<Contracts['poll.say']> = async (context, { poll: id, household, choice }) => {
  const { actor, now, store, services } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const poll = await store.get(polls, id)
  if (poll?.data.tenant !== actor.tenant) return refuse('notFound', GONE)
  const member = await store.get(memberships, membershipId(services.secrets, actor.person, { household }))
  const speaks = member !== null && mayVoice(member.data) && member.data.path.includes(poll.data.estate)
  if (!mayTake('say', partiesOf(actor, poll.data, speaks))) return refuse('forbidden', '要先确认住在这一户，才能替这一户说')
  const word = { person: actor.person, word: choice, at: now }

  const outcome = await context.once<{ id: string }, RefusalCode>(async (tx) => {
    const stored = await tx.get(polls, id)
    if (!stored) return refuse('notFound', GONE)
    const problem = problemOf(stored.data, choice, now)
    if (problem) return problem
    const before = await tx.get(voices, voiceId(id, household))
    const voice = before?.data ?? silent(stored.data, id, household, now)
    const members = await membersOf(tx, context, household, [...voice.persons, actor.person])
    await write(tx, voiceId(id, household), before?.version ?? null, spoken(voice, word, members))
    return accept({ id })
  })
  if (!outcome.ok) return outcome as Awaited<ReturnType<Handler<Contracts['poll.say']>>>
  // Sums are counted from what was written: after it, not within.
  return accept(await viewIn(context, poll))
}

function problemOf(poll: Poll, choice: string, now: string) {
  const state = stateAt(poll, now)
  if (!moveOf(machine, state, 'say'))
    return state === 'closed' ? refuse('tooLate', '征询已经截止了') : refuse('wrongState', '这次征询撤回了')
  return poll.options.some((option) => option.id === choice) ? null : refuse('invalid', '没有这个选项', { choice: '没有这个选项' })
}

function silent({ tenant, until }: Poll, poll: string, household: string, at: string): Voice {
  return { tenant, poll, household, said: [], choice: null, person: null, persons: [], until, at }
}

async function write(tx: Transaction, id: string, version: number | null, voice: Voice): Promise<void> {
  if (version === null) await tx.insert(voices, id, voice)
  else await tx.replace(voices, id, version, voice)
}

export const withdraw: Handler<Contracts['poll.withdraw']> = async (context, { poll: id, reason }) => {
  const { actor, now, store } = context
  if (actor.kind !== 'person') return refuse('unauthenticated')
  const seen = await store.get(polls, id)
  if (seen?.data.tenant !== actor.tenant) return refuse('notFound', GONE)
  if (!mayTake('withdraw', partiesOf(actor, seen.data, false))) return refuse('forbidden', '由书记和社区来撤回')
  const checked = await checkPublic(context, [reason])
  if (!checked.ok) return checked
  const outcome = await context.once<{ id: string }, 'notFound' | 'wrongState'>(async (tx) => {
    const stored = await tx.get(polls, id)
    if (!stored) return refuse('notFound', GONE)
    if (!moveOf(machine, stateAt(stored.data, now), 'withdraw')) return refuse('wrongState', '已经截止或者撤回了')
    const data: Poll = {
      ...stored.data,
      state: 'withdrawn',
      reason,
      pending: [...stored.data.pending, { key: 'withdraw', does: 'tell' }],
      pendingSince: stored.data.pendingSince ?? now,
      updatedAt: now,
    }
    await tx.replace(polls, id, stored.version, data)
    return accept({ id })
  })
  if (!outcome.ok) return outcome
  await settlePoll(context, id)
  const withdrawn = await store.get(polls, id)
  return withdrawn ? accept(await viewIn(context, withdrawn)) : refuse('notFound', GONE)
}
