import { collections } from '@/cloud/collections'
import { standingOf, whereOf } from '@/domain/attendance/rules'
import { type AttendanceWorld, attendanceWorld } from '../../support/attendance-world'
import { later } from '../../support/clock'
import { serverStore } from '../../support/store'

let world: AttendanceWorld
beforeAll(async () => {
  world = await attendanceWorld({ store: await serverStore(collections) })
}, 60_000)
afterAll(() => world.close())

/** Organisers at two doors and one who has just come out of the cellar. */
const DOORS = ['teacher', 'community']

describe('Several who mark the same people at once, on PostgreSQL', () => {
  it('count one child once: the earliest scan stands, and no mark is lost', async () => {
    const marks = Array.from({ length: 24 }, (_, index) => world.mark('in', { at: later(world.clock.now(), -(index % 7)) }))
    const sent = marks.flatMap((mark) => [mark, mark])
    const answers = await Promise.all(sent.map((mark, index) => world.said([mark], DOORS[index % 2])))
    expect(answers.flat().every(({ result }) => result === 'done' || result === 'already')).toBe(true)
    const row = await world.row(world.doudou)
    expect(row.marks).toHaveLength(marks.length)
    expect(standingOf(row.marks).in?.at).toBe(later(world.clock.now(), -6))
  }, 60_000)

  it('leave the booking as the marks say, whoever settled last', async () => {
    for (let round = 0; round < 6; round += 1) {
      world.clock.forward(1)
      const at = world.clock.now()
      const { single: booking } = world
      const attendee = 'self.wang'
      await Promise.all([
        world.said([world.mark('in', { booking, attendee, at: later(at, -1) })]),
        world.said([world.mark('undo', { booking, attendee, at, undoes: 'in' })], 'community'),
        world.said([world.mark('absent', { booking, attendee, at })]),
        ...(round % 2 ? [world.said([world.mark('in', { booking, attendee, at: later(at, 1) })], 'community')] : []),
      ])
      const where = whereOf(standingOf((await world.row(attendee)).marks))
      expect([where, await world.stateOf(booking)]).toEqual(round % 2 ? ['in', 'attended'] : ['absent', 'booked'])
      expect((await world.presence(booking))?.pendingSince).toBeNull()
      world.clock.forward(2)
    }
  }, 60_000)

  it('tell the guardian of each mark once', async () => {
    world.clock.forward(2)
    await world.follow()
    expect([await world.stateOf(world.family), (await world.presence(world.family))?.pendingSince]).toEqual(['attended', null])
    const came = (await world.told('zhang')).filter(({ title }) => title === '孩子到了')
    expect(came).toHaveLength(24)
  })
})
