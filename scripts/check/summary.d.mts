export interface JestTotals {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  numRuntimeErrorTestSuites: number
}
export function summarise(results: JestTotals | null, code: number): { passed: number; failed: number; problems: string[] }
