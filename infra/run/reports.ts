import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { house } from './step.ts'

/** Where the test runners leave what they counted. */
export const reports = {
  vitest: resolve(house, '.cache/vitest.json'),
  playwright: resolve(house, '.cache/playwright.json'),
}

/** The report as it was left, or undefined when there is none that can be read. */
export function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
