import type { BookingView, Candidate } from '@/domain/booking/schema'
import type { EventCard, EventView, SessionView } from '@/domain/event/schema'
import { DAY, type Instant, instant, MINUTE, ms } from '@/domain/shared/time'

/** Views of events and bookings as the door answers them, for pages. @param now all times stand around it */
export function viewsAt(now: Instant) {
  const at = (days: number, minutes = 0): Instant => instant(ms(now) + days * DAY + minutes * MINUTE)
  const where = { words: '剑津社区邻里中心 2F 青少年活动中心', centre: 'centre-1', room: 'youth' }

  const session = (overrides: Partial<SessionView> = {}): SessionView => ({
    id: 'clay.0',
    event: 'clay',
    from: at(1),
    to: at(1, 90),
    where,
    state: 'published',
    note: null,
    sequence: 0,
    drawAt: null,
    drawn: false,
    capacity: 20,
    left: 3,
    waiting: 0,
    offered: 0,
    ...overrides,
  })

  const event = (overrides: Partial<EventView> = {}): EventView => ({
    id: 'clay',
    version: 1,
    title: '“我印象中的冬至”软陶课',
    kind: 'craft',
    summary: '老师带着孩子用软陶做汤圆、灯笼和小羊。不用会画画，做好了带回家。',
    picture: null,
    where,
    forWhom: 'children',
    ages: { from: 72, to: 155 },
    materials: '围裙、一条旧毛巾',
    audience: { from: at(-2), allFrom: at(-1) },
    cancelBefore: 120,
    offerFor: 120,
    drawBefore: null,
    pickUp: true,
    capacity: 20,
    place: { id: 'jianjin', name: '剑津社区' },
    state: 'published',
    series: null,
    organiserName: '剑津社区 陈老师',
    partner: null,
    sessions: [session()],
    actions: [],
    ...overrides,
  })

  const card = (overrides: Partial<EventCard> = {}): EventCard => ({
    id: 'clay',
    title: '“我印象中的冬至”软陶课',
    kind: 'craft',
    picture: null,
    place: { id: 'jianjin', name: '剑津社区' },
    where: where.words,
    ages: { from: 72, to: 155 },
    forWhom: 'children',
    state: 'published',
    series: null,
    audience: { from: at(-2), allFrom: at(-1) },
    next: { id: 'clay.0', from: at(1), to: at(1, 90), capacity: 20, left: 3, waiting: 0, drawAt: null },
    coming: 1,
    ...overrides,
  })

  const candidate = (overrides: Partial<Candidate> = {}): Candidate => ({
    key: 'child.doudou',
    name: '豆豆',
    child: true,
    trouble: null,
    consent: 'holds',
    booking: null,
    ...overrides,
  })

  const booking = (overrides: Partial<BookingView> = {}): BookingView => ({
    id: 'b1',
    event: { id: 'clay', title: '“我印象中的冬至”软陶课', kind: 'craft', materials: '围裙、一条旧毛巾', pickUp: true },
    session: { id: 'clay.0', from: at(1), to: at(1, 90), where, state: 'published', note: null },
    attendees: [{ key: 'child.doudou', name: '豆豆', child: true }],
    state: 'booked',
    at: at(0, -30),
    code: 'ABCD2345',
    ahead: null,
    offerUntil: null,
    cancelUntil: at(1, -120),
    draw: null,
    passed: [],
    actions: ['cancel'],
    ...overrides,
  })

  return { at, session, event, card, candidate, booking }
}
