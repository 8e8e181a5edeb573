import { runConsents } from '@/cloud/child/timer'
import { addChild } from '../../support/builders/child'
import { type EventWorld, eventWorld } from '../../support/event-world'

/** A consent that is withdrawn takes the child out of everything that is to come; the seats go down the line. */
describe('When a guardian withdraws the consent for a child', () => {
  let world: EventWorld
  beforeEach(async () => {
    world = await eventWorld()
  })
  afterEach(() => world.close())

  async function book(person: string, session: string, attendees: string[]) {
    const { bookings } = await world.as(person).do('booking.book', { session, attendees })
    if (!bookings[0]) throw new Error(`${person} got nothing`)
    return bookings[0].id
  }
  const stateOf = async (person: string, booking: string) => (await world.as(person).do('booking.get', { booking })).state

  test('the booking is given up, the guardian is told how many before, and the next in line is offered the seat', async () => {
    const session = await world.opened(1)
    const { id } = await addChild(world, 'zhang')
    const mine = await book('zhang', session, [`child.${id}`])
    const next = await book('li', session, ['self.li'])
    expect((await world.as('zhang').do('child.list', {})).items[0]?.upcoming).toBe(1)
    await world.as('zhang').do('child.withdraw', { child: id })
    await runConsents(world.context())
    expect(await stateOf('zhang', mine)).toBe('cancelled')
    expect(await stateOf('li', next)).toBe('offered')
    expect((await world.counter(session)).held).toEqual([])
    expect((await world.as('zhang').do('child.list', {})).items[0]?.upcoming).toBe(0)
  })

  test('a sibling who came in the same party goes too, and what the guardian booked for themselves stays', async () => {
    const session = await world.opened(3)
    const [one, two] = [await addChild(world, 'zhang'), await addChild(world, 'zhang', { nickname: '妹妹' })]
    const together = await book('zhang', session, [`child.${one.id}`, `child.${two.id}`])
    const alone = await book('zhang', session, ['self.zhang'])
    await world.as('zhang').do('child.withdraw', { child: one.id })
    await runConsents(world.context())
    expect([await stateOf('zhang', together), await stateOf('zhang', alone)]).toEqual(['cancelled', 'booked'])
    expect((await world.counter(session)).left).toBe(2)
  })
})
