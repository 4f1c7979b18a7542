import { runBrowserTests } from './browser-tests.ts'
import { buildWeb } from './build-web.ts'
import { brokenRun, verdict } from './results.ts'

const tally = (await buildWeb()) ? await runBrowserTests(process.argv.slice(2)) : brokenRun
console.log(verdict(tally))
process.exit(tally.failed + tally.leftOut === 0 ? 0 : 1)
