import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import pg from 'pg'
import { startPostgres } from '../../test/support/postgres-server.mjs'
import { DOOR, server, stopAll, UNLIMITED } from './server.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const CONNECTIONS = 32
/** Seconds of each run, and how often door and bare server take turns: the machine's speed drifts, the ratio does not. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5)
const ROUNDS = 3
/** Each report of the demonstration this many times over: about 4,000 rows. */
const COPIES = 60
const ESTATE = 'yijing'

/**
 * The door with session, validation, rate limit, request record and views, against a bare Node server on the same PostgreSQL.
 * @returns {Promise<{what: string, target: string, measured: string, ratio: string}[]>}
 */
export async function benchDoor() {
  const postgres = await startPostgres()
  const data = await mkdtemp(path.join(os.tmpdir(), 'doorstep-bench-'))
  const children = []
  try {
    const door = await server(DOOR, { ...UNLIMITED, DATABASE_URL: postgres.url, DATA_DIR: data }, children)
    await multiply(postgres.url)
    const bare = await server(path.join(root, 'scripts/bench/bare.mjs'), { DATABASE_URL: postgres.url, ESTATE }, children)
    const token = await signIn(door)
    const rows = []
    for (const { what, body, bareBody, url } of CASES) {
      const runs = []
      for (let round = 0; round < ROUNDS; round += 1) {
        runs.push({ door: await shoot(`${door}/api`, token, body), bare: await shoot(`${bare}${url}`, null, bareBody ?? body) })
      }
      const ratio = median(runs.map((run) => run.door.rate / run.bare.rate))
      const p99 = median(runs.map((run) => run.door.p99))
      rows.push({
        what,
        target: '≥ 0.50×',
        measured: `${Math.round(median(runs.map((run) => run.door.rate)))}/s, p99 ${p99} ms`,
        ratio: `${ratio.toFixed(2)}× bare http + pg`,
      })
    }
    return rows
  } finally {
    await stopAll(children)
    await postgres.stop()
    await rm(data, { recursive: true, force: true })
  }
}

let made = 0
function unique() {
  made += 1
  return `bench-${process.pid}-${made}`
}

const CASES = [
  { what: 'door: list of an estate, 20 of 4,000', url: '/list', body: () => ({ action: 'repair.around', data: { estate: ESTATE } }) },
  {
    what: 'door: report something',
    url: '/create',
    body: () => ({
      action: 'repair.submit',
      requestId: unique(),
      data: { scope: 'public', category: 'other', urgency: 'ordinary', words: '长椅松了', estate: ESTATE, building: `${ESTATE}-b3` },
    }),
  },
]

async function shoot(url, token, body) {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(body()) }),
      },
    ],
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals and ${result.errors} errors, so its speed means nothing`)
  return { rate: result.requests.average, p99: result.latency.p99 }
}

async function multiply(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `insert into "public"."report" (id, version, data) select id || '-copy-' || n, version, data from "public"."report", generate_series(1, $1::int) n`,
      [COPIES],
    )
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

async function signIn(door) {
  const response = await fetch(`${door}/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'session.demo', requestId: unique(), data: { persona: 'resident', number: 0 } }),
  })
  return (await response.json()).value.token
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
