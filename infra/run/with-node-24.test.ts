import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempHouse } from '../checks/temp-house.ts'
import { house } from './step.ts'

const launcher = join(house, 'infra/run/with-node-24.mjs')

/** A program started as npm starts one: by a shell that waits for it. */
function startByShell(program: string) {
  const file = join(tempHouse({ 'program.ts': program }), 'program.ts')
  const env = { ...process.env, npm_lifecycle_event: 'start' }
  return spawn('sh', ['-c', `"${process.execPath}" "${launcher}" "${file}"; true`], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

const stayer = `
const words: string = 'ready'
process.on('SIGTERM', () => { console.log('stopped'); process.exit() })
setInterval(() => {}, 1000)
console.log(words)
`

describe('with-node-24', () => {
  test('runs TypeScript as it is, on Node 24 or later', async () => {
    const shell = startByShell('const version: string = process.versions.node\nconsole.log(version)\n')
    const [words] = await once(shell.stdout, 'data')
    expect(Number(String(words).split('.')[0])).toBeGreaterThanOrEqual(24)
  })

  test('ends the program when the shell of npm is gone, so that nobody is left holding the port', async () => {
    const shell = startByShell(stayer)
    const heard: string[] = []
    shell.stdout.on('data', (words) => heard.push(String(words)))
    await once(shell.stdout, 'data')
    shell.kill('SIGKILL')
    // It closes when the last process that holds it has ended.
    await once(shell.stdout, 'close')
    expect(heard.join('')).toBe('ready\nstopped\n')
  })
})
