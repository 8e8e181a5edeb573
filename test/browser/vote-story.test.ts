import type { Page } from 'playwright-core'
import { axe, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { openAs, press, seen, type Who } from './people'

const TITLE = '用维修资金给晾晒场装雨棚'
/** Owners and a tenant of 八四五一小区, by the made-up roll. */
const OWNER: Who = ['resident', 19]
const TENANT: Who = ['resident', 39]
const SECRETARY: Who = ['secretary', 9]
const GRID_WORKER: Who = ['gridWorker', 9]

/** A vote near its threshold, told through the real pages by an owner, a tenant, and two of the staff. */
describe('Spending the maintenance fund', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
  }, 180_000)
  afterAll(() => door.stop())

  /** How many heads are still missing: 还差 4 人. */
  const missing = async (page: Page): Promise<number> => {
    const words = await page
      .getByText(/^还差 \d+ 人 ·/)
      .filter({ visible: true })
      .first()
      .innerText()
    return Number(/\d+/.exec(words)?.[0])
  }

  it('is voted for in three taps by an owner, who changes it without being counted twice', async () => {
    const page = await openAs(door.address, OWNER, '/pages/vote/list/index')
    await press(page, new RegExp(`^${TITLE}.*等您投票`))
    await seen(page, '手机投票算数，依据：')
    const before = await missing(page)
    await photograph(page, 'vote/1-vote')
    await press(page, /^投票$/)
    await page.getByRole('dialog').getByRole('radio', { name: '同意' }).click()
    await photograph(page, 'vote/2-sheet')
    await press(page, /^投同意$/)
    await seen(page, '投了同意')
    expect(await missing(page)).toBe(before - 1)
    expect(await axe(page)).toEqual([])
    await photograph(page, 'vote/3-cast')

    await press(page, /^改一改我的票$/)
    await page.getByRole('dialog').getByRole('radio', { name: '反对' }).click()
    await press(page, /^投反对$/)
    await seen(page, '投了反对')
    expect(await missing(page)).toBe(before - 1)
  }, 180_000)

  it('is read by a tenant, who is told why there is no ballot', async () => {
    const page = await openAs(door.address, TENANT, '/pages/vote/one/index?id=demo-vote-drying')
    await seen(page, '这件事由业主来定')
    expect(await page.getByRole('button', { name: /^投票/ }).count()).toBe(0)
    expect(await axe(page)).toEqual([])
  }, 120_000)

  it('takes a ballot on paper when two of the staff have read the same', async () => {
    const doors = '/pages/assembly/doors/index?id=demo-vote-drying&building=f8451-b2'
    const first = await openAs(door.address, SECRETARY, doors)
    await press(first, /还没投$/)
    await first.getByRole('dialog').getByRole('radio', { name: '同意' }).click()
    await press(first, /^录进去$/)
    await seen(first, '录好了，请另一位核对')
    const second = await openAs(door.address, GRID_WORKER, doors)
    await second.getByRole('tab', { name: /^等核对/ }).click()
    await press(second, /等另一位核对/)
    await second.getByRole('dialog').getByRole('radio', { name: '同意' }).click()
    await press(second, /^核对$/)
    await seen(second, '核对一致，算进去了')
    await photograph(second, 'vote/4-paper')
  }, 120_000)

  it('that is over is counted anew by whoever reads its record', async () => {
    const page = await openAs(door.address, ['resident', 17], '/pages/vote/one/index?id=demo-vote-slope')
    await press(page, /^看计票记录/)
    await seen(page, '一步一步算')
    await press(page, /^自己算一遍$/)
    await seen(page, '算出来一样')
    expect(await axe(page)).toEqual([])
    await photograph(page, 'vote/5-record')
  }, 120_000)
})
