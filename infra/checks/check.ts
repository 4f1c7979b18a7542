import { globSync } from 'node:fs'
import { house, runStep, say, tool } from '../run/step.ts'
import { checkDocs } from './docs.ts'
import { checkLicences } from './licences.ts'
import { checkRules } from './rules.ts'

type Check = { readonly name: string; readonly run: () => boolean | Promise<boolean> }

const checks: readonly Check[] = [
  {
    name: 'format, lint and inner walls',
    run: () => runStep(tool('biome'), ['check', '--max-diagnostics=100', '--diagnostic-level=error']),
  },
  { name: 'types', run: checkTypes },
  { name: 'walls between packages', run: () => runStep(tool('turbo'), ['boundaries']) },
  { name: 'rules and the tests that prove them', run: () => report(checkRules(house)) },
  { name: 'docs', run: () => report(checkDocs(house)) },
  { name: 'licences', run: () => report(checkLicences(house)) },
]

/** Runs every check that needs no test, and answers with the names of those that are not met. */
export async function runChecks(): Promise<readonly string[]> {
  const unmet: string[] = []
  for (const check of checks) {
    say(check.name)
    if (!(await check.run())) unmet.push(check.name)
  }
  return unmet
}

/**
 * Each workspace has a `tsconfig.json` for what ships, where a pure package can't name the browser or Node,
 * and, where its tests may know more, a `tsconfig.test.json`.
 */
async function checkTypes(): Promise<boolean> {
  const projects = globSync(
    ['tsconfig.json', '{packages,apps}/*/tsconfig.json', '{packages,apps}/*/tsconfig.test.json'],
    {
      cwd: house,
    },
  )
  const verdicts: boolean[] = []
  for (const project of projects.sort()) verdicts.push(await runStep(tool('tsc'), ['-p', project]))
  return verdicts.every(Boolean)
}

function report(faults: readonly string[]): boolean {
  for (const fault of faults) console.error(`✗ ${fault}`)
  return faults.length === 0
}
