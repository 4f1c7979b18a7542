import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { browserForTests } from './browser.ts'
import { readReport, reports } from './reports.ts'
import { brokenRun, readPlaywrightReport, type Tally } from './results.ts'
import { house, runStep, tool } from './step.ts'

/** The tests in a browser, by Playwright; `args` are passed on to it. The pages must have been built. */
export async function runBrowserTests(args: readonly string[] = []): Promise<Tally> {
  const browser = await browserForTests()
  if (!browser) return brokenRun
  rmSync(reports.playwright, { force: true })
  await runStep(tool('playwright'), ['test', '--reporter=list,json', ...args], {
    cwd: resolve(house, 'apps/web'),
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright },
  })
  return readPlaywrightReport(readReport(reports.playwright))
}
