import ICAL from 'ical.js'
import { bookings } from '@/cloud/booking/collections'
import { feedBehind } from '@/cloud/calendar/feed'
import { bookingFile, feedFile } from '@/cloud/calendar/file'
import { remindOfTomorrow } from '@/cloud/calendar/remind'
import { notices } from '@/cloud/notice/collections'
import { china, MORNING } from '../../support/clock'
import { type EventWorld, eventWorld } from '../../support/event-world'
import { makeBooking } from '../../support/builders/booking'

let world: EventWorld
beforeEach(async () => {
  world = await eventWorld()
})
afterEach(() => world.close())

/** Wednesdays from 2 to 30 December, 16:30 to 18:00, but not on the 16th. */
const WEDNESDAYS = {
  series: { weekdays: [3], from: 16 * 60 + 30, to: 18 * 60, first: '2026-12-02', until: '2026-12-30', skip: ['2026-12-16'], skipHolidays: true },
}

/** zhang has a seat in these sessions of an event. */
async function seats(sessions: readonly { id: string; event: string; from: string; to: string }[], own: Parameters<typeof makeBooking>[0] = {}) {
  for (const { id, event, from, to } of sessions)
    await world.store.insert(bookings, `b-${id}`, makeBooking({ session: id, event, from, to, booker: 'zhang', ...own }))
}

/** Start of every occurrence as an independent reader finds it, by the wall clock of the zone that the file names. */
function hoursIn(file: string, uid?: string): { at: string; title: string; status: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(file))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const all = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  const masters = all.filter((each) => !each.isRecurrenceException() && (uid === undefined || each.uid === uid))
  for (const master of masters) for (const other of all) if (other.isRecurrenceException() && other.uid === master.uid) master.relateException(other)
  return masters
    .flatMap((master) => occurrences(master))
    .map(({ item, startDate }) => ({ at: `${wall(startDate)} ${startDate.zone?.tzid}`, title: item.summary, status: String(item.component.getFirstPropertyValue('status')) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

function occurrences(master: ICAL.Event) {
  if (!master.isRecurring()) return [{ item: master, startDate: master.startDate }]
  const found: { item: ICAL.Event; startDate: ICAL.Time }[] = []
  const iterator = master.iterator()
  for (let next = iterator.next(); next && found.length < 100; next = iterator.next()) {
    const { item, startDate } = master.getOccurrenceDetails(next)
    found.push({ item, startDate })
  }
  return found
}

function wall({ year, month, day, hour, minute }: ICAL.Time): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

const SHANGHAI = 'Asia/Shanghai'

test('a weekly class stands at its local hour on both sides of a skipped date', async () => {
  const { sessions } = await world.publish({ when: WEDNESDAYS })
  await seats(sessions)
  const file = await feedFile(world.store, 'zhang', MORNING)
  expect(hoursIn(file).map(({ at }) => at)).toEqual(
    ['2026-12-02', '2026-12-09', '2026-12-23', '2026-12-30'].map((day) => `${day} 16:30 ${SHANGHAI}`),
  )
  expect(file).toContain('EXDATE;TZID=Asia/Shanghai:20261216T163000')
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1)
})

test('a session that was moved or called off changes, and the others stay', async () => {
  const { id, sessions } = await world.publish({ when: WEDNESDAYS })
  await seats(sessions)
  const [, second, third] = sessions
  if (!second || !third) throw new Error('There are four sessions')
  const teacher = world.as('teacher')
  await teacher.do('event.move', { session: second.id, to: { from: china('2026-12-10 15:00'), to: china('2026-12-10 16:30') }, why: '教室有别的安排' })
  await teacher.do('event.cancel', { event: id, session: third.id, why: '老师生病' })
  const file = await feedFile(world.store, 'zhang', MORNING)
  expect(hoursIn(file).map(({ at, status }) => [at.slice(0, 16), status])).toEqual([
    ['2026-12-02 16:30', 'CONFIRMED'],
    ['2026-12-10 15:00', 'CONFIRMED'],
    ['2026-12-23 16:30', 'CANCELLED'],
    ['2026-12-30 16:30', 'CONFIRMED'],
  ])
  expect(file).toMatch(/SEQUENCE:1/)
})

test('what one gave up, or waits for, is not in it; commas and line breaks of titles survive', async () => {
  const { sessions } = await world.publish({ title: '手工, 剪纸; 第一课', materials: '剪刀, 胶水' })
  const [session] = sessions
  if (!session) throw new Error('It has one session')
  await seats([session])
  expect(hoursIn(await feedFile(world.store, 'zhang', MORNING))).toEqual([{ at: `2026-11-24 16:30 ${SHANGHAI}`, title: '手工, 剪纸; 第一课', status: 'CONFIRMED' }])
  for (const state of ['cancelled', 'waiting', 'lapsed'] as const) {
    await world.store.patch(bookings, `b-${session.id}`, { set: { state } })
    expect(hoursIn(await feedFile(world.store, 'zhang', MORNING))).toEqual([])
  }
})

test('every line is at most 75 octets, and every stamp in UTC, as RFC 5545 wants', async () => {
  const { sessions } = await world.publish({ when: WEDNESDAYS, materials: '彩纸、剪刀、胶水、水彩笔，还有一件不怕弄脏的旧衣服，最好带一瓶水和一条毛巾' })
  await seats(sessions)
  const file = await feedFile(world.store, 'zhang', MORNING)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(file.match(/DTSTAMP:.*/g)?.every((line) => /^DTSTAMP:\d{8}T\d{6}Z$/.test(line.trim()))).toBe(true)
})

test('an address is unguessable, changes when one wants, and is good for nobody after it was ended', async () => {
  const zhang = world.as('zhang')
  expect(await zhang.do('calendar.feed', {})).toEqual({ address: null, since: null })
  const { address } = await zhang.do('calendar.renew', {})
  expect(address).toMatch(/^\/calendar\/[\w-]{43}\.ics$/)
  expect((await zhang.do('calendar.feed', {})).address).toBe(address)
  const behind = async (path: string | null) => feedBehind(world.store, world.services.secrets, String(path).slice('/calendar/'.length, -4))
  expect((await behind(address))?.person).toBe('zhang')
  const { address: next } = await zhang.do('calendar.renew', {})
  expect(next).not.toBe(address)
  expect(await behind(address)).toBeNull()
  await zhang.do('calendar.stop', {})
  expect(await behind(next)).toBeNull()
})

test('a file is for the booking of one’s own, with a seat', async () => {
  const { sessions } = await world.publish()
  await seats(sessions)
  const booking = `b-${sessions[0]?.id}`
  expect(await world.as('zhang').do('calendar.file', { booking })).toMatchObject({ title: '四点半学堂', from: china('2026-11-24 16:30'), address: expect.stringContaining(booking) })
  expect(hoursIn((await bookingFile(world.store, booking)) ?? '').map(({ at }) => at)).toEqual([`2026-11-24 16:30 ${SHANGHAI}`])
  expect((await world.as('li').refused('calendar.file', { booking })).code).toBe('notFound')
  await world.store.patch(bookings, booking, { set: { state: 'waiting' } })
  expect((await world.as('zhang').refused('calendar.file', { booking })).code).toBe('wrongState')
})

test('in the evening before, each who has a seat is reminded once', async () => {
  const { sessions } = await world.publish()
  await seats(sessions)
  const told = async () => (await world.store.query(notices, { eq: { person: 'zhang' }, limit: 100 })).filter(({ data }) => data.title.startsWith('明天'))
  const at = (now: string) => remindOfTomorrow({ ...world.context(), now })
  expect(await at(china('2026-11-23 17:59'))).toBe(0)
  expect(await at(china('2026-11-23 18:00'))).toBe(1)
  expect(await at(china('2026-11-23 18:10'))).toBe(0)
  expect((await told()).map(({ data }) => [data.title, data.words.split('\n')[1]])).toEqual([['明天 16:30 · 四点半学堂', '请带：作业本']])
})

test('a reminder that broke off is gone on with, and tells nobody twice', async () => {
  const { sessions } = await world.publish()
  await seats(sessions)
  await remindOfTomorrow({ ...world.context(), now: china('2026-11-23 18:00') })
  await world.store.patch((await import('@/cloud/calendar/collections')).reminderRuns, 'yanping.2026-11-24', { set: { done: false, after: null } })
  await remindOfTomorrow({ ...world.context(), now: china('2026-11-23 18:20') })
  const told = await world.store.query(notices, { eq: { person: 'zhang' }, limit: 100 })
  expect(told.filter(({ data }) => data.title.startsWith('明天'))).toHaveLength(1)
})
