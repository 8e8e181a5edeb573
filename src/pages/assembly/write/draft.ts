import { safeParse } from 'valibot'
import { fieldMessages } from '@/domain/shared/field-messages'
import { atMinute, chinaDay, chinaMinuteOfDay, DAY, type Instant, instant, ms } from '@/domain/shared/time'
import { spanProblem } from '@/domain/vote/decide'
import type { Matter } from '@/domain/vote/matters'
import { content as contentSchema, type VoteView } from '@/domain/vote/schema'
import { ABOUT_KINDS, type About, type Again, type Content, type Force, type HeadRule } from '@/domain/vote/vote'

/** What is being written: days and clocks as they are chosen. */
export interface Draft {
  matter: Matter | null
  title: string
  words: string
  force: Force | null
  rule: string
  headRule: HeadRule
  headSource: string
  again: Again
  /** Null: as soon as it is opened. */
  fromDay: string
  untilDay: string
  untilMinute: number | null
}

/** Most estates close a vote in the evening; minutes since midnight. */
const EVENING = 18 * 60

/** Two weeks are a start; the one who writes it knows better. */
export function emptyDraft(now: Instant): Draft {
  return {
    ...{ matter: null, title: '', words: '', force: null, rule: '', headRule: 'ownerOnce', headSource: '', again: 'replace' },
    ...{ fromDay: '', untilDay: chinaDay(instant(ms(now) + 14 * DAY)), untilMinute: EVENING },
  }
}

export function draftOf(vote: VoteView): Draft {
  const { matter, title, words, force, rule, headRule, headSource, again, from, until } = vote
  return {
    ...{ matter, title, words, force, rule: rule ?? '', headRule, headSource: headSource ?? '', again },
    ...{ fromDay: chinaDay(from), untilDay: chinaDay(until), untilMinute: Math.floor(chinaMinuteOfDay(until)) },
  }
}

/** `space.slope-1`, as the address of the page names it. */
export function aboutOf(given: string | undefined): About | null {
  const [kind, ...id] = (given ?? '').split('.')
  const known = ABOUT_KINDS.find((each) => each === kind)
  return known && id.length > 0 ? { kind: known, id: id.join('.') } : null
}

/** What goes to the door, or what is wrong, by field and in the door’s own words. */
export function contentOf(
  draft: Draft,
  about: About | null,
  now: Instant,
): { content: Content; wrong: null } | { content: null; wrong: Record<string, string> } {
  const { matter, force, fromDay, untilDay, untilMinute, ...rest } = draft
  if (untilDay === '' || untilMinute === null) return { content: null, wrong: { until: '请选截止的日子和时间' } }
  const from = fromDay === '' || fromDay <= chinaDay(now) ? now : atMinute(fromDay, 0)
  const given = {
    ...rest,
    ...(matter !== null && { matter }),
    ...(force !== null && { force }),
    from,
    until: atMinute(untilDay, untilMinute),
    about,
  }
  const parsed = safeParse(contentSchema, given)
  if (!parsed.success) return { content: null, wrong: fieldMessages(parsed.issues) }
  const wrong = spanProblem(parsed.output, now)
  return wrong ? { content: null, wrong } : { content: parsed.output, wrong: null }
}
