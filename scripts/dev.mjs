import './lib/node.mjs'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { outputsFor, refresh } from './lib/outputs.mjs'
import { TARO } from './lib/taro.mjs'

/**
 * `npm run dev`: the demonstration's server, and Taro rebuilding the pages at every change (H5 by default, `npm run dev -- weapp`
 * for WeChat DevTools, which opens this folder). A change of the server needs a new start.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const target = process.argv[2] ?? 'h5'
const server = outputsFor(true).filter((output) => output.output.startsWith('dist/server'))
await refresh(server, (line) => process.stdout.write(`doorstep: ${line}\n`))

const env = { ...process.env, TARO_APP_DEMO: '1', NODE_ENV: 'development' }
const children = [
  spawn(process.execPath, [TARO, 'build', '--type', target, '--watch'], { cwd: root, env, stdio: 'inherit' }),
  spawn(process.execPath, [path.join(root, 'dist/server/demo.cjs')], { cwd: root, env: { ...process.env, DEMO: '1' }, stdio: 'inherit' }),
]

const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
for (const child of children) {
  child.on('exit', (code) => {
    stop()
    if (code) process.exitCode = code
  })
}
