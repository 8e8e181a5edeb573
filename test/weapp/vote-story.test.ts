import { type Door, startDoor } from '../support/door'
import { startWeapp } from '../support/weapp/app'
import { type Person, personOf } from './visit'

const TITLE = '用维修资金给晾晒场装雨棚'

/** An owner of 八四五一小区 votes in the very build that WeChat would get. */
describe('Spending the maintenance fund in the WeChat build', () => {
  let door: Door
  let owner: Person

  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
    owner = await personOf(door.address, 'resident', 29)
  }, 180_000)
  afterAll(() => door.stop())

  it('is voted for in three taps, and the ballot is there when one comes back', async () => {
    const app = await startWeapp({ door: door.address, storage: owner.phone, path: '/pages/vote/list/index' })
    await app.current().until('等您投票')
    await app.current().tap(TITLE)
    const vote = await app.arrive('pages/vote/one/index')
    await vote.until('我的票')
    await vote.until(() => app.network.inFlight === 0)
    await vote.tap('投票')
    await vote.until('您的意见')
    await vote.tap('同意')
    await vote.until('投同意')
    await vote.tap('投同意')
    await vote.until('投了同意')
    const again = await app.open('/pages/vote/one/index?id=demo-vote-drying')
    await again.until('投了同意')
    expect(again.text()).toContain('改一改我的票')
  })
})
