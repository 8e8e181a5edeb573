import { type Door, startDoor } from '../support/door'
import { startWeapp } from '../support/weapp/app'
import { personOf } from './visit'

describe('The first page of the WeChat build', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor()
  }, 90_000)
  afterAll(() => door.stop())

  it('offers a visitor one large button and asks only what anybody may read, without a token', async () => {
    const app = await startWeapp({ door: door.address })
    await app.current().until('我要报修')
    await app.current().until(() => app.network.requests.length > 0 && app.network.inFlight === 0)
    const asked = app.network.requests.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)))
    expect(asked.filter((body) => !['bulletin.around', 'event.list'].some((action) => body.includes(`"${action}"`)))).toEqual([])
    expect(JSON.stringify(app.network.requests)).not.toContain('Bearer')
  })

  it("shows a resident's own matters, asked from the door through wx.request", async () => {
    const app = await startWeapp({ door: door.address, storage: (await personOf(door.address, 'resident')).phone })
    await app.current().until(() => app.network.requests.some(({ path, statusCode }) => path === '/api' && statusCode === 200))
    expect(app.network.requests.map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body))).join()).toContain('repair.mine')
  })
})
