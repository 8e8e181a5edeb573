import { mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { startPostgres } from '../../test/support/postgres-server.mjs'
import { bundle } from '../lib/bundle.mjs'
import { DOOR, server, stopAll, UNLIMITED } from './server.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Of the issue: 100,000 places, 200 requests a second. */
const LIMIT = 50
const RATE = 200
const SECONDS = Number(process.env.BENCH_SECONDS ?? 15)
/** Views that are asked for in turn, and how often the scan is tried: each takes as long as hundreds of answers. */
const VIEWS = 400
const SCANS = 15

/**
 * Views of the map over 100,000 spaces on PostgreSQL, through the door at 200 requests a second; beside it one SQL statement at a time
 * that reads every space for the same views, on the same server in the same run.
 * @returns {Promise<{what: string, target: string, measured: string, ratio: string}[]>}
 */
export async function benchMap() {
  const postgres = await startPostgres()
  const data = await mkdtemp(path.join(os.tmpdir(), 'doorstep-map-'))
  const built = await bundle('scripts/bench/map.ts', path.join(root, `dist/.bench-map-${process.pid}.cjs`))
  const children = []
  try {
    const door = await server(DOOR, { ...UNLIMITED, DATABASE_URL: postgres.url, DATA_DIR: data }, children)
    const views = viewsOf(await withoutIndexes(postgres.url, () => createRequire(import.meta.url)(built).strew(postgres.url)))
    const scan = await scanned(postgres.url, views)
    await shoot(door, views, 3)
    const { p50, p99, rate } = await shoot(door, views, SECONDS)
    return [
      {
        what: `map, 100,000 spaces: views at ${RATE}/s`,
        target: `p99 ≤ ${LIMIT} ms`,
        measured: `${Math.round(rate)}/s, p50 ${p50} ms, p99 ${p99} ms`,
        ratio: `${(p99 / LIMIT).toFixed(2)}× of its limit; a linear scan alone takes ${scan.toFixed(0)} ms, ${(scan / Math.max(p50, 1)).toFixed(0)}× as long`,
      },
    ]
  } finally {
    await stopAll(children)
    await postgres.stop()
    await Promise.all([rm(built), rm(`${built}.map`), rm(data, { recursive: true, force: true })])
  }
}

/** Takes the indexes of the spaces away while `work` fills them, and makes them anew: all at once is much quicker than one by one. */
async function withoutIndexes(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      "select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and tablename = 'space' and indexdef not like '%UNIQUE%'",
    )
    for (const { name } of rows) await client.query(`drop index "public"."${name}"`)
    const done = await work()
    for (const { definition } of rows) await client.query(definition)
    return done
  } finally {
    await client.end()
  }
}

/** Phones and desktops, from the whole district to one house, around places where there is something; every third is filtered. */
function viewsOf(estates) {
  return Array.from({ length: VIEWS }, (_, nth) => {
    const zoom = 9 + (nth % 10)
    const [width, height] = nth % 4 === 3 ? [1_100, 800] : [375, 420]
    const { lng, lat } = estates[(nth * 37) % estates.length]
    const east = (360 * width) / 256 / 2 ** zoom / 2
    const north = ((360 * height) / 256 / 2 ** zoom / 2) * Math.cos((lat * Math.PI) / 180)
    return {
      box: { west: lng - east, south: lat - north, east: lng + east, north: lat + north },
      zoom,
      ...(nth % 3 === 0 && { kinds: ['slope', 'shed'], states: ['opened', 'suggested'] }),
    }
  })
}

/**
 * One request every 5 ms, whether or not those before it are answered, as people come; counted from the moment it was due. (autocannon keeps
 * a rate by sending each second's share at once: that measures its own queue.)
 */
async function shoot(door, views, seconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 100 })
  const all = []
  const began = performance.now()
  for (let nth = 0; nth < RATE * seconds; nth += 1) {
    const due = began + (nth * 1000) / RATE
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    all.push(ask(agent, `${door}/api`, views[nth % views.length]).then(() => performance.now() - due))
  }
  const times = (await Promise.all(all)).sort((one, other) => one - other)
  agent.destroy()
  const at = (part) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * part))])
  return { rate: (times.length * 1000) / (performance.now() - began), p50: at(0.5), p99: at(0.99) }
}

function ask(agent, url, data) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent, headers: { 'content-type': 'application/json' } }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${response.statusCode} for a view, so its speed means nothing`)),
      )
    })
    request.once('error', reject)
    request.end(JSON.stringify({ action: 'map.viewport', data }))
  })
}

/** Reads every space, keeps what is in the view and counts it by cell: what one writes first. @returns the median, milliseconds */
async function scanned(url, views) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('analyze')
    const times = []
    for (const { box, zoom } of views.slice(0, SCANS)) {
      const began = performance.now()
      await client.query(SCAN, [box.west, box.east, box.south, box.north, 2 ** (zoom + 2)])
      times.push(performance.now() - began)
    }
    return times.sort((a, b) => a - b)[Math.floor(SCANS / 2)]
  } finally {
    await client.end()
  }
}

const SCAN = `select floor(((data->>'lng')::float8 + 180) / 360 * $5::float8) as x, floor((data->>'lat')::float8 / 360 * $5::float8) as y,
    data->>'kind' as kind, data->>'state' as state, count(*)
  from "public"."space"
  where (data->>'lng')::float8 between $1 and $2 and (data->>'lat')::float8 between $3 and $4 group by 1, 2, 3, 4`
