import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { overBudget, weigh } from './weigh.ts'

// Ends the build when a page makes a phone load more than it may. (V112)
const dist = join(import.meta.dirname, '..', 'dist')
const manifest = join(dist, 'manifest.json')
const weights = weigh(JSON.parse(readFileSync(manifest, 'utf8')), (file) => readFileSync(join(dist, file)))
rmSync(manifest) // it is of no use to anybody who is served
for (const { page, kilobytes, most } of weights) {
  console.log(`${page}: ${kilobytes.toFixed(0)} kB of ${most} kB, compressed`)
}
const over = overBudget(weights)
for (const { page, kilobytes, most } of over) {
  console.error(`The page "${page}" weighs ${kilobytes.toFixed(0)} kB; it may weigh ${most} kB (tools/weigh.ts).`)
}
process.exit(over.length === 0 ? 0 : 1)
