import { describe, expect, test } from 'vitest'
import { brokenRun, readPlaywrightReport, readVitestReport, sum, verdict } from './results.ts'

const vitest = {
  numTotalTests: 12,
  numPassedTests: 12,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  success: true,
}

describe('the sum of the test runs', () => {
  test('adds the runs and says so in one line', () => {
    const playwright = { stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 0 }, errors: [] }
    expect(verdict(sum([readVitestReport(vitest), readPlaywrightReport(playwright)]))).toBe('17 passed, 1 failed')
  })

  test('counts a test that was left out as failed', () => {
    const playwright = { stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 2 }, errors: [] }
    expect(verdict(readPlaywrightReport(playwright))).toBe('5 passed, 2 failed')
    expect(verdict(readVitestReport({ ...vitest, numPendingTests: 1, numTodoTests: 1 }))).toBe('12 passed, 2 failed')
  })

  test('counts a test that passed at a second try as failed', () => {
    expect(readPlaywrightReport({ stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 } }).failed).toBe(1)
  })

  test('counts a file that could not be loaded', () => {
    expect(readVitestReport({ ...vitest, success: false }).failed).toBe(1)
    expect(readPlaywrightReport({ stats: { expected: 5 }, errors: ['no such file'] }).failed).toBe(1)
  })

  test('never calls an empty or unreadable report green', () => {
    for (const report of [undefined, null, 'text', {}, { stats: {} }, { numTotalTests: 0, numPassedTests: 0 }]) {
      expect(readVitestReport(report)).toEqual(brokenRun)
      expect(readPlaywrightReport(report)).toEqual(brokenRun)
    }
  })
})
