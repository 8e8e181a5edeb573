import { type Door, startDoor } from '../support/door'
import { putUpEvent } from '../support/story-event'
import { startWeapp } from '../support/weapp/app'
import { type Person, personOf } from './visit'

const TITLE = '晨读童谣'

/** The same story as in the browser, in the very build that WeChat would get, on two phones. The parts stand on each other. */
describe('A class for two in the WeChat build', () => {
  let door: Door
  let family: Person
  let neighbour: Person

  beforeAll(async () => {
    door = await startDoor()
    await putUpEvent(door.address, TITLE)
    family = await personOf(door.address, 'resident', 0)
    neighbour = await personOf(door.address, 'resident', 1)
  }, 120_000)
  afterAll(() => door.stop())

  const openTab = async ({ phone }: Person) => {
    const app = await startWeapp({ door: door.address, storage: phone, path: '/pages/events/index' })
    await app.current().until(TITLE)
    return app
  }

  it('is booked for both children in three taps, and its code is the next thing one sees', async () => {
    const app = await openTab(family)
    await app.current().tap(TITLE)
    const event = await app.arrive('pages/event/one/index')
    await event.until('大家现在都能报')
    await event.until(() => app.network.inFlight === 0)
    await event.tap('报名')
    await event.until('还剩 2 个名额，确认后马上就有')
    await event.tap('确认')
    const booking = await app.arrive('pages/event/booking/index')
    await booking.until('到门口出示这个码签到')
    expect(booking.text()).toMatch(/[2-9A-Z]{4}-[2-9A-Z]{4}/)
  })

  it('is waited for by a neighbour', async () => {
    const app = await openTab(neighbour)
    await app.current().tap(TITLE)
    const event = await app.arrive('pages/event/one/index')
    await event.until('排候补')
    await event.tap('排候补')
    await event.until('已经满了。确认后候补第 1，有人退出就通知您')
    await event.tap('确认')
    const booking = await app.arrive('pages/event/booking/index')
    await booking.until('您排第 1，有人退出就轮到您')
  })

  it('is offered to the neighbour once it is given up, and taken', async () => {
    const first = await openTab(family)
    const mine = await first.open('/pages/event/mine/index')
    await mine.until(TITLE)
    await mine.tap(TITLE)
    const given = await first.arrive('pages/event/booking/index')
    await given.until('取消报名')
    await given.tap('取消报名')
    await given.until('取消报名吗？')
    await given.tap('取消报名', { nth: 1 })
    await given.until('您取消了')

    const app = await openTab(neighbour)
    const waiting = await app.open('/pages/event/mine/index')
    await waiting.until('轮到您了')
    await waiting.tap(TITLE)
    const offered = await app.arrive('pages/event/booking/index')
    await offered.until('不答复就让给下一位。')
    await offered.tap('要这个名额')
    await offered.until('到门口出示这个码签到')
  })
})
