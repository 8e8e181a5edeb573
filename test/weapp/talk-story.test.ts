import { type Door, startDoor } from '../support/door'
import { startWeapp } from '../support/weapp/app'
import { personOf } from './visit'

/** In the very build that WeChat would get. */
describe('A household’s voice in the WeChat build', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor()
  }, 120_000)
  afterAll(() => door.stop())

  it('is given from the list of polls, shows how it goes, and is changed', async () => {
    const { phone } = await personOf(door.address, 'resident', 0)
    const app = await startWeapp({ door: door.address, storage: phone, path: '/pages/neighbours/index' })
    await app.current().until('邻听园')
    await app.current().tap('邻听园')
    const list = await app.arrive('pages/deliberation/list/index')
    await list.until('电动车充电棚放哪里')
    await list.tap('征询')
    await list.until('楼下路灯夜里几点调暗')
    await list.tap('楼下路灯夜里几点调暗')
    const poll = await app.arrive('pages/deliberation/poll/index')
    await poll.until('您家说了以后，就能看到大家怎么说。')
    await poll.tap('十一点半')
    await poll.tap('就这么说')
    await poll.until('24 户说了')
    expect(poll.text()).toContain('13 户 · 54%')
    await poll.tap('整夜不调')
    await poll.tap('改成这个')
    await poll.until('12 户 · 50%')
    expect(poll.text()).toContain('您说的是：整夜不调')
  })

  it('marks the stairwell, and what the minutes say is read by who lives there alone', async () => {
    const { phone } = await personOf(door.address, 'resident', 0)
    const app = await startWeapp({ door: door.address, storage: phone, path: '/pages/stairwell/one/index?building=yijing-b3' })
    const stairwell = app.current()
    await stairwell.until('您家来评')
    const spoke = Number(/亮了。(\d+) 户说了/.exec(stairwell.text())?.[1])
    await stairwell.tap('做到了', { nth: 0 })
    await stairwell.tap('就这么评')
    await stairwell.until(`亮了。${spoke + 1} 户说了`)
    const talk = await app.open('/pages/deliberation/one/index?id=demo-talk-parking')
    await talk.until('纪要只给本小区看')
    expect(talk.text()).not.toContain('先把消防通道和老人走的路让出来')
  })
})
