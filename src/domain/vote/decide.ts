import { moveOf } from '../shared/machine'
import { accept, type Outcome, refuse } from '../shared/refusal'
import { type Instant, instant, ms } from '../shared/time'
import { type Counts, resultOf } from './count'
import { COUNT_AFTER, LONGEST, REMIND_BEFORE, SHORTEST } from './limits'
import { type Action, machine, type Party } from './machine'
import { type Content, type Effect, NEVER, type RollFacts, type Vote } from './vote'

/** Ids and words are checked by the handler before it comes here. */
export type Command =
  | { action: 'edit'; content: Content; passed: boolean }
  | { action: 'open'; roll: RollFacts; salt: string }
  | { action: 'cancel'; reason: string }
  | { action: 'close'; counts: Counts }

export interface Facts {
  now: Instant
  parties: readonly Party[]
  /** Null: the system. */
  person: string | null
}

type DecisionRefusal = 'wrongState' | 'forbidden' | 'invalid' | 'tooSoon'

export function newVote(
  origin: Pick<Vote, 'tenant' | 'estate' | 'path' | 'writer'>,
  content: Content,
  passed: boolean,
  now: Instant,
): Vote {
  return {
    ...origin,
    ...content,
    aboutKey: aboutKeyOf(content.about),
    state: 'draft',
    result: null,
    passed,
    createdAt: now,
    at: now,
    closeAt: NEVER,
    remindAt: NEVER,
    roll: null,
    salt: null,
    freezing: [],
    counts: null,
    reason: null,
    pending: [],
    pendingSince: null,
  }
}

export function aboutKeyOf(about: Content['about']): string | null {
  return about === null ? null : `${about.kind}:${about.id}`
}

/** May this be done to the vote at all, by one of these parties? */
export function mayMove(state: Vote['state'], action: Action, parties: readonly Party[]): Outcome<null, 'wrongState' | 'forbidden'> {
  const move = moveOf(machine, state, action)
  if (!move) return refuse('wrongState', '这次表决的状态已经变了，请刷新')
  if (!move.by.some((party) => parties.includes(party))) return refuse('forbidden')
  return accept(null)
}

/** The vote after the command, or why not. Pure: the handler loads, asks this, and saves. */
export function decide(vote: Vote, command: Command, facts: Facts): Outcome<Vote, DecisionRefusal> {
  const allowed = mayMove(vote.state, command.action, facts.parties)
  if (!allowed.ok) return allowed
  const changed = change(vote, command, facts)
  if (!changed.ok) return changed
  const { does, ...rest } = changed.value
  const effects = does.map((each): Effect => ({ key: `${each}.${facts.now}`, does: each }))
  const pendingSince = effects.length > 0 ? (vote.pendingSince ?? facts.now) : vote.pendingSince
  return accept({ ...vote, ...rest, at: facts.now, pending: [...vote.pending, ...effects], pendingSince })
}

type Change = Partial<Vote> & { does: Effect['does'][] }

function change(vote: Vote, command: Command, { now, person }: Facts): Outcome<Change, DecisionRefusal> {
  switch (command.action) {
    case 'edit': {
      const { content, passed } = command
      return accept({ ...content, aboutKey: aboutKeyOf(content.about), passed, writer: person ?? vote.writer, does: [] })
    }
    case 'open': {
      const problem = openProblem(vote, command.roll, now)
      if (problem) return problem
      if (!vote.passed && vote.writer === person) return refuse('forbidden', '系统拿不准表决的文字，请另一位同事看过再发起')
      const { roll, salt } = command
      const remindAt = instant(ms(vote.until) - REMIND_BEFORE)
      return accept({
        state: 'open',
        passed: true,
        // A draft may have lain for days: nothing was taken before it was opened.
        from: vote.from < now ? now : vote.from,
        roll,
        salt,
        closeAt: instant(ms(vote.until) + COUNT_AFTER),
        // Of a short vote the opening itself is the reminder.
        remindAt: remindAt > now && remindAt > vote.from ? remindAt : NEVER,
        does: ['tellOpened', 'sweepRolls'],
      })
    }
    case 'cancel': {
      const ended = { state: 'cancelled', closeAt: NEVER, remindAt: NEVER, reason: command.reason } as const
      return accept({ ...ended, does: vote.state === 'open' ? ['tellCancelled', 'dropPapers'] : [] })
    }
    case 'close':
      if (now < vote.closeAt) return refuse('tooSoon', '还没到截止时间，现在不能计票')
      return accept({
        state: 'closed',
        result: resultOf(command.counts, vote.matter),
        counts: command.counts,
        closeAt: NEVER,
        remindAt: NEVER,
        does: ['tellClosed', 'dropPapers'],
      })
    default:
      return command satisfies never
  }
}

/** Is the span one that a vote may have? @returns fields with what is wrong, or null */
export function spanProblem({ from, until }: Pick<Content, 'from' | 'until'>, now: Instant): Record<string, string> | null {
  const begins = from < now ? now : from
  if (until <= now) return { until: '截止时间已经过了' }
  if (ms(until) - ms(begins) < SHORTEST) return { until: '投票时间至少一天' }
  if (ms(until) - ms(begins) > LONGEST) return { until: '投票时间最多 90 天' }
  return null
}

/**
 * Why it cannot be opened with this roll. A part whose area nobody knows would fall out of both wholes and make the thresholds lower
 * than the law has them: a vote that binds is not opened so; one that sounds says how many are left out.
 */
function openProblem(vote: Vote, roll: RollFacts, now: Instant): Outcome<never, 'wrongState' | 'invalid'> | null {
  const span = spanProblem(vote, now)
  if (span) return refuse('invalid', '投票时间要改一改', span)
  if (roll.parts === 0) return refuse('wrongState', '业主名册里还没有这个小区的房屋和面积，先请管理员导入')
  if (roll.withoutOwner === roll.parts) return refuse('wrongState', '业主名册里还没有业主，先请管理员导入')
  if (roll.leftOut > 0 && vote.force === 'binds') return refuse('wrongState', `有 ${roll.leftOut} 户没有面积，补齐以后才能发起算数的表决`)
  return null
}
