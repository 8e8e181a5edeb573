import type { Page } from 'playwright-core'
import { LOOKS, openH5, photograph } from '../support/browser/h5'
import { type Door, startDoor } from '../support/door'
import { photo, pick, press, seen } from './people'

/** The story of the product, told once through the real pages by four people, each with a browser of their own. */
describe('A leak, from the first look at the address to five stars', () => {
  const LEAK = '浴室水龙头下面渗水，地砖一直是湿的'
  let door: Door
  let resident: Page
  let secretary: Page
  let fixer: Page

  beforeAll(async () => {
    door = await startDoor()
  })
  afterAll(() => door.stop())

  /** As a newcomer: the address, and what one came for; a name is asked for on the way. */
  async function come(role: RegExp, purpose: string, viewport: { width: number; height: number } = LOOKS.phone.viewport): Promise<Page> {
    const page = await openH5({ door: door.address, viewport })
    if (purpose === '我的') {
      await page.locator('.weui-tabbar__item', { hasText: purpose }).click()
      await press(page, '登录')
    } else await press(page, purpose)
    await seen(page, '您想试试哪个身份')
    await press(page, role)
    return page
  }

  async function openFromInbox(page: Page) {
    await press(page, '工作台')
    // A card on a phone, a row of the table on a desktop.
    const name = LEAK.slice(0, 12)
    const row = page.getByRole('button', { name }).or(page.getByRole('row', { name })).first()
    const older = page.getByRole('button', { name: /看更早的|再看 20 件/ })
    await row.or(older).first().waitFor()
    while (!(await row.isVisible())) await older.click()
    await row.click()
  }

  // One test, since problems of a page are counted by test and each step stands on the one before.
  it('is reported, dispatched, mended, confirmed and told, without an error on any page', async () => {
    resident = await come(/^居民/, '我要报修')
    await pick(resident, () => press(resident, /拍照或选图/), await photo('leak', '#4a6a7c'))
    await resident.getByRole('radio', { name: '漏水', exact: true }).click()
    await resident.getByRole('textbox', { name: '说几句' }).fill(LEAK)
    expect(await resident.locator('img[src^="blob:"]').count()).toBe(1)
    await press(resident, '发送报修')
    await seen(resident, '您的报修收到了')
    await photograph(resident, 'story/1-receipt')
    await press(resident, '看进度')
    await seen(resident, '等待受理')
    await seen(resident, LEAK)
    expect(await drawn(resident, '看大图：报修照片 1')).toBe(true)
    await photograph(resident, 'story/2-reported')

    secretary = await come(/书记/, '我的', LOOKS.wide.viewport)
    await openFromInbox(secretary)
    const matter = secretary.getByRole('region', { name: '详情' })
    await seen(matter, LEAK)
    await photograph(secretary, 'story/3-inbox')
    await matter.getByRole('button', { name: '安排师傅' }).click()
    await secretary
      .getByRole('dialog', { name: '安排师傅' })
      .getByRole('radio')
      .filter({ hasText: await fixerName() })
      .click()
    await photograph(secretary, 'story/4-dispatch')
    await press(secretary, /^请.+来修$/)
    await seen(matter, '师傅已安排')

    fixer = await come(/^维修师傅/, '我的')
    await openFromInbox(fixer)
    await seen(fixer, LEAK)
    await photograph(fixer, 'story/5-job')
    await press(fixer, '更多操作')
    await press(fixer, '约上门时间')
    const visit = fixer.getByRole('dialog', { name: '约上门时间' })
    await visit.getByRole('radiogroup', { name: '哪一天' }).getByRole('radio').nth(1).click()
    await visit.getByRole('radiogroup', { name: '什么时候' }).getByRole('radio').first().click()
    await photograph(fixer, 'story/6-visit')
    await press(fixer, /^约 \d+月/)
    await seen(fixer, '等确认')

    await resident.reload({ waitUntil: 'networkidle' })
    await press(resident, '确认上门时间')
    await seen(resident, '已约好')
    await photograph(resident, 'story/7-agreed')

    await press(fixer, '开始维修')
    await seen(fixer, '正在维修')
    await press(fixer, '修好了')
    await pick(fixer, () => press(fixer, /拍修前/), await photo('before', '#7c4a4a'))
    await pick(fixer, () => press(fixer, /拍修后/), await photo('after', '#3f6f52'))
    await press(fixer, '填入：更换了配件，试用正常')
    await photograph(fixer, 'story/8-resolve')
    await press(fixer, '修好了，请住户确认')
    await seen(fixer, '待住户确认')

    await resident.reload({ waitUntil: 'networkidle' })
    await resident.getByRole('slider', { name: '修前与修后对比' }).waitFor()
    await press(resident, '只看修后')
    await photograph(resident, 'story/9-before-after')
    await press(resident, '确认修好')
    const rating = resident.getByRole('dialog', { name: '确认修好' })
    await rating.getByRole('radiogroup', { name: '来得快不快' }).getByRole('radio', { name: '很满意' }).click()
    await rating.getByRole('radiogroup', { name: '修得好不好' }).getByRole('radio', { name: '很满意' }).click()
    await photograph(resident, 'story/10-stars')
    await rating.getByRole('button', { name: '确认修好' }).click()
    await seen(resident, '已办结')
    await resident
      .getByRole('img', { name: '来得快不快：很满意' })
      .or(resident.getByRole('img', { name: '速度：很满意' }))
      .waitFor()
    await photograph(resident, 'story/11-closed')

    await resident.goto(`${door.address}/#/pages/notices/index`)
    await seen(resident, LEAK.slice(0, 6))
    await photograph(resident, 'story/12-news')
  }, 180_000)

  /** What the cast's fixer is called in the list of fixers. */
  async function fixerName(): Promise<string> {
    const { signIn } = await import('../support/session')
    return ((await signIn(door.address, 'fixer', 0)).me as { nickname: string }).nickname
  }

  /** Whether a picture came and could be decoded. */
  async function drawn(page: Page, name: string): Promise<boolean> {
    const image = page.getByRole('button', { name }).locator('img')
    await image.waitFor()
    return image.evaluate(async (one: HTMLImageElement) => {
      await one.decode()
      return one.naturalWidth > 0
    })
  }
})
