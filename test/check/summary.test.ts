import { summarise } from '../../scripts/check/summary.mjs'

const totals = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0 }

describe('The summary of a test run', () => {
  it('is a success only when tests ran and all passed', () => {
    expect(summarise(totals, 0)).toEqual({ passed: 3, failed: 0, problems: [] })
  })

  it.each([
    ['a failed test', { ...totals, numFailedTests: 2 }, 1, { passed: 3, failed: 2 }],
    ['a file that could not be loaded', { ...totals, numRuntimeErrorTestSuites: 1 }, 1, { passed: 3, failed: 1 }],
    ['a skipped test', { ...totals, numPendingTests: 1 }, 0, { passed: 3, failed: 1 }],
    ['no tests at all', { ...totals, numPassedTests: 0 }, 0, { passed: 0, failed: 1 }],
    ['a crash after the last test', totals, 1, { passed: 3, failed: 1 }],
    ['a crash before the first', null, 134, { passed: 0, failed: 1 }],
  ])('counts %s as a failure', (_, results, code, expected) => {
    expect(summarise(results, code)).toMatchObject(expected)
  })
})
