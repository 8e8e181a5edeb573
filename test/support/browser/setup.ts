import { closeAll, closeBrowser } from './h5'

jest.setTimeout(60_000)

/** An error on a page fails the test that opened it. */
afterEach(async () => {
  const problems = await closeAll()
  if (problems.length) throw new Error(`the pages had ${problems.length} problem(s):\n\n${problems.join('\n\n')}`)
})

afterAll(closeBrowser)
