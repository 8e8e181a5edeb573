/**
 * What a run of jest amounts to. Nothing found, nothing run, a file that could not be loaded and a test that was skipped are failures:
 * each would otherwise look like success.
 * @param {null | {numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numRuntimeErrorTestSuites: number}} results
 *   jest's JSON, null when it wrote none
 * @param {number} code jest's exit code
 * @returns {{passed: number, failed: number, problems: string[]}}
 */
export function summarise(results, code) {
  if (!results) return { passed: 0, failed: 1, problems: [`jest ended with ${code} before any result`] }
  const passed = results.numPassedTests
  const asleep = results.numPendingTests + results.numTodoTests
  const counted = results.numFailedTests + results.numRuntimeErrorTestSuites + asleep
  const problems = []
  if (results.numRuntimeErrorTestSuites > 0) problems.push(`${results.numRuntimeErrorTestSuites} test files could not run`)
  if (asleep > 0) problems.push(`${asleep} tests were skipped`)
  if (passed + counted === 0) problems.push('no tests were found')
  else if (code !== 0 && counted === 0) problems.push(`jest ended with ${code} although no test failed`)
  const unexplained = counted === 0 && (code !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: counted + unexplained, problems }
}
