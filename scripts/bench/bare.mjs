import { createServer } from 'node:http'
import pg from 'pg'

/**
 * What the door is measured against: Node's own http and one SQL statement, with no session, validation, limit, audit or view.
 * `DATABASE_URL`, `PORT` and `ESTATE` come from the environment.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 })
const schema = 'public'
let made = 0

const LIST = `select id, data from "${schema}"."report"
  where data->>'estate' = $1 and data->>'scope' = 'public' order by data->>'createdAt' desc, id desc limit 20`
const CREATE = `insert into "${schema}"."bare" (id, data) values ($1, $2)`

await pool.query(`create index if not exists "bare_list" on "${schema}"."report" ((data->>'estate'), (data->>'scope'), (data->>'createdAt'), id)`)
await pool.query(`create table if not exists "${schema}"."bare" (id text primary key, data jsonb not null)`)

async function answer(url, body) {
  if (url === '/list') return (await pool.query(LIST, [process.env.ESTATE])).rows
  if (url !== '/create') return { ok: true }
  made += 1
  await pool.query(CREATE, [`bare-${process.pid}-${made}`, body])
  return { ok: true }
}

createServer(async (request, response) => {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(await answer(request.url, Buffer.concat(chunks).toString())))
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.stdout.write('ready\n'))
