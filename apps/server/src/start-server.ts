import { randomInt } from 'node:crypto'
import { chmodSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { AccessFile } from '@maillage/wire'
import type { Logger } from 'pino'
import { keepAccessFile } from './access/access-file.ts'
import { addressesOf } from './access/addresses.ts'
import type { Config } from './config.ts'
import { openDoor } from './door/upgrade.ts'
import { countWrongTokens } from './door/wrong-tokens.ts'
import { createApp } from './http/app.ts'
import { readPages } from './http/pages.ts'
import { createRooms } from './rooms/rooms.ts'
import { seedDemonstration } from './seed/seed-demonstration.ts'
import { openSqliteStorage } from './storage/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'

export type RunningServer = {
  readonly port: number
  readonly access: AccessFile
  readonly accessFile: string
  /** Commits what was received, tells everyone, closes. */
  readonly stop: () => Promise<void>
}

export type StartRequest = {
  readonly config: Config
  readonly log: Logger
  /** The folder of the built pages. */
  readonly pagesFolder: string
  readonly storage?: Storage
}

/** Starts the whole server. Throws, saying what to do, when it can't. */
export async function startServer({ config, log, pagesFolder, storage: given }: StartRequest): Promise<RunningServer> {
  prepareFolder(config.dataDir)
  const storage = given ?? openSqliteStorage(join(config.dataDir, 'maillage.sqlite'))
  const now = () => performance.now()
  const wrongTokens = countWrongTokens()
  const random = (max: number) => randomInt(max)
  const rooms = createRooms({ storage, log, now })
  let server: Server | undefined
  try {
    if (await seedDemonstration(storage, random, Date.now())) log.info({ event: 'demonstration.seeded' })
    const app = createApp({ storage, rooms, log, wrongTokens, pages: readPages(pagesFolder), random })
    server = await listen(app.fetch, config)
    const listening = server
    const door = openDoor({ server: listening, storage, rooms, log, wrongTokens, publicUrl: config.publicUrl })
    const { port } = server.address() as AddressInfo // reason: it listens on a port, not on a pipe
    const addresses = addressesOf({ ...config, port })
    const access = await keepAccessFile(storage, config.dataDir, addresses)
    log.info({ event: 'server.started', port })
    return {
      port,
      access,
      accessFile: join(config.dataDir, 'access.json'),
      async stop() {
        listening.close()
        await rooms.closeAll('restarting')
        door.close()
        listening.closeAllConnections()
        await storage.close()
        log.info({ event: 'server.stopped' })
      },
    }
  } catch (cause) {
    server?.close() // or the process would go on, half started
    await storage.close()
    throw cause
  }
}

function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch (cause) {
    throw new Error(`The folder ${folder} can't be used. Make it writable, or set DATA_DIR to another folder.`, {
      cause,
    })
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], { port, host }: Config): Promise<Server> {
  return new Promise((resolve, reject) => {
    // reason: without TLS options of its own, serve() makes a plain HTTP server.
    const server = serve({ fetch, port, hostname: host }, () => resolve(server)) as Server
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start.`
      const other = `The server can't listen on ${host}:${port}. Is HOST an address of this machine?`
      reject(new Error(cause.code === 'EADDRINUSE' ? taken : other, { cause }))
    })
  })
}
