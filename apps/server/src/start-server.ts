import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { AccessFile } from '@maillage/wire'
import type { Logger } from 'pino'
import { collectDefaultMetrics } from 'prom-client'
import { type Addresses, accessFileIn, keepAccessFile } from './access/access-file.ts'
import { addressesOf } from './access/addresses.ts'
import type { Config } from './config.ts'
import { countJoins, countWrongCodes, countWrongTokens } from './door/attempts.ts'
import type { DoorRequest } from './door/door.ts'
import { createDoors } from './door/doors.ts'
import { createKeys } from './door/keys.ts'
import { closingSeats } from './door/taking-back.ts'
import { openDoor } from './door/upgrade.ts'
import { faultPoint } from './fault-points.ts'
import { createApp } from './http/app.ts'
import { readPages } from './http/pages.ts'
import { createMeters } from './rooms/meters.ts'
import { createRooms } from './rooms/rooms.ts'
import { createSettling } from './rooms/settling/settling.ts'
import { snapshotAfter } from './rooms/snapshots.ts'
import { seedDemonstration } from './seed/seed-demonstration.ts'
import { createSignIn } from './sign-in/sign-in.ts'
import { lockInstance } from './storage/instance-lock.ts'
import { openSqliteStorage } from './storage/sqlite-storage.ts'
import type { Storage } from './storage/storage.ts'

export type RunningServer = {
  readonly port: number
  readonly access: AccessFile
  readonly accessFile: string
  /** What it keeps: a link that is taken back here ends what it opened. */
  readonly storage: Storage
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
  const lock = lockInstance(join(config.dataDir, 'maillage.lock'))
  const house = await openHouse(config, log, given).catch((cause: unknown) => {
    lock.release()
    throw cause
  })
  const { storage, rooms, door } = house
  let server: Server | undefined
  let isEnding = false
  try {
    const app = createApp({ ...door, storage, pages: readPages(pagesFolder), isEnding: () => isEnding })
    server = await listen(app.fetch, config)
    const listening = server
    const live = openDoor({ ...door, server: listening })
    const { port } = server.address() as AddressInfo // reason: it listens on a port, not on a pipe
    const addresses = addressesOf({ ...config, port })
    house.found(addresses)
    const access = await keepAccessFile(storage, config.dataDir, { ...addresses, houseToken: door.houseToken })
    log.info({ event: 'server.started', port })
    return {
      port,
      access,
      storage,
      accessFile: accessFileIn(config.dataDir),
      async stop() {
        isEnding = true
        for (const room of rooms.live()) room.tell({ storage: room.isFailing ? 'failing' : 'well', restarting: true })
        listening.close()
        faultPoint('drain-begun')
        await rooms.closeAll('restarting')
        faultPoint('drain-kept')
        await live.close()
        listening.closeAllConnections()
        await storage.close()
        lock.release()
        log.info({ event: 'server.stopped' })
      },
    }
  } catch (cause) {
    server?.close() // or the process would go on, half started
    await rooms.closeAll('tryLater')
    await storage.close()
    lock.release()
    throw cause
  }
}

/** What stands behind the door, before anybody can knock. */
async function openHouse(config: Config, log: Logger, given: Storage | undefined) {
  const kept = given ?? (await openSqliteStorage(join(config.dataDir, 'maillage.sqlite'), config.faultPoint))
  const [now, time] = [() => performance.now(), () => Date.now()]
  const random = (max: number) => randomInt(max)
  const meters = createMeters()
  collectDefaultMetrics({ register: meters.register })
  const retention = () => ({ olderThan: time() - config.historyDays * 86_400_000, bytes: config.historyMb * 1_000_000 })
  const rooms = createRooms({
    ...{ storage: kept, log, meters, now, time, random, retention },
    settling: createSettling({ log, now, newId: () => randomUUID() }),
    snapshotAfter: { ...snapshotAfter, rows: config.snapshotRows },
  })
  const storage = closingSeats(kept, rooms)
  if (await seedDemonstration(storage, random, time())) log.info({ event: 'demonstration.seeded' })
  const fresh = () => randomBytes(32).toString('base64url')
  const secret = await storage.secret('keys', fresh)
  const doorSecret = await storage.secret('doors', fresh)
  // Without the file that holds it nobody can read the link of the house: like the others, it is made anew. (R12)
  const houseToken = await storage.secret('house', fresh, !existsSync(accessFileIn(config.dataDir)))
  let addresses: Addresses = { own: '', network: [] }
  const keys = createKeys({ secret, seconds: config.keyMinutes * 60, time })
  const door: DoorRequest = {
    porter: { storage, keys, time },
    ...{ rooms, log, meters },
    wrongTokens: countWrongTokens(),
    joins: countJoins(),
    publicUrl: config.publicUrl,
    doors: createDoors(storage, doorSecret, time),
    wrongCodes: countWrongCodes(),
    houseToken,
    signIn:
      config.oidc && createSignIn({ settings: config.oidc, secret: await storage.secret('sign-in', fresh), log, time }),
    house: config.house,
    addresses: () => addresses,
  }
  const found = (where: Addresses) => {
    addresses = where
  }
  return { storage, rooms, door, found }
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
