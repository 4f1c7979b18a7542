import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@maillage/atlas'
import type { AccessFile } from '@maillage/wire'
import { entryOf } from './a-server.ts'
import type { Entry } from './participant.ts'

const main = new URL('../../src/main.ts', import.meta.url).pathname

/** The real server in a process of its own, over one folder, started, killed and started again. */
export type TestProcess = {
  readonly dataDir: string
  readonly address: string
  readonly pid: number
  readonly entry: (role: Role) => Entry
  /** Resolves when it says that it is ready; rejects when it ends before. */
  readonly start: (env?: Readonly<Record<string, string>>, nodeArgs?: readonly string[]) => Promise<void>
  /** Resolves with how it ended: its code, or the signal. Nothing when it is over already. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>
  /** Resolves when it has ended, however that came. */
  readonly ended: () => Promise<number | NodeJS.Signals | null>
  readonly leave: () => Promise<void>
}

export function aProcess(dataDir = mkdtempSync(join(tmpdir(), 'maillage-process-'))): TestProcess {
  let running: ChildProcess | null = null
  let over: Promise<number | NodeJS.Signals | null> = Promise.resolve(null)
  // reason: written by the server, in the form that packages/wire gives it.
  const access = () => JSON.parse(readFileSync(join(dataDir, 'access.json'), 'utf8')) as AccessFile
  const end = async (signal: NodeJS.Signals) => {
    running?.kill(signal)
    return over
  }
  return {
    dataDir,
    get address() {
      return access().address
    },
    get pid() {
      return running?.pid ?? 0
    },
    entry: (role) => entryOf(access(), role),
    async start(env = {}, nodeArgs = []) {
      const child = spawn(process.execPath, [...nodeArgs, main], {
        env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      running = child
      over = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
      await new Promise<void>((resolve, reject) => {
        void over.then((how) => reject(new Error(`The server ended with ${how} before it was ready.`)))
        child.stdout.on('data', (text: Buffer) => text.includes('access.json') && resolve())
      })
    },
    end,
    ended: () => over,
    async leave() {
      await end('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
