import { safeParse } from 'valibot'
import { meetingProblem } from '@/domain/deliberation/rules'
import { type DeliberationView, stepInputs } from '@/domain/deliberation/schema'
import { fieldMessages } from '@/domain/shared/field-messages'
import type { Instant } from '@/domain/shared/time'
import { instantOf, type Moment, momentOf } from '../card/time'

export interface Draft {
  when: Moment
  place: string
  agenda: { words: string; minutes: string }[]
  /** `person:…`; empty: the desk writes the minutes. */
  recorder: string
}

/** What it begins with: what was set before, else one topic and the evening. */
export function draftFrom({ meeting, title }: Pick<DeliberationView, 'meeting' | 'title'>): Draft {
  if (meeting === null)
    return { when: { day: '', minute: 19 * 60 + 30 }, place: '', agenda: [{ words: title, minutes: '30' }], recorder: '' }
  return {
    when: momentOf(meeting.at),
    place: meeting.place,
    agenda: meeting.agenda.map(({ words, minutes }) => ({ words, minutes: `${minutes}` })),
    recorder: meeting.recorder === null ? '' : `person:${meeting.recorder.id}`,
  }
}

/** What goes to the door. */
export function inputOf(deliberation: string, { when, place, agenda, recorder }: Draft) {
  return {
    deliberation,
    at: instantOf(when),
    place,
    agenda: agenda.map(({ words, minutes }) => ({ words, minutes: Number(minutes) })),
    recorder: recorder === '' ? null : recorder.slice('person:'.length),
  }
}

/** What is wrong, by field, in the door’s own words; null when nothing is. */
export function problemsOf(id: string, draft: Draft, now: Instant): Record<string, string> | null {
  const parsed = safeParse(stepInputs.schedule, inputOf(id, draft))
  if (!parsed.success) return fieldMessages(parsed.issues)
  const problem = meetingProblem(parsed.output.at, now)
  return problem === null ? null : { at: problem }
}
