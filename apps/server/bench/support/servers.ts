import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { AccessFile } from '@maillage/wire'
import { cores, cpuSeconds, goesFirst, niceness, residentBytes } from './machine.ts'

/** A server in a process of its own, on a core of its own. */
export type Measured = {
  readonly name: string
  readonly port: number
  readonly cpu: () => number
  readonly resident: () => number
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type OurServer = Measured & { readonly access: AccessFile }

const source = resolve(import.meta.dirname, '../..')

/** Our server, as it is started by hand, over the folder it is given. */
export async function startOurs(
  folder: string,
  options: { readonly nodeArgs?: readonly string[] } = {},
): Promise<OurServer> {
  const port = await freePort()
  // reason: a child needs the whole environment of the house, and two settings more.
  const env = { ...environment(), PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'warn' }
  const args = [...(options.nodeArgs ?? []), join(source, 'src/main.ts')]
  const measured = await start('Maillage', port, { args, env, isReady: /entrer#/ })
  const access = JSON.parse(readFileSync(join(folder, 'access.json'), 'utf8')) as AccessFile // reason: our server wrote it
  return { ...measured, access }
}

/** One of the others, as it comes. */
export async function startPeer(name: 'y-websocket' | 'hocuspocus', ...args: readonly string[]): Promise<Measured> {
  const port = await freePort()
  const program = join(source, `bench/peers/${name}.ts`)
  return start(name, port, { args: [program, String(port), ...args], env: environment(), isReady: /ready/ })
}

export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

type Start = { readonly args: readonly string[]; readonly env: NodeJS.ProcessEnv; readonly isReady: RegExp }

async function start(name: string, port: number, { args, env, isReady }: Start): Promise<Measured> {
  const priority = goesFirst ? ['-n', String(niceness)] : ['-n', '0']
  const command = [...priority, 'taskset', '-c', String(cores.server), process.execPath, ...args]
  const child = spawn('nice', command, {
    env,
    stdio: ['ignore', 'pipe', process.argv.includes('--loud') ? 'inherit' : 'ignore'],
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await ready(child, isReady)
  const pid = child.pid ?? 0
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await ended
  }
  process.once('exit', () => child.kill('SIGKILL'))
  return {
    ...{ name, port },
    cpu: () => cpuSeconds(pid),
    resident: () => residentBytes(pid),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

function ready({ stdout }: ChildProcess, word: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (word.test(said)) resolve()
    })
    stdout?.once('end', () => reject(new Error(`It ended before it was ready: ${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function environment(): NodeJS.ProcessEnv {
  // biome-ignore lint/style/noProcessEnv: reason: handed on to a child as it is, and read by nobody here.
  return process.env
}
