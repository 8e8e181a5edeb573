import { openH5 } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { openAs, seen } from './people'

describe('Whoever comes by a link', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor()
  })
  afterAll(() => door.stop())

  it('finds a way in from a page that has nothing behind it, and none on a tab', async () => {
    const page = await openAs(door.address, ['resident', 0], '/pages/repair/matter/index?id=demo-report-kitchen-leak')
    await page.getByRole('button', { name: '首页' }).click()
    await seen(page, '我的事到哪了')
    expect(await page.getByRole('button', { name: '首页' }).count()).toBe(0)
  })

  it('is asked to sign in before a report is shown, and then sees it', async () => {
    const page = await openH5({ door: door.address, path: '/pages/repair/matter/index?id=demo-report-kitchen-leak' })
    await page.getByRole('button', { name: '去登录' }).click()
    await page.getByRole('button', { name: /^居民/ }).click()
    await seen(page, '厨房水槽下面的水管')
  })
})
