import fc from 'fast-check'

// Read before each test file. `npm run test:deep` sets the number; otherwise fast-check keeps its own.
const runs = Number(process.env.PROPERTY_RUNS)
if (runs > 0) fc.configureGlobal({ numRuns: runs })
