import type { Page } from 'playwright-core'
import { expectProblem } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { signIn } from '../support/session'
import { openAs, photo, pick, press, seen, type Who } from './people'

const REPORT = '/pages/repair/report/index'

describe('Without a network', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor()
  })
  afterAll(() => door.stop())

  async function fill(page: Page, words: string) {
    await pick(page, () => press(page, /拍照或选图/), await photo('lamp', '#5a4a7c'))
    await page.getByRole('radio', { name: '照明', exact: true }).click()
    await page.getByRole('textbox', { name: '说几句' }).fill(words)
  }

  /** Reports with these words, as the server has them, and how many pictures each has. */
  async function onServer(who: Who, words: string): Promise<{ photos: number }[]> {
    const { token } = await signIn(door.address, ...who)
    const ask = async (action: string, data: object) => {
      const response = await fetch(`${door.address}/api`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ action, data }),
      })
      return (await response.json()) as { value: never }
    }
    const { items } = (await ask('repair.mine', {})).value as { items: { id: string; words: string }[] }
    const same = items.filter((one) => one.words === words)
    return Promise.all(
      same.map(async ({ id }) => ({ photos: ((await ask('repair.get', { report: id })).value as { photos: unknown[] }).photos.length })),
    )
  }

  /** What Chromium prints about a network that we cut ourselves. */
  function takeNetworkProblems(page: Page) {
    try {
      for (;;) expectProblem(page, /net::ERR_(INTERNET_DISCONNECTED|FAILED|NETWORK_CHANGED)/)
    } catch {
      // None left.
    }
  }

  it('a report is kept with its picture, said to be kept, and sent once when the network is back', async () => {
    const who: Who = ['resident', 20]
    const words = '地库入口第三盏灯不亮'
    const page = await openAs(door.address, who, REPORT)
    await page.context().setOffline(true)
    await fill(page, words)
    await seen(page, '等待上传')
    await press(page, '发送报修')
    await seen(page, '已经替您留在手机里')
    expect(await onServer(who, words)).toEqual([])

    await page.context().setOffline(false)
    await page.waitForResponse(
      (response) => response.url().endsWith('/api') && (response.request().postData() ?? '').includes('repair.submit'),
    )
    await page.goto(`${door.address}/#/pages/repair/mine/index`)
    await page.getByRole('button', { name: words }).waitFor()
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByText('还没发出去').count()).toBe(0)
    expect(await onServer(who, words)).toEqual([{ photos: 1 }])
    takeNetworkProblems(page)
  })

  it('a report whose answer got lost is sent again and is there once', async () => {
    const who: Who = ['resident', 21]
    const words = '楼道口的感应灯一直亮着'
    const page = await openAs(door.address, who, REPORT)
    await fill(page, words)
    await page.route('**/api', async (route) => {
      if (!(route.request().postData() ?? '').includes('repair.submit')) return route.continue()
      await route.fetch()
      await route.abort('failed')
    })
    await press(page, '发送报修')
    await seen(page, '已经替您留在手机里')
    expect(await onServer(who, words)).toEqual([{ photos: 1 }])

    await page.unroute('**/api')
    await page.goto(`${door.address}/#/pages/repair/mine/index`)
    await press(page, '现在再发')
    await page.getByText('还没发出去').waitFor({ state: 'detached' })
    expect(await onServer(who, words)).toEqual([{ photos: 1 }])
    takeNetworkProblems(page)
  })

  it('what was begun is still there after the page was closed, with the picture', async () => {
    const page = await openAs(door.address, ['resident', 22], REPORT)
    await page.context().setOffline(true)
    await fill(page, '三楼的灯管发黑')
    await seen(page, '等待上传')
    await page.context().setOffline(false)
    await page.reload({ waitUntil: 'networkidle' })
    expect(await page.getByRole('textbox', { name: '说几句' }).inputValue()).toBe('三楼的灯管发黑')
    expect(await page.getByRole('radio', { name: '照明', exact: true }).getAttribute('aria-checked')).toBe('true')
    const picture = page.locator('img[src^="blob:"]')
    expect(await picture.evaluate(async (one: HTMLImageElement) => one.decode().then(() => one.naturalWidth > 0))).toBe(true)
    await page.getByText('等待上传').waitFor({ state: 'detached' })
    takeNetworkProblems(page)
  })
})
