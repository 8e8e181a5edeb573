import { bundle } from './bundle.mjs'
import { fingerprint, isFresh, stamp } from './stale.mjs'
import { buildClient } from './taro.mjs'

const SHARED = ['package-lock.json', 'tsconfig.json', 'scripts/lib']
const CLIENT = [
  ...SHARED,
  'config',
  '.env',
  '.env.local',
  '.env.production',
  'babel.config.js',
  'package.json',
  'src/app.config.ts',
  'src/app.tsx',
  'src/app.scss',
  'src/index.html',
  'src/theme.json',
  'src/assets',
  'src/client',
  'src/components',
  'src/domain',
  'src/pages',
  'src/platform',
  'src/styles',
]
const SERVER = [...SHARED, 'src/cloud', 'src/domain', 'src/demo']

/** Variables of this process that Taro writes into the client. */
function clientSettings() {
  return JSON.stringify(
    Object.entries(process.env)
      .filter(([name]) => name.startsWith('TARO_APP_') && name !== 'TARO_APP_DEMO')
      .sort(),
  )
}

/** The server as one file; the demonstration's is another, so that the real one holds no made-up people. */
export function serverBundle(demo) {
  return demo ? 'dist/server/demo.cjs' : 'dist/server/http.cjs'
}

/**
 * Everything that a start needs, each made only when it is missing or its sources changed.
 * @param {boolean} demo
 */
export function outputsFor(demo) {
  return [
    {
      name: demo ? 'the pages of the demonstration' : 'the pages',
      output: demo ? 'dist/h5-demo/index.html' : 'dist/h5/index.html',
      current: () => fingerprint(CLIENT, clientSettings()),
      make: () => buildClient('h5', { demo }),
    },
    {
      name: demo ? 'the server of the demonstration' : 'the server',
      output: serverBundle(demo),
      current: () => fingerprint(SERVER),
      make: () => bundle(demo ? 'src/cloud/entry/demo.ts' : 'src/cloud/entry/serve.ts', serverBundle(demo)),
    },
  ]
}

/** Makes what is missing or stale. @param say takes one line of progress */
export async function refresh(outputs, say) {
  for (const { name, output, current, make } of outputs) {
    const wanted = await current()
    if (await isFresh(output, wanted)) continue
    const began = performance.now()
    say(`building ${name} …`)
    await make()
    await stamp(output, wanted)
    say(`built ${name} in ${Math.round((performance.now() - began) / 1000)} s`)
  }
}
