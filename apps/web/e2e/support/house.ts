import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Role } from '@maillage/atlas'
import type { AccessFile } from '@maillage/wire'

/** The real server, on a port and over a folder of its own; it can be stopped and started again under the pages. */
export type House = {
  readonly address: string
  readonly atlasId: string
  /** Everything it keeps. */
  readonly folder: string
  readonly linkOf: (role: Role) => string
  /** Where a workshop is prepared, as the server prints it. */
  readonly prepareLink: string
  readonly stop: () => Promise<void>
  /** Ends the process as a power cut does: nothing is asked, nothing is said. */
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  readonly leave: () => Promise<void>
}

/** Settings of the server that depend on where it will be. */
export type SettingsAt = (address: string) => Promise<Settings>
type Settings = Readonly<Record<string, string>>

/** Starts the built product as its users do. The pages must have been built; `npm run e2e` does both. */
export async function openHouse(settingsAt: SettingsAt = async () => ({})): Promise<House> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-e2e-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = await settingsAt(address)
  let server = await startServer(port, folder, settings)
  // reason: written by the server a moment ago, in the form that packages/wire gives it.
  const access = JSON.parse(readFileSync(join(folder, 'access.json'), 'utf8')) as AccessFile
  const [atlas] = access.atlases
  if (!atlas) throw new Error('access.json names no atlas: the seed did not run.')
  return {
    address,
    folder,
    atlasId: atlas.atlasId,
    prepareLink: `${address}/preparer#${access.prepare.token}`,
    linkOf(role) {
      const found = atlas.links.find((link) => link.role === role)
      if (!found) throw new Error(`access.json has no link for ${role}.`)
      return `${address}/entrer#${found.token}`
    },
    stop: () => stopServer(server),
    kill: () => stopServer(server, 'SIGKILL'),
    async start() {
      server = await startServer(port, folder, settings)
    },
    async leave() {
      await stopServer(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function startServer(port: number, folder: string, settings: Settings): Promise<ChildProcess> {
  const main = resolve(import.meta.dirname, '../../../server/src/main.ts')
  const own = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'error' }
  const env = { ...process.env, ...own, ...settings }
  const server = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  // Its first words come when it listens and the links are written.
  const isStarted = await Promise.race([
    once(server.stdout, 'data').then(() => true),
    once(server, 'exit').then(() => false),
  ])
  if (!isStarted) throw new Error('The server ended before it listened: its reason stands above.')
  server.stdout.resume()
  return server
}

async function stopServer(server: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no free port.')
  return address.port
}
