import { say } from '../run/step.ts'
import { runChecks } from './check.ts'

const unmet = await runChecks()
say(unmet.length === 0 ? 'all checks hold' : `not met: ${unmet.join(', ')}`)
process.exit(unmet.length === 0 ? 0 : 1)
