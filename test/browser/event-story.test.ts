import type { Page } from 'playwright-core'
import { axe, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { putUpEvent } from '../support/story-event'
import { openAs, press as pressed, seen } from './people'

const TITLE = '晨读童谣'

/** A class with two seats, told through the real pages by two families. */
describe('A class for two', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
    await putUpEvent(door.address, TITLE)
  }, 180_000)
  afterAll(() => door.stop())

  /** Counted from the tab on. */
  let taps = 0
  const press = async (page: Page, name: string | RegExp) => {
    taps += 1
    await pressed(page, name)
  }

  const openTab = async (number: number): Promise<Page> => {
    const page = await openAs(door.address, ['resident', number], '/pages/home/index')
    await page.locator('.weui-tabbar__item', { hasText: '活动' }).click()
    await seen(page, TITLE)
    taps = 0
    return page
  }

  it('is booked for both children in three taps, waited for, given up, offered and taken, without an error on any page', async () => {
    const family = await openTab(0)
    await photograph(family, 'event/1-tab')
    await press(family, new RegExp(`^${TITLE}`))
    await press(family, /^报名$/)
    await seen(family, '还剩 2 个名额，确认后马上就有')
    await photograph(family, 'event/2-sheet')
    await press(family, /^确认$/)
    await seen(family, '到门口出示这个码签到')
    expect(taps).toBe(3)
    await family.getByRole('img', { name: /^签到码 [2-9A-Z]{4}-[2-9A-Z]{4}$/ }).waitFor()
    expect(await axe(family)).toEqual([])
    await photograph(family, 'event/3-code')

    const neighbour = await openTab(1)
    await press(neighbour, new RegExp(`^${TITLE}.*满了`))
    await press(neighbour, /^排候补$/)
    await seen(neighbour, '已经满了。确认后候补第 1，有人退出就通知您')
    await press(neighbour, /^确认$/)
    await seen(neighbour, '您排第 1，有人退出就轮到您')
    await photograph(neighbour, 'event/4-waits')

    await press(family, /^取消报名$/)
    await family.getByRole('dialog', { name: '取消报名吗？' }).getByRole('button', { name: '取消报名' }).click()
    await seen(family, '您取消了')

    await neighbour.reload({ waitUntil: 'networkidle' })
    await seen(neighbour, '不答复就让给下一位。')
    expect(await axe(neighbour)).toEqual([])
    await photograph(neighbour, 'event/5-offer')
    await press(neighbour, '要这个名额')
    await seen(neighbour, '到门口出示这个码签到')
    await photograph(neighbour, 'event/6-taken')

    await neighbour.goto(`${door.address}/#/pages/event/mine/index`)
    await neighbour.getByRole('button', { name: new RegExp(`^${TITLE}.*已报名`) }).waitFor()
  }, 180_000)

  it('for adults is booked for oneself in three taps', async () => {
    const page = await openTab(2)
    await press(page, /^邻里拔河/)
    await press(page, /^报名$/)
    await seen(page, '个名额，确认后马上就有')
    await press(page, /^确认$/)
    await seen(page, '到门口出示这个码签到')
    expect(taps).toBe(3)
  }, 180_000)
})
