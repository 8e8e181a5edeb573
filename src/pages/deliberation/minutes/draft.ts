import { safeParse } from 'valibot'
import type { OwnerRole } from '@/domain/deliberation/agreed'
import { dayProblem } from '@/domain/deliberation/rules'
import { type DeliberationView, stepInputs } from '@/domain/deliberation/schema'
import { fieldMessages } from '@/domain/shared/field-messages'
import type { Instant } from '@/domain/shared/time'
import { instantOf, type Moment, momentOf } from '../card/time'

export interface Promised {
  what: string
  /** `role:…` or `person:…`; empty when nobody was chosen. */
  owner: string
  day: string
}

export interface Draft {
  when: Moment
  place: string
  host: string
  recorder: string
  present: string
  sides: { who: string; said: string }[]
  opinion: string
  unsettled: string
  agreed: Promised[]
}

/** What it begins with: the meeting as it was set, and the sides that are there at every talk. */
export function draftFrom({ meeting }: Pick<DeliberationView, 'meeting'>): Draft {
  return {
    when: meeting === null ? { day: '', minute: null } : momentOf(meeting.at),
    place: meeting?.place ?? '',
    host: '小区党支部',
    recorder: meeting?.recorder?.name ?? '',
    present: '',
    sides: [
      { who: '居民代表', said: '' },
      { who: '物业', said: '' },
    ],
    opinion: '',
    unsettled: '',
    agreed: [],
  }
}

/** What goes to the door; a side that said nothing is left out. */
export function inputOf(deliberation: string, { when, place, host, recorder, present, sides, opinion, unsettled, agreed }: Draft) {
  return {
    deliberation,
    at: instantOf(when),
    place,
    host,
    recorder,
    present: Number(present),
    sides: sides.filter(({ said }) => said.trim() !== ''),
    opinion,
    unsettled,
    agreed: agreed.map(({ what, owner, day }) => ({
      what,
      day,
      role: owner.startsWith('role:') ? (owner.slice('role:'.length) as OwnerRole) : null,
      person: owner.startsWith('person:') ? owner.slice('person:'.length) : null,
    })),
  }
}

/** What is wrong, by field, in the door’s own words; null when nothing is. */
export function problemsOf(id: string, draft: Draft, now: Instant): Record<string, string> | null {
  const parsed = safeParse(stepInputs.publish, inputOf(id, draft))
  if (!parsed.success) return fieldMessages(parsed.issues)
  const wrong: Record<string, string> = {}
  for (const [index, { day }] of draft.agreed.entries()) {
    const problem = dayProblem(day, now)
    if (problem !== null) wrong[`agreed.${index}.day`] = problem
  }
  return Object.keys(wrong).length === 0 ? null : wrong
}
