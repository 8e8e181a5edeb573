import './lib/node.mjs'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { benchDoor } from './bench/door.mjs'
import { benchImport } from './bench/import.mjs'
import { benchMap } from './bench/map.mjs'
import { benchPeople } from './bench/people.mjs'
import { benchSearch } from './bench/search.mjs'
import { checkWeapp } from './check/weapp.mjs'
import { outputsFor, refresh } from './lib/outputs.mjs'
import { buildClient } from './lib/taro.mjs'

/** `npm run bench`: one table of what was promised and what is. Speed is a ratio to a server that runs beside it, never a bare time. */
const root = fileURLToPath(new URL('..', import.meta.url))
const say = (line) => process.stdout.write(`doorstep: ${line}\n`)

await refresh([...outputsFor(true), ...outputsFor(false)], say)
if (!fs.existsSync(path.join(root, 'dist/weapp/app.json'))) await buildClient('weapp')

const rows = [
  ...weappSizes(),
  h5FirstLoad(),
  ...(await benchDoor()),
  ...(await benchPeople()),
  ...(await benchSearch()),
  ...(await benchMap()),
  ...(await benchImport()),
]
const heads = { what: 'what', target: 'target', measured: 'measured', ratio: 'ratio to what' }
const columns = Object.keys(heads)
const width = Object.fromEntries(columns.map((column) => [column, Math.max(...[heads, ...rows].map((row) => row[column].length))]))
for (const row of [heads, ...rows]) process.stdout.write(`${columns.map((column) => row[column].padEnd(width[column])).join('  ')}\n`)

function weappSizes() {
  return checkWeapp(path.join(root, 'dist/weapp')).sizes.map(({ name, bytes, limit }) => ({
    what: `weapp: ${name}`,
    target: `≤ ${limit / 1024} KB`,
    measured: `${(bytes / 1024).toFixed(1)} KB`,
    ratio: `${(bytes / limit).toFixed(2)}× of its limit`,
  }))
}

/** Scripts and styles that index.html asks for, as a browser receives them. */
function h5FirstLoad() {
  const folder = path.join(root, 'dist/h5')
  const page = fs.readFileSync(path.join(folder, 'index.html'), 'utf8')
  const files = [...page.matchAll(/(?:src|href)="\/?((?:js|css)\/[^"]+)"/g)].map(([, file]) => file)
  const bytes = files.reduce((sum, file) => sum + gzipSync(fs.readFileSync(path.join(folder, file))).length, 0)
  return {
    what: 'h5: scripts and styles of the first page, gzip',
    target: '–',
    measured: `${(bytes / 1024).toFixed(1)} KB`,
    ratio: `${files.length} files`,
  }
}
