import { presences } from '@/cloud/attendance/collections'
import { followPresences } from '@/cloud/attendance/timer'
import { bookings } from '@/cloud/booking/collections'
import type { MarkInput, RosterRow } from '@/domain/attendance/schema'
import type { Booking } from '@/domain/booking/booking'
import { childKey } from '@/domain/child/attendee'
import { addChild } from './builders/child'
import { china } from './clock'
import { type EventInput, eventWorld } from './event-world'
import type { WorldOptions } from './repair-world'

export type AttendanceWorld = Awaited<ReturnType<typeof attendanceWorld>>

/** Names that must not be seen where they have no business. */
export const DOUDOU = '豆豆标记甲'
export const NIUNIU = '妞妞标记乙'
export const CARE = '花生过敏标记丙'
export const GRANNY = { name: '王奶奶标记丁', relation: '奶奶', phone: '13800001234' } as const

/** Tomorrow’s class, at which a child was booked. */
export const END = china('2026-11-24 18:00')

/** A class of 怡景社区 to which 3栋张阿姨 brings two children and 5栋小王 comes alone; it is Tuesday, two minutes before it begins. */
export async function attendanceWorld(options: WorldOptions & { event?: EventInput } = {}) {
  const { event: content, ...rest } = options
  const world = await eventWorld(rest)
  const session = await world.opened(20, { pickUp: true, ...content })
  const doudou = await addChild(world, 'zhang', { nickname: DOUDOU, birthMonth: '2019-05', allergyNote: CARE })
  const niuniu = await addChild(world, 'zhang', { nickname: NIUNIU, birthMonth: '2021-02' })
  for (const { id } of [doudou, niuniu]) await world.as('zhang').do('child.pickUps', { child: id, pickUps: [GRANNY] })
  const [family] = (await world.as('zhang').do('booking.book', { session, attendees: [childKey(doudou.id), childKey(niuniu.id)] })).bookings
  const [single] = (await world.as('wang').do('booking.book', { session, attendees: ['self.wang'] })).bookings
  if (!family || !single) throw new Error('There are twenty seats')
  world.clock.set(china('2026-11-24 16:28'))

  let keys = 0
  const mark = (what: MarkInput['what'], given: Partial<MarkInput> = {}): MarkInput => ({
    key: `mark-${String(++keys).padStart(6, '0')}`,
    booking: family.id,
    attendee: childKey(doudou.id),
    what,
    undoes: null,
    at: world.clock.now(),
    via: 'list',
    to: null,
    note: null,
    ...given,
  })

  return {
    ...world,
    session,
    eventId: family.event.id,
    family: family.id,
    single: single.id,
    doudou: childKey(doudou.id),
    niuniu: childKey(niuniu.id),
    doudouId: doudou.id,
    mark,
    /** By the teacher, unless told otherwise. @returns what came of each */
    async said(marks: readonly MarkInput[], by = 'teacher') {
      return (await world.as(by).do('attendance.mark', { session, marks: [...marks] })).results
    },
    async rows(by = 'teacher'): Promise<RosterRow[]> {
      return (await world.as(by).do('attendance.roster', { session })).rows
    },
    async row(attendee: string): Promise<RosterRow> {
      const found = (await world.as('teacher').do('attendance.roster', { session })).rows.find((row) => row.attendee === attendee)
      if (!found) throw new Error(`${attendee} is not on the list`)
      return found
    },
    async stateOf(booking: string): Promise<Booking['state'] | undefined> {
      return (await world.store.get(bookings, booking))?.data.state
    },
    presence: async (booking: string) => (await world.store.get(presences, booking))?.data ?? null,
    /** What the clock does for who came. */
    follow: () => followPresences(world.context()),
  }
}
