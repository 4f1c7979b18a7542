import { rmSync } from 'node:fs'
import { readReport, reports } from './reports.ts'
import { readVitestReport, type Tally } from './results.ts'
import { runStep, tool } from './step.ts'

/** Unit, property and server tests: everything that needs no browser. */
export async function runUnitTests(): Promise<Tally> {
  rmSync(reports.vitest, { force: true })
  await runStep(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`])
  return readVitestReport(readReport(reports.vitest))
}
