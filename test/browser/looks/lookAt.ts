import type { Page } from 'playwright-core'
import { axe, LOOKS, photograph } from '../../support/browser/h5'
import { type Door, startDoor } from '../../support/door'
import { openAs, seen, type Who } from '../people'

/** One page as somebody sees it. */
interface Seen {
  name: string
  who: Who | null
  path: string
  /** Words that stand on the page once it has loaded. */
  words: string
  act?: (page: Page) => Promise<unknown>
}

/** How large a finger is, in CSS px; rules.md asks for more in 关怀模式. */
const TOUCH = { phone: 44, elder: 60, dark: 44, wide: 44 } as const

/** Tests that each of these pages is whole, reachable by finger and readable in all four looks. Nothing is written, so they share one server. */
export function lookAt(pages: readonly Seen[]) {
  let door: Door
  beforeAll(async () => {
    door = await startDoor()
  })
  afterAll(() => door.stop())

  describe.each(pages)('The page $name', ({ name, who, path, words, act }) => {
    it.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('is whole, reachable and readable (%s)', async (look) => {
      const page = await openAs(door.address, who, path, look)
      await seen(page, words)
      await act?.(page)
      await settled(page)
      await photograph(page, `looks/${name}-${look}`)
      expect(await outside(page)).toEqual([])
      const { small, measured } = await touch(page, TOUCH[look])
      expect(small).toEqual([])
      expect(measured).toBeGreaterThan(0)
      expect(await axe(page)).toEqual([])
    })
  })
}

/** No skeleton, no picture on its way, no sheet rising. */
async function settled(page: Page) {
  await page.waitForLoadState('networkidle')
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().iterations === 1)
        .map((one) => one.finished),
    ),
  )
}

/** What sticks out at the left or the right; nothing scrolls sideways. */
function outside(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.documentElement.scrollWidth > innerWidth ? ['the document'] : []
    for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
      if (!element.checkVisibility()) continue
      const { left, right, width } = element.getBoundingClientRect()
      const inMap = element.closest('.leaflet-container') !== null
      if (width > 0 && !inMap && (left < -1 || right > innerWidth + 1)) found.push(element.outerHTML.slice(0, 120))
    }
    return found
  })
}

/** What can be operated, and what of it is smaller than a finger. @param least in CSS px, both ways */
function touch(page: Page, least: number): Promise<{ measured: number; small: string[] }> {
  return page.evaluate((side) => {
    const roles = ['button', 'radio', 'tab', 'switch', 'link', 'checkbox']
    const operable = ['.weui-tabbar__item', ...roles.map((role) => `[role=${role}]`)].join()
    const shown = Array.from(document.querySelectorAll<HTMLElement>(operable)).filter((one) =>
      one.checkVisibility({ visibilityProperty: true }),
    )
    const small = shown.flatMap((element) => {
      const { width, height } = element.getBoundingClientRect()
      if (width >= side - 0.5 && height >= side - 0.5) return []
      return [`${Math.round(width)}×${Math.round(height)}: ${element.outerHTML.slice(0, 120)}`]
    })
    return { measured: shown.length, small }
  }, least)
}
