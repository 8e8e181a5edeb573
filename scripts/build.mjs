import './lib/node.mjs'
import { bundle } from './lib/bundle.mjs'
import { serverBundle } from './lib/outputs.mjs'
import { buildClient } from './lib/taro.mjs'

/** `node scripts/build.mjs weapp|h5|cloud …`: production builds, from nothing, one after another. A failed or empty one exits 1. */
const BUILDS = {
  weapp: () => buildClient('weapp'),
  h5: () => buildClient('h5'),
  // The self-hosted server. The function for WeChat CloudBase is not part of this version.
  cloud: () => bundle('src/cloud/entry/serve.ts', serverBundle(false)),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(BUILDS, name))
if (wanted.length === 0 || unknown.length > 0) {
  process.stderr.write(`doorstep: say what to build: ${Object.keys(BUILDS).join(', ')}\n`)
  process.exit(1)
}

for (const name of wanted) {
  try {
    process.stdout.write(`doorstep: ${name} → ${await BUILDS[name]()}${name === 'cloud' ? ' (the self-hosted server)' : ''}\n`)
  } catch (error) {
    process.stderr.write(`doorstep: ${error.message}\n`)
    process.exit(1)
  }
}
