import type { RosterRow, RosterView } from '@/domain/attendance/schema'
import { codeOf } from '@/domain/booking/code'
import { HOUR, type Instant, instant, ms } from '@/domain/shared/time'

/** A code as bookings have it. */
export function codeFor(booking: string): string {
  return codeOf(`${booking}AAAAAAAAAA`)
}

export function makeRow(overrides: Partial<RosterRow> = {}): RosterRow {
  const { booking = 'b1' } = overrides
  return {
    booking,
    attendee: 'child.doudou',
    name: '豆豆',
    child: true,
    ageMonths: 90,
    allergyNote: null,
    code: codeFor(booking),
    marks: [],
    handed: null,
    pickUps: [{ name: '王秀兰', relation: '奶奶', phone: '13800001234' }],
    missing: 'none',
    ...overrides,
  }
}

/** The list of a class that is going on. */
export function makeRoster(now: Instant, rows: RosterRow[], overrides: Partial<RosterView> = {}): RosterView {
  return {
    event: { id: 'e1', title: '四点半学堂', pickUp: true },
    session: { id: 's1', state: 'published', from: now, to: instant(ms(now) + HOUR), where: '怡景邻里中心 2楼 培训室' },
    at: now,
    rows,
    line: { waiting: 0, offered: 0 },
    ...overrides,
  }
}
