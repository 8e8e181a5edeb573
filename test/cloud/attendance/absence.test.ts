import { type AttendanceWorld, attendanceWorld, END } from '../../support/attendance-world'
import { china, daysLater, later } from '../../support/clock'

let world: AttendanceWorld
beforeEach(async () => {
  world = await attendanceWorld()
})
afterEach(() => world.close())

const mine = () => world.as('wang').do('attendance.mine', { booking: world.single })
const missing = async () => (await mine()).attendees[0]?.missing
const asked = async () => (await world.told('wang')).filter(({ title }) => title.includes('您来了吗'))

/** The children came, 5栋小王 did not; it is two hours after the end. */
async function over() {
  await world.said([world.mark('in'), world.mark('in', { attendee: world.niuniu })])
  world.clock.set(later(END, 121))
  await world.runEvents()
  await world.follow()
}

describe('Whoever was not seen', () => {
  beforeEach(over)

  it('is asked first, in the inbox, and nothing is noted yet', async () => {
    expect(await asked()).toMatchObject([{ matter: `booking:${world.single}` }])
    expect(await mine()).toMatchObject({
      attendees: [{ missing: 'asked' }],
      objectUntil: daysLater(world.clock.now(), 3),
      forgottenAt: null,
    })
    expect(await world.stateOf(world.single)).toBe('booked')
    expect((await world.row('self.wang')).missing).toBe('asked')
  })

  it('is asked once, however often the clock comes by', async () => {
    await world.follow()
    world.clock.forward(60)
    await world.follow()
    expect(await asked()).toHaveLength(1)
  })

  it('says 我来了 within three days, and no absence is ever noted', async () => {
    world.clock.set(later(daysLater(END, 3), 120))
    expect(await world.as('wang').do('attendance.object', { booking: world.single })).toMatchObject({
      attendees: [{ missing: 'objected' }],
      objectUntil: null,
    })
    expect(await world.stateOf(world.single)).toBe('attended')
    world.clock.set(daysLater(END, 5))
    await world.follow()
    expect(await missing()).toBe('objected')
    expect((await world.row('self.wang')).missing).toBe('objected')
  })

  it('saying it twice is saying it once', async () => {
    await world.as('wang').do('attendance.object', { booking: world.single }, 'request-same-1')
    await world.as('wang').do('attendance.object', { booking: world.single }, 'request-same-1')
    await world.as('wang').do('attendance.object', { booking: world.single })
    expect(await missing()).toBe('objected')
  })

  it('who says nothing for three days is noted, and is then sent to the organiser', async () => {
    world.clock.set(later(daysLater(END, 3), 122))
    await world.follow()
    expect(await mine()).toMatchObject({ attendees: [{ missing: 'noted' }], forgottenAt: daysLater(END, 14) })
    expect(await world.stateOf(world.single)).toBe('absent')
    expect((await world.as('wang').refused('attendance.object', { booking: world.single })).code).toBe('tooLate')
    await world.said([world.mark('in', { booking: world.single, attendee: 'self.wang', at: china('2026-11-24 16:40') })])
    expect([await missing(), await world.stateOf(world.single)]).toEqual(['none', 'attended'])
  })

  it('is forgotten two weeks after the session: nothing of it is left anywhere', async () => {
    world.clock.set(later(daysLater(END, 3), 122))
    await world.follow()
    world.clock.set(daysLater(END, 14))
    await world.follow()
    expect(await missing()).toBe('none')
    expect(await world.stateOf(world.single)).toBe('booked')
    expect(await world.presence(world.single)).toMatchObject({ missing: 'none', missed: [], dueAt: null })
    expect((await world.row('self.wang')).missing).toBe('none')
  })

  it('nobody else sees it', async () => {
    for (const person of ['zhang', 'li', 'teacher', 'community'])
      expect((await world.as(person).refused('attendance.mine', { booking: world.single })).code).toBe('notFound')
    expect((await world.as('zhang').refused('attendance.object', { booking: world.single })).code).toBe('notFound')
  })
})

describe('Nobody is missed', () => {
  it('who was checked in on a list that arrives after the asking', async () => {
    await over()
    await world.said([world.mark('in', { booking: world.single, attendee: 'self.wang', at: china('2026-11-24 16:31') })])
    expect(await missing()).toBe('none')
    world.clock.set(daysLater(END, 5))
    await world.follow()
    expect(await world.stateOf(world.single)).toBe('attended')
  })

  it('where nobody was checked in at all: there was no list', async () => {
    await world.said([world.mark('absent')])
    world.clock.set(later(END, 121))
    await world.runEvents()
    await world.follow()
    expect(await asked()).toEqual([])
  })

  it('before a session is over that was moved to later', async () => {
    await world.said([world.mark('in')])
    await world.as('teacher').do('event.move', {
      session: world.session,
      to: { from: china('2026-11-24 18:30'), to: china('2026-11-24 20:00') },
      why: '停电',
    })
    world.clock.set(later(END, 121))
    await world.follow()
    expect(await asked()).toEqual([])
    world.clock.set(china('2026-11-24 22:01'))
    await world.runEvents()
    await world.follow()
    expect(await asked()).toHaveLength(1)
  })
})

test('an organiser’s own mark of an absence goes after two weeks, too', async () => {
  await world.said([world.mark('in'), world.mark('absent', { attendee: world.niuniu })])
  world.clock.set(daysLater(END, 14))
  await world.runEvents()
  await world.follow()
  await world.follow()
  expect((await world.presence(world.family))?.marks.map(({ what }) => what)).toEqual(['in'])
})

test('what a broken-off request left is settled by the clock', async () => {
  await world.said([world.mark('in')])
  const { bookings } = await import('@/cloud/booking/collections')
  const { presences } = await import('@/cloud/attendance/collections')
  await world.store.patch(bookings, world.family, { set: { state: 'booked' } })
  await world.store.patch(presences, world.family, { set: { pendingSince: world.clock.now(), told: [] } })
  world.clock.forward(2)
  await world.follow()
  expect(await world.stateOf(world.family)).toBe('attended')
  expect((await world.presence(world.family))?.pendingSince).toBeNull()
})
