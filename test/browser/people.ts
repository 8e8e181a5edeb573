import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { LOOKS, type OpenOptions, openH5 } from '../support/browser/h5'
import { signIn } from '../support/session'

/** Someone of the made-up neighbourhood: a role, and which of them. */
export type Who = readonly [persona: string, number: number]

type Look = keyof typeof LOOKS

/** Opens a page as somebody who signed in earlier, in one of the four looks. */
export async function openAs(door: string, who: Who | null, path: string, look: Look = 'phone'): Promise<Page> {
  const options: OpenOptions = { door, path, ...LOOKS[look] }
  if (who === null) return openH5(options)
  const kept: Record<string, unknown> = { session: await signIn(door, ...who) }
  if (look === 'elder') kept.appearance = { elder: true, theme: 'system' }
  // Taro keeps what setStorageSync was given under `data`.
  const localStorage = Object.entries(kept).map(([name, data]) => ({ name, value: JSON.stringify({ data }) }))
  return openH5({ ...options, storageState: { cookies: [], origins: [{ origin: door, localStorage }] } })
}

/** A photograph as a phone takes it: a JPEG of its own, larger than what is sent. */
export async function photo(name: string, colour: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const words = `<svg width="2400" height="1800"><text x="160" y="960" font-size="240" fill="white">${name}</text></svg>`
  const buffer = await sharp({ create: { width: 2400, height: 1800, channels: 3, background: colour } })
    .composite([{ input: Buffer.from(words) }])
    .jpeg({ quality: 90 })
    .toBuffer()
  return { name: `${name}.jpg`, mimeType: 'image/jpeg', buffer }
}

/** Presses what opens the phone's album, and picks these. */
export async function pick(page: Page, press: () => Promise<void>, ...photos: Awaited<ReturnType<typeof photo>>[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()])
  await chooser.setFiles(photos)
}

/** Presses the button with this name, or whose name begins with it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
}

/** Waits until these words can be seen: the pages below in the stack have words too, but are hidden. */
export async function seen(page: Pick<Page, 'getByText'>, words: string): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor()
}
