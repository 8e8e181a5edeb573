import type { Page } from 'playwright-core'
import { type Door, startDoor } from '../support/door'
import { openAs, seen } from './people'

describe('With a keyboard alone', () => {
  let door: Door
  beforeAll(async () => {
    door = await startDoor()
  })
  afterAll(() => door.stop())

  /** Presses Tab until what has the focus is called so. */
  async function tabTo(page: Page, name: string) {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const active = document.activeElement as HTMLElement | null
        return active?.getAttribute('aria-label') ?? active?.textContent ?? ''
      })
      if (at.startsWith(name)) return
    }
    throw new Error(`${name} is not reached by Tab`)
  }

  it('a report is filled in and sent', async () => {
    const page = await openAs(door.address, ['resident', 30], '/pages/home/index', 'wide')
    await tabTo(page, '我要报修')
    await page.keyboard.press('Enter')
    await seen(page, '哪里坏了')
    await tabTo(page, '漏水')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: '照明', exact: true }).getAttribute('aria-checked')).toBe('true')
    await tabTo(page, '说几句')
    await page.keyboard.type('车棚的灯不亮')
    await tabTo(page, '发送报修')
    await page.keyboard.press('Space')
    await seen(page, '您的报修收到了')
    await tabTo(page, '看进度')
    await page.keyboard.press('Enter')
    await seen(page, '车棚的灯不亮')
  })
})
