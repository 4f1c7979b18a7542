import { runStep, tool } from './step.ts'

// Every property that does not choose its own number of runs is given this many, for as long as it takes.
const runs = process.argv[2] ?? '5000'
const isWell = await runStep(tool('vitest'), ['run', '--testTimeout=1800000'], { env: { PROPERTY_RUNS: runs } })
process.exit(isWell ? 0 : 1)
