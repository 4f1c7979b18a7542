/** What a run of tests came to. A test that was left out counts as failed: what is not looked at does not hold. */
export type Tally = { readonly passed: number; readonly failed: number; readonly leftOut: number }

/** Nothing ran, or it can't be known: one failure, so that no sum can look green. */
export const brokenRun: Tally = { passed: 0, failed: 1, leftOut: 0 }

/** Reads the JSON report of Vitest. Total: anything else is a broken run. */
export function readVitestReport(report: unknown): Tally {
  if (!isRecord(report) || typeof report.numPassedTests !== 'number' || !report.numTotalTests) return brokenRun
  const failed = count(report.numFailedTests)
  const leftOut = count(report.numPendingTests) + count(report.numTodoTests)
  // A file that can't even be loaded has no test to count.
  const failedFiles = report.success === true || failed > 0 ? 0 : 1
  return { passed: report.numPassedTests, failed: failed + failedFiles, leftOut }
}

/** Reads the JSON report of Playwright. A test that passed at a second try has failed. */
export function readPlaywrightReport(report: unknown): Tally {
  if (!isRecord(report) || !isRecord(report.stats) || !count(report.stats.expected)) return brokenRun
  const { expected, unexpected, flaky, skipped } = report.stats
  const errors = Array.isArray(report.errors) ? report.errors.length : 0
  return { passed: count(expected), failed: count(unexpected) + count(flaky) + errors, leftOut: count(skipped) }
}

/** All runs together. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = (key: keyof Tally) => tallies.reduce((all, tally) => all + tally[key], 0)
  return { passed: total('passed'), failed: total('failed'), leftOut: total('leftOut') }
}

/** The last line of the log. */
export function verdict(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed + tally.leftOut} failed`
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
