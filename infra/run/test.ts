import { runChecks } from '../checks/check.ts'
import { runBrowserTests } from './browser-tests.ts'
import { buildWeb } from './build-web.ts'
import { brokenRun, sum, type Tally, verdict } from './results.ts'
import { say } from './step.ts'
import { runUnitTests } from './unit.ts'

// Everything is run, even after a failure: one log tells all there is to repair.
const nothing: Tally = { passed: 0, failed: 0, leftOut: 0 }

const unmet = await runChecks()
const checked: Tally = { ...nothing, failed: unmet.length }

say('unit, property and server tests')
const unit = await runUnitTests()

say('building the pages')
const built = await buildWeb()

say('browser tests')
const browser = built ? await runBrowserTests() : brokenRun

const total = sum([checked, unit, browser])
say('in one look')
console.log(`checks: ${unmet.length === 0 ? 'all hold' : `not met: ${unmet.join(', ')}`}`)
console.log(`unit, property and server tests: ${verdict(unit)}`)
console.log(`browser tests: ${built ? verdict(browser) : 'not run, the pages could not be built'}`)
console.log(`\n${verdict(total)}`)
process.exit(total.failed + total.leftOut === 0 ? 0 : 1)
