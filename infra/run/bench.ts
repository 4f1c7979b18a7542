import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { browserForTests } from './browser.ts'
import { buildWeb } from './build-web.ts'
import { house, runStep, say } from './step.ts'

// Every `bench/**/*.bench.ts` of a workspace is a program that measures, prints and ends by itself.
// `npm run bench -- canvas` runs those whose path has that word.
const wanted = process.argv.slice(2)
const all = globSync('{packages,apps}/*/bench/**/*.bench.ts', { cwd: house }).sort()
const programs = all.filter((program) => wanted.every((word) => program.includes(word)))
if (programs.length === 0) {
  console.error(`No bench has ${wanted.join(' and ')} in its path. There are:\n${all.join('\n')}`)
  process.exit(1)
}

const inBrowser = programs.some((program) => program.startsWith('apps/web/'))
const browser = inBrowser && (await buildWeb()) ? await browserForTests() : undefined
const failed: string[] = []
for (const program of programs) {
  say(program)
  const isWell = await runStep(process.execPath, [resolve(house, program)], {
    env: browser ? { CHROMIUM_PATH: browser } : {},
  })
  if (!isWell) failed.push(program)
}
if (failed.length > 0) console.error(`\nNot well: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
