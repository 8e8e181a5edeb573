import type { Glyph } from '@/components/icon/Icon'
import type { RoomKind } from '@/domain/centre/centre'
import type { ContactLine } from '@/domain/estate/schema'
import type { ContactKind } from '@/domain/estate/settings'
import { CONTACT_WORDS } from '@/domain/estate/words'

/** The drawing of each kind of contact. */
export const CONTACT_GLYPH: Record<ContactKind, Glyph> = {
  grid: 'staff',
  doctor: 'doctor',
  shop: 'shop',
  property: 'wrench',
  community: 'landmark',
  other: 'me',
}

/** The drawing of each kind of room. */
export const ROOM_GLYPH: Record<RoomKind, Glyph> = {
  window: 'window',
  hall: 'landmark',
  room: 'neighbours',
  meal: 'meal',
  clinic: 'doctor',
  care: 'care',
  play: 'read',
  work: 'briefcase',
  outside: 'park',
}

/** The property's own line would say the desk's number twice. */
export function isDeskAgain(line: Pick<ContactLine, 'kind' | 'number'>, desk: { number: string } | null): boolean {
  return line.kind === 'property' && line.number === desk?.number
}

/** 网格员 小何: what they are stands before what they are called, and is not said twice. */
export function titleOf({ kind, name }: Pick<ContactLine, 'kind' | 'name'>): string {
  const word = CONTACT_WORDS[kind]
  return kind === 'other' || name.includes(word) ? name : `${word} · ${name}`
}
