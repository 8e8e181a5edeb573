import type { Glyph } from '@/components/icon/Icon'
import type { State, Tone } from '@/components/tag/Tag'
import type { BookingState } from '@/domain/booking/booking'
import type { BookingView } from '@/domain/booking/schema'
import { STATE_WORDS } from '@/domain/booking/words'

const TONE: Record<BookingState, Tone> = {
  asked: 'active',
  applied: 'active',
  waiting: 'active',
  offered: 'late',
  booked: 'done',
  attended: 'done',
  absent: 'closed',
  declined: 'closed',
  lapsed: 'closed',
  left: 'closed',
  cancelled: 'closed',
  calledOff: 'closed',
}

/** Who waits sees an hourglass and not a dot. */
const GLYPH: Partial<Record<BookingState, Glyph>> = { asked: 'paused', applied: 'paused', waiting: 'paused' }

/** How it stands: 已报名, 候补第 3, 轮到您了. */
export function bookingState({ state, ahead }: Pick<BookingView, 'state' | 'ahead'>): State {
  return { word: wordOf(state, ahead), tone: TONE[state], ...(GLYPH[state] && { icon: GLYPH[state] }) }
}

function wordOf(state: BookingState, ahead: number | null): string {
  if (state === 'waiting' && ahead !== null) return `候补第 ${ahead + 1}`
  if (state === 'offered') return '轮到您了'
  return STATE_WORDS[state]
}
