import { prepareDemonstration } from '../demonstration.mjs'
import { prepareChromium } from './chromium.mjs'

/** Unpacks the browser and fills the demonstration once per run; the tests find both in their environment. */
export default async function prepareBrowser() {
  const { executable, env } = await prepareChromium()
  process.env.TEST_CHROMIUM = executable
  process.env.TEST_CHROMIUM_ENV = JSON.stringify(env)
  await prepareDemonstration()
}
