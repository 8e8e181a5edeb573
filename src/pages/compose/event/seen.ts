import type { EventView, SessionView } from '@/domain/event/schema'
import { atMinute } from '@/domain/shared/time'
import { contentOf } from './content'
import { type Holiday, meetings } from './days'
import type { Draft } from './draft'
import { whereWords } from './summary'
import type { Place } from './Where'

export interface Writing {
  draft: Draft
  holidays: readonly Holiday[]
  place: Place | undefined
  /** As what it will be signed. */
  organiserName: string
  before: EventView | null
}

/** The event as the door would show it to a resident, as far as it is written. */
export function asSeen({ draft, holidays, place, organiserName, before }: Writing): { event: EventView; session: SessionView | null } {
  const content = contentOf(draft, draft.picture)
  const where = { words: whereWords(draft, place), centre: null, room: null }
  const event: EventView = {
    ...content,
    title: content.title.trim() === '' ? '（还没有名称）' : content.title,
    id: '',
    version: 0,
    picture: before?.picture?.id === draft.picture ? (before?.picture ?? null) : null,
    where,
    place: { id: place?.id ?? '', name: place?.name ?? '' },
    state: 'published',
    series: seriesOf(draft),
    organiserName: before?.organiserName ?? organiserName,
    partner: before?.partner ?? null,
    sessions: [],
    actions: [],
  }
  const day = draft.weekly ? meetings(draft, holidays)[0] : draft.day
  if (!day || draft.from === null || draft.to === null) return { event, session: null }
  const seats = { capacity: content.capacity, left: content.capacity, offered: 0, waiting: 0 }
  const span = { from: atMinute(day, draft.from), to: atMinute(day, draft.to) }
  // The way to the draw leads to a session, which there is not yet.
  return {
    event,
    session: { id: '', event: '', ...span, where, state: 'published', note: null, sequence: 0, drawAt: null, drawn: false, ...seats },
  }
}

function seriesOf({ weekly, weekdays, from, to, day, until, skip, skipHolidays }: Draft): EventView['series'] {
  if (!weekly || weekdays.length === 0 || from === null || to === null) return null
  return { weekdays: [...weekdays], from, to, first: day, until, skip: [...skip], skipHolidays }
}
