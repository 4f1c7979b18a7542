import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@maillage/atlas'
import pino from 'pino'
import { readConfig } from '../../src/config.ts'
import { type RunningServer, startServer } from '../../src/start-server.ts'
import type { Storage } from '../../src/storage/storage.ts'
import type { Entry } from './participant.ts'

export type TestServer = RunningServer & { readonly entry: (role: Role) => Entry; readonly address: string }

/** A whole server on a free port of this machine, with its own folder, gone when stopped. */
export async function aServer(options: { readonly storage?: Storage } = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-'))
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }, dataDir)
  const log = pino({ level: 'silent' })
  const server = await startServer({ config, log, pagesFolder: join(dataDir, 'no-pages'), ...options })
  return {
    ...server,
    address: server.access.address,
    entry: (role) => entryOf(server.access, role),
    async stop() {
      await server.stop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** The way into the first atlas of an access file. */
export function entryOf(access: RunningServer['access'], role: Role): Entry {
  const atlas = access.atlases[0]
  const token = atlas?.links.find((link) => link.role === role)?.token
  if (!atlas || !token) throw new Error(`The access file has no link for ${role}.`)
  return { sync: access.sync, atlasId: atlas.atlasId, token }
}
