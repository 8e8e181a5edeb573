import { stopAll } from './app'

// Only a test that hangs should fail by time, on however busy a machine.
jest.setTimeout(60_000)

/** Whatever a mini-program printed as an error, threw, rejected or overfilled fails the test that started it. */
afterEach(async () => {
  // Node reports an unhandled rejection only after the microtasks of its turn.
  await new Promise((resolve) => setTimeout(resolve, 0))
  const problems = stopAll()
  if (problems.length) throw new Error(`the mini-program had ${problems.length} problem(s):\n\n${problems.join('\n\n')}`)
})
