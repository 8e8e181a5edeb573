import { startPostgres } from './postgres-server.mjs'

/** One PostgreSQL for all test files; each makes its own schema in it. */
export default async function setup() {
  const server = await startPostgres()
  process.env.TEST_DATABASE_URL = server.url
  globalThis[Symbol.for('doorstep.test.postgres')] = server
}
