import { ROLE_WORDS } from '../person/words'
import type { Picture } from '../shared/fields'
import { movesFor } from '../shared/machine'
import type { Instant } from '../shared/time'
import { isInside } from './ability'
import { type Agreed, isLate as isActionLate } from './agreed'
import type { Deliberation } from './deliberation'
import { type Action, machine, type Party, type State } from './machine'
import { hasBegun, isLate, minutesOf } from './rules'
import type { AgreedView, DeliberationCard, DeliberationView, MinutesView } from './schema'
import { OWNER_WORDS } from './words'

/** What the desk is waited for, by state: the largest button of the page. */
const PRIMARY: Partial<Record<State, Action>> = { raised: 'schedule', scheduled: 'hold', held: 'publish' }

/** What the reader may do now; what the rules would refuse today is left out. */
export function actionsFor(deliberation: Deliberation, parties: readonly Party[], person: string | null, now: Instant): Action[] {
  return movesFor(machine, deliberation.state, parties).filter((action) => {
    if (action === 'finish') return false
    if (action === 'hold') return hasBegun(deliberation, now)
    if (action === 'clear') return !deliberation.shown && deliberation.raiser !== person
    return true
  })
}

export interface Reading {
  now: Instant
  /** Null: a visitor. */
  person: string | null
  parties: readonly Party[]
  nameOf: (id: string) => string
}

export function cardOf(id: string, deliberation: Deliberation, { now, person, parties, nameOf }: Reading): DeliberationCard {
  const { estate, title, state, shown, about, meeting, agreed, undone, createdAt, updatedAt } = deliberation
  const actions = actionsFor(deliberation, parties, person, now)
  const next = PRIMARY[state]
  const within = isInside(parties)
  return {
    id,
    estate: { id: estate, name: nameOf(estate) },
    title,
    state,
    waiting: !shown,
    about: about && { ...about },
    at: meeting?.at ?? null,
    // Where neighbours sit together is told to neighbours.
    place: within ? (meeting?.place ?? null) : null,
    agreed: { all: agreed, done: agreed - undone.length },
    late: parties.includes('desk') && isLate(deliberation, now),
    createdAt,
    updatedAt,
    next: next && actions.includes(next) ? next : null,
  }
}

export interface Showing extends Reading {
  comers: number
  coming: boolean
  actionsAgreed: AgreedView[]
}

/** The whole issue: what persons said and who they are stays within the estate. */
export function viewOf(id: string, deliberation: Deliberation, showing: Showing): DeliberationView {
  const { now, person, parties, nameOf, comers, coming, actionsAgreed } = showing
  const inside = isInside(parties)
  const { meeting } = deliberation
  return {
    ...cardOf(id, deliberation, showing),
    words: deliberation.words,
    options: deliberation.options.map((option) => ({ ...option })),
    raisedAs: ROLE_WORDS[deliberation.raisedAs],
    inside,
    parties: [...parties],
    actions: actionsFor(deliberation, parties, person, now),
    meeting: meeting && {
      at: meeting.at,
      place: inside ? meeting.place : '',
      minutes: minutesOf(meeting),
      agenda: meeting.agenda.map((topic) => ({ ...topic })),
      recorder: inside && meeting.recorder !== null ? { id: meeting.recorder, name: nameOf(meeting.recorder) } : null,
    },
    comers,
    coming,
    reason: deliberation.reason,
    minutes: inside ? minutesViewOf(deliberation) : null,
    actionsAgreed,
    steps: deliberation.steps.map(({ action, at, by, words }) => ({ action, at, party: by.party, words: inside ? words : null })),
  }
}

function minutesViewOf({ minutes, corrections }: Deliberation): MinutesView | null {
  if (!minutes) return null
  const { at, place, host, recorder, present, sides, opinion, unsettled, publishedAt } = minutes
  return {
    at,
    place,
    host,
    recorder,
    present,
    sides: sides.map((side) => ({ ...side })),
    opinion,
    unsettled,
    publishedAt,
    corrections: corrections.map((correction) => ({ at: correction.at, words: correction.words })),
  }
}

/** Said in the place of a person's name to who is not of the estate. */
const SOMEBODY = '一位工作人员'

export function agreedViewOf(
  id: string,
  agreed: Agreed,
  {
    now,
    inside,
    mine,
    nameOf,
    picture,
  }: { now: Instant; inside: boolean; mine: boolean; nameOf: Reading['nameOf']; picture: (file: string) => Picture },
): AgreedView {
  const { nth, what, role, person, day, about, done } = agreed
  const name = person === null ? '' : inside ? nameOf(person) || SOMEBODY : SOMEBODY
  return {
    id,
    nth,
    what,
    owner: role === null ? name : OWNER_WORDS[role],
    day,
    about: about && { ...about },
    late: isActionLate(agreed, now),
    done: done && { at: done.at, words: inside ? done.words : '', photos: inside ? done.photos.map(picture) : [] },
    mine: mine && done === null,
  }
}
