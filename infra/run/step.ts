import { type SpawnOptions, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** The root of the house, wherever a program was called from. */
export const house = resolve(import.meta.dirname, '../..')

export type StepOptions = { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }

/** Nothing here reports to anyone: no telemetry, no look for newer versions. */
const quiet = { DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' }

/** The path of a tool that npm put in node_modules/.bin. */
export function tool(name: string): string {
  return resolve(house, 'node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

/** Runs a command to its end, its words passing straight through, and answers whether it went well. */
export function runStep(command: string, args: readonly string[], options: StepOptions = {}): Promise<boolean> {
  return run(command, args, options, 'inherit', () => {})
}

/** Likewise, but its words are shown only when it did not go well. */
export function runQuietStep(command: string, args: readonly string[], options: StepOptions = {}): Promise<boolean> {
  return run(command, args, options, ['ignore', 'pipe', 'pipe'], (words) => process.stderr.write(words))
}

/** A heading between two steps, easy to find in a long log. */
export function say(words: string): void {
  console.log(`\n── ${words} ──`)
}

function run(
  command: string,
  args: readonly string[],
  { cwd = house, env }: StepOptions,
  stdio: NonNullable<SpawnOptions['stdio']>,
  whenNotWell: (words: string) => void,
): Promise<boolean> {
  return new Promise((done) => {
    const onWindows = process.platform === 'win32'
    const child = spawn(command, args, { cwd, env: { ...process.env, ...quiet, ...env }, stdio, shell: onWindows })
    const words: string[] = []
    child.stdout?.on('data', (some) => words.push(String(some)))
    child.stderr?.on('data', (some) => words.push(String(some)))
    child.on('error', (cause) => {
      console.error(`${command} can't be started: ${cause.message}. Is \`npm ci\` done?`)
      done(false)
    })
    child.on('close', (code) => {
      if (code !== 0) whenNotWell(words.join(''))
      done(code === 0)
    })
  })
}
