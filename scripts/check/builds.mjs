import { outputsFor } from '../lib/outputs.mjs'
import { buildClient } from '../lib/taro.mjs'

/** The builds of the demonstration, which the tests try: pages and server. */
export function demonstration() {
  return outputsFor(true)
}

/** What a district runs: pages and server without made-up people. */
export function district() {
  return outputsFor(false)
}

/** The WeChat build as it would be uploaded; it is made from the very sources of the pages. */
export function weapp() {
  const [pages] = outputsFor(false)
  return { name: 'the WeChat build', output: 'dist/weapp/app.json', current: pages.current, make: () => buildClient('weapp') }
}
