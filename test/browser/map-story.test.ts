import type { Page } from 'playwright-core'
import { axe, expectProblem, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { STREWN, strewSpaces } from '../support/story-map'
import { openAs, seen } from './people'

/** The map of spaces as a neighbour uses it, without tiles: nothing outside is asked for anything. */
describe('The map of spaces', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor({ patience: 150_000 })
    await strewSpaces(door.address)
  }, 180_000)
  afterAll(() => door.stop())

  const openTab = async (look: 'phone' | 'wide' = 'phone'): Promise<Page> => {
    const page = await openAs(door.address, ['resident', 0], '/pages/home/index', look)
    await page.locator('.weui-tabbar__item', { hasText: '地图' }).click()
    await seen(page, '没有底图，只看相对位置')
    return page
  }
  const mark = (page: Page, words: string | RegExp) => page.locator('.leaflet-marker-icon', { hasText: words })
  const choose = async (page: Page, button: string, option: string) => {
    await page.getByRole('button', { name: button, exact: true }).click()
    await page.getByRole('dialog').getByRole('radio', { name: option, exact: true }).click()
  }

  it('shows what is around the home, filters it, parts a number into spaces, and leads from a space to its page', async () => {
    const page = await openTab()
    const outside: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(door.address) && !request.url().startsWith('data:')) outside.push(request.url())
    })
    await mark(page, /\d|测试/)
      .first()
      .waitFor()
    await choose(page, '种类', '旧厂房')
    await mark(page, /^2$/).waitFor()
    await page.getByRole('button', { name: /测试旧车间/ }).waitFor()
    await page.getByRole('button', { name: /测试北坡/ }).waitFor({ state: 'detached' })
    await photograph(page, 'map/1-filtered')

    // The two stand side by side: one number until one is near enough.
    await mark(page, /^2$/).click()
    await mark(page, /^2$|测试老厂房/)
      .first()
      .waitFor()
    await page.waitForTimeout(1_000)
    if ((await mark(page, /^2$/).count()) > 0) await mark(page, /^2$/).click()
    await mark(page, '测试旧车间').waitFor()
    await mark(page, '测试老厂房').waitFor()
    await photograph(page, 'map/2-near')

    await mark(page, '测试老厂房').click()
    await page.getByRole('button', { name: '看看这里：测试老厂房' }).waitFor()
    expect(await axe(page)).toEqual([])
    await photograph(page, 'map/3-card')
    await page.getByRole('button', { name: '看看这里：测试老厂房' }).click()
    await page.waitForURL(/pages\/space\/one\/index\?id=/)
    await seen(page, STREWN.mill.name)
    expect(outside).toEqual([])
  }, 120_000)

  it('goes to an estate by its name, and says in a list what the map shows, for the keyboard alone', async () => {
    const page = await openTab()
    await page.getByRole('tab', { name: '清单' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.leaflet-container').waitFor({ state: 'detached' })
    const place = page.getByRole('button', { name: '去小区' })
    await place.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '小区或社区' }).fill('怡景')
    const estate = page.getByRole('dialog').getByRole('button', { name: /怡景嘉园/ })
    await estate.focus()
    await page.keyboard.press('Enter')
    const row = page.getByRole('button', { name: /测试北坡/ })
    await row.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/pages\/space\/one\/index\?id=/)
  }, 120_000)

  it('stands beside its list on a wide screen, is moved by the arrow keys, and asks again where it has come to', async () => {
    const page = await openTab('wide')
    await page.getByRole('region', { name: '列表' }).getByText('测试北坡').waitFor()
    const asked = page.waitForRequest((request) => request.postData()?.includes('map.viewport') === true)
    await page.locator('.leaflet-container').focus()
    for (let times = 0; times < 5; times += 1) await page.keyboard.press('ArrowLeft')
    await asked
    await photograph(page, 'map/4-wide')
  }, 120_000)

  it('keeps what it shows when the network is gone, and says so', async () => {
    const page = await openTab('wide')
    await page.getByRole('region', { name: '列表' }).getByText('测试北坡').waitFor()
    await page.locator('.leaflet-marker-icon').first().waitFor()
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '放大' }).click()
    await seen(page, '地图上的内容没有更新')
    expect(await page.locator('.leaflet-marker-icon').count()).toBeGreaterThan(0)
    await page.context().setOffline(false)
    forgetOffline(page)
  }, 120_000)
})

/** What the browser says of each request that found no network. */
function forgetOffline(page: Page) {
  try {
    for (;;) expectProblem(page, /net::ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)/)
  } catch {
    // That was the last.
  }
}
