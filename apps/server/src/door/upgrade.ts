import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type CloseReason, closeCodes, limits } from '@maillage/wire'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { Seat } from '../rooms/seat.ts'
import type { Storage } from '../storage/storage.ts'
import { type Admission, admit } from './admit.ts'

export type DoorRequest = {
  readonly server: Server
  readonly storage: Storage
  readonly rooms: Rooms
  readonly log: Logger
  readonly publicUrl: string | null
  readonly pingEveryMs?: number
}

/** A knock that has the form of one: `/sync/<atlas>?token=…`. */
type Knock = { readonly atlasId: string; readonly token: string | null; readonly speaksWire: boolean }

/**
 * The live door: WebSockets at `/sync/:atlasId`. Who may not enter is told why by the close code, because a browser
 * hides the status of a refused upgrade. (R1, R2)
 */
export function openDoor(request: DoorRequest): { readonly close: () => void } {
  const { server, log, pingEveryMs = 25_000 } = request
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, perMessageDeflate: false })
  const stopPinging = dropSilent(sockets, pingEveryMs)

  server.on('upgrade', (incoming, socket, head) => {
    const knock = readKnock(incoming)
    if (!knock) return turnAway(socket, 404)
    if (!isOwnOrigin(incoming, request.publicUrl)) return turnAway(socket, 403)
    sockets.handleUpgrade(incoming, socket, head, (opened) => {
      opened.on('error', (cause) => log.debug({ event: 'socket.failed', atlasId: knock.atlasId, err: cause }))
      void seatSomeone(request, knock, opened)
    })
  })
  return {
    close: () => {
      stopPinging()
      sockets.close()
    },
  }
}

async function seatSomeone(request: DoorRequest, knock: Knock, socket: WebSocket): Promise<void> {
  // Frames may come before the room is loaded: they wait in order, and are bounded by the protocol's first exchange.
  const early: Uint8Array[] = []
  let take = (bytes: Uint8Array): void => void (early.length < 64 && early.push(bytes))
  socket.on('message', (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) take(data)
    else socket.close(closeCodes.malformed, 'malformed')
  })
  const opened = await openRoom(request, knock)
  if (typeof opened === 'string') return socket.close(closeCodes[opened], opened)
  if (socket.readyState !== socket.OPEN) return
  const { room, admission } = opened
  const seat = new Seat({ socket, role: admission.role, speaksWire: knock.speaksWire })
  request.rooms.enter(room, seat)
  request.log.info({ event: 'seat.taken', atlasId: room.atlasId, role: seat.role, seats: room.seats.size })
  socket.on('close', (code) => {
    request.rooms.leave(room, seat)
    request.log.info({ event: 'seat.left', atlasId: room.atlasId, code, seats: room.seats.size })
  })
  take = (bytes) => room.take(seat, bytes)
  for (const bytes of early) take(bytes)
}

async function openRoom(
  { storage, rooms, log }: DoorRequest,
  knock: Knock,
): Promise<CloseReason | { readonly room: Room; readonly admission: Admission }> {
  try {
    const admission = await admit(storage, knock.token)
    if (!admission || admission.atlasId !== knock.atlasId) return 'notInvited'
    const room = await rooms.open(knock.atlasId)
    return room.seats.size < limits.seatsPerRoom ? { room, admission } : 'tryLater'
  } catch (cause) {
    log.error({ event: 'room.failed', atlasId: knock.atlasId, err: cause })
    return 'tryLater'
  }
}

function readKnock(incoming: IncomingMessage): Knock | null {
  const url = URL.parse(incoming.url ?? '', 'http://door')
  const atlasId = url?.pathname.match(/^\/sync\/([\w-]{1,64})$/)?.[1]
  if (!url || !atlasId) return null
  return { atlasId, token: url.searchParams.get('token'), speaksWire: url.searchParams.get('wire') === '1' }
}

/** A page of another origin may not open a socket here; a script, which sends no origin, may with its token. (R2) */
function isOwnOrigin(incoming: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = incoming.headers
  if (origin === undefined) return true
  return URL.parse(origin)?.host === host || (publicUrl !== null && URL.parse(publicUrl)?.origin === origin)
}

function turnAway(socket: Duplex, status: 403 | 404): void {
  socket.end(`HTTP/1.1 ${status} ${status === 403 ? 'Forbidden' : 'Not Found'}\r\nConnection: close\r\n\r\n`)
}

/** Ends connections that no longer answer: a laptop closed, a network gone. */
function dropSilent(sockets: WebSocketServer, everyMs: number): () => void {
  const silent = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      if (silent.has(socket)) {
        socket.terminate()
        continue
      }
      silent.add(socket)
      socket.once('pong', () => silent.delete(socket))
      socket.ping()
    }
  }, everyMs).unref()
  return () => clearInterval(timer)
}
