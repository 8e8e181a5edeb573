import { moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import type { Instant } from '../shared/time'
import { type Bulletin, type Content, type Effect, NEVER, type Step } from './bulletin'
import { machine, type Party } from './machine'

/** Ids, pictures and words are checked by the handler before it comes here. */
export type Command =
  | { action: 'edit'; content: Content; passed: boolean }
  | { action: 'withdraw'; reason: string }
  | { action: 'publish' | 'clear' | 'remind' | 'end' | 'expire' }

export interface Facts {
  now: Instant
  parties: readonly Party[]
  /** Null: the system. */
  person: string | null
}

export type DecisionRefusal = 'wrongState' | 'forbidden' | 'already' | 'invalid'

export type Origin = Pick<Bulletin, 'tenant' | 'place' | 'level' | 'path' | 'author' | 'role' | 'deskPath'>

/** A draft as it was first written. @param passed moderation had nothing against it */
export function newBulletin(origin: Origin, content: Content, passed: boolean, now: Instant): Bulletin {
  return {
    ...origin,
    ...content,
    state: 'draft',
    cleared: passed,
    writer: origin.author,
    at: now,
    shown: false,
    endAt: NEVER,
    correctedAt: null,
    remindedAt: null,
    reason: null,
    steps: [{ action: 'post', at: now, by: origin.author, words: null }],
    pending: [],
    pendingSince: null,
  }
}

/** The bulletin after the command, or why not. Pure: the handler loads, asks this, and saves. */
export function decide(bulletin: Bulletin, command: Command, facts: Facts): Outcome<Bulletin, DecisionRefusal> {
  const move = moveOf(machine, bulletin.state, command.action)
  if (!move) return refuse('wrongState', '这条公告的状态已经变了，请刷新')
  if (!move.by.some((party) => facts.parties.includes(party))) return refuse('forbidden')
  const changed = change(bulletin, command, facts)
  if (!changed.ok) return changed
  const state = move.to === 'same' || move.to === 'back' ? bulletin.state : move.to
  const { now, person } = facts
  const step: Step = { action: command.action, at: now, by: person, words: command.action === 'withdraw' ? command.reason : null }
  const next = derived({ ...bulletin, ...changed.value, state, steps: [...bulletin.steps, step] })
  const effects = effectsOf(bulletin, next, command).map((does): Effect => ({ key: `${next.steps.length}.${does}`, does }))
  if (effects.length === 0) return accept(next)
  return accept({ ...next, pending: [...next.pending, ...effects], pendingSince: next.pendingSince ?? now })
}

function change(bulletin: Bulletin, command: Command, { now, person }: Facts): Outcome<Partial<Bulletin>, DecisionRefusal> {
  switch (command.action) {
    case 'edit': {
      if (bulletin.state === 'published' && isPast(command.content.until, now)) return pastUntil()
      const corrected = bulletin.state === 'published' && saysOther(bulletin, command.content)
      // Words that were looked over stay so until others are written.
      const written = saysOther(bulletin, command.content) ? { cleared: command.passed, writer: person ?? bulletin.writer } : {}
      return accept({ ...command.content, ...written, correctedAt: corrected ? now : bulletin.correctedAt })
    }
    case 'publish':
      return isPast(bulletin.until, now) ? pastUntil() : accept({ at: now })
    case 'clear':
      return bulletin.cleared ? refuse('already', '已经有人看过了') : accept({ cleared: true })
    case 'remind':
      if (!bulletin.shown) return refuse('wrongState', '居民还看不到这条公告')
      return bulletin.remindedAt !== null ? refuse('already', '已经提醒过一次了，不再打扰大家') : accept({ remindedAt: now })
    case 'withdraw':
      return accept({ reason: command.reason, pinned: false })
    case 'end':
    case 'expire':
      return accept({ pinned: false })
    default:
      return command satisfies never
  }
}

function isPast(until: Instant | null, now: Instant): boolean {
  return until !== null && until <= now
}

function pastUntil() {
  return refuse('invalid', '结束时间已经过了', { until: '结束时间已经过了' })
}

/** Does the content say something else to its readers? Whether it is pinned is none of their business. */
function saysOther(before: Content, after: Content): boolean {
  const said = ({ kind, title, words, photos, from, until, phone }: Content) =>
    JSON.stringify([kind, title, words, photos, from, until, phone])
  return said(before) !== said(after)
}

function derived(bulletin: Bulletin): Bulletin {
  const shown = bulletin.cleared && (bulletin.state === 'published' || bulletin.state === 'ended')
  return { ...bulletin, shown, endAt: bulletin.state === 'published' ? (bulletin.until ?? NEVER) : NEVER }
}

function effectsOf(before: Bulletin, after: Bulletin, command: Command): Effect['does'][] {
  const effects: Effect['does'][] = []
  const corrected = command.action === 'edit' && before.correctedAt !== after.correctedAt
  if (before.shown !== after.shown || (after.shown && command.action !== 'remind')) effects.push('index')
  // Who was told of the first words must be told of the right ones.
  if (after.urgent && after.shown && after.state === 'published' && (!before.shown || !before.urgent || corrected)) effects.push('urge')
  if (command.action === 'remind') effects.push('remind')
  if (after.state === 'published' && !after.cleared && (before.state !== 'published' || before.cleared)) effects.push('askCheck')
  return effects
}
