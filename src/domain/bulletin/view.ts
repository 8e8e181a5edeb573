import type { Actor } from '../shared/actor'
import type { Picture } from '../shared/fields'
import { movesFor } from '../shared/machine'
import { partiesOf, readerOf } from './ability'
import type { Bulletin } from './bulletin'
import { LEAD } from './limits'
import { type Action, machine } from './machine'
import type { BulletinCard, BulletinView } from './schema'

/** What a view needs from outside. */
export interface Showing {
  actor: Actor
  placeName: string
  /** Of the place where the author's role stands. */
  deskName: string
  picture: (id: string) => Picture
  /** How many residents have read it, and of how many known households. */
  people: number
  households: number
  /** This reader has. */
  hasRead: boolean
}

/** The row of a bulletin in a list; null when this reader may not know of it. */
export function cardOf(id: string, bulletin: Bulletin, showing: Showing): BulletinCard | null {
  const reader = readerOf(showing.actor, bulletin)
  if (reader === null) return null
  const { kind, title, words, place, at, from, until, state, urgent, pinned, open, correctedAt } = bulletin
  const photo = bulletin.photos[0]
  return {
    id,
    kind,
    title,
    lead: leadOf(words),
    place,
    placeName: showing.placeName,
    by: { role: bulletin.role, placeName: showing.deskName },
    at,
    from,
    until,
    state,
    urgent,
    pinned,
    open,
    correctedAt,
    thumb: photo === undefined ? null : showing.picture(photo).thumb,
    unread: showing.actor.kind === 'person' && bulletin.shown && state === 'published' && !showing.hasRead,
    people: showing.people,
    households: showing.households,
    waiting: reader === 'desk' && !bulletin.cleared && (state === 'draft' || state === 'published'),
  }
}

/** The whole bulletin as this reader may see it; null when they may not know of it. */
export function viewOf(id: string, bulletin: Bulletin, showing: Showing): BulletinView | null {
  const card = cardOf(id, bulletin, showing)
  const reader = readerOf(showing.actor, bulletin)
  if (card === null || reader === null) return null
  const isDesk = reader === 'desk'
  return {
    ...card,
    level: bulletin.level,
    words: bulletin.words,
    photos: bulletin.photos.map(showing.picture),
    phone: bulletin.phone,
    reader,
    actions: actionsOf(bulletin, showing.actor),
    reason: isDesk ? bulletin.reason : null,
    remindedAt: isDesk ? bulletin.remindedAt : null,
  }
}

/** What the rules would not refuse at once. */
function actionsOf(bulletin: Bulletin, actor: Actor): Action[] {
  return movesFor(machine, bulletin.state, partiesOf(actor, bulletin)).filter((action) => {
    if (action === 'clear') return !bulletin.cleared
    if (action === 'remind') return bulletin.shown && bulletin.remindedAt === null
    return true
  })
}

/** The beginning of the words, on one line. */
export function leadOf(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const letters = Array.from(line)
  return letters.length > LEAD ? `${letters.slice(0, LEAD - 1).join('')}…` : line
}
