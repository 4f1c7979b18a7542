import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type CloseReason, closeCodes, limits } from '@maillage/wire'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { presenceFrame } from '../rooms/frames.ts'
import type { Room } from '../rooms/room.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { Seat } from '../rooms/seat.ts'
import type { Storage } from '../storage/storage.ts'
import { type Admission, admit } from './admit.ts'
import type { WrongTokens } from './wrong-tokens.ts'

export type DoorRequest = {
  readonly server: Server
  readonly storage: Storage
  readonly rooms: Rooms
  readonly log: Logger
  readonly wrongTokens: WrongTokens
  readonly publicUrl: string | null
  readonly pingEveryMs?: number
}

/** A knock that has the form of one: `/sync/<atlas>?token=…`. */
type Knock = { readonly atlasId: string; readonly token: string | null; readonly speaksWire: boolean }

/** What the door answers to a knock. */
type Answer = { readonly admission: Admission } | { readonly refusal: CloseReason } | { readonly status: 429 }

/**
 * The live door: WebSockets at `/sync/:atlasId`. Who may not enter is told why by the close code, because a browser
 * hides the status of a refused upgrade. (R1, R2)
 */
export function openDoor(request: DoorRequest): { readonly close: () => void } {
  const { server, log, pingEveryMs = 20_000 } = request
  // Twice what a room takes: a frame between the two is refused with our reason, which ends coming back for nothing.
  const maxPayload = 2 * limits.frameBytes
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  const stopPinging = dropSilent(sockets, pingEveryMs)

  server.on('upgrade', async (incoming, socket, head) => {
    // A peer may vanish at any moment, also while it is being turned away: that ends its socket, not the server.
    socket.on('error', (cause: Error) => log.debug({ event: 'socket.failed', err: cause }))
    const knock = readKnock(incoming)
    if (!knock) return turnAway(socket, 404)
    if (!isOwnOrigin(incoming, request.publicUrl)) return turnAway(socket, 403)
    const answer = await answerKnock(request, knock, incoming.socket.remoteAddress)
    if ('status' in answer) return turnAway(socket, answer.status)
    sockets.handleUpgrade(incoming, socket, head, (opened) => {
      opened.on('error', (cause) => log.debug({ event: 'socket.failed', atlasId: knock.atlasId, err: cause }))
      if ('refusal' in answer) opened.close(closeCodes[answer.refusal], answer.refusal)
      else void seatSomeone(request, { ...answer.admission, speaksWire: knock.speaksWire }, opened)
    })
  })
  return {
    close: () => {
      stopPinging()
      sockets.close()
    },
  }
}

/** Nothing is queued for, and no room is loaded by, someone whose token opens nothing. (R2) */
async function answerKnock(
  { storage, wrongTokens, log }: DoorRequest,
  { atlasId, token }: Knock,
  address: string | undefined,
): Promise<Answer> {
  try {
    const admission = await admit(storage, token)
    if (admission?.atlasId === atlasId) return { admission }
    log.warn({ event: 'seat.refused', atlasId, reason: 'notInvited' })
    return (await wrongTokens.note(address)) ? { status: 429 } : { refusal: 'notInvited' }
  } catch (cause) {
    log.error({ event: 'knock.failed', atlasId, err: cause })
    return { refusal: 'tryLater' }
  }
}

async function seatSomeone(
  request: DoorRequest,
  { atlasId, role, speaksWire }: Admission & Pick<Knock, 'speaksWire'>,
  socket: WebSocket,
): Promise<void> {
  // Frames that come before the room is loaded wait on the peer's side: none is lost, and none needs room here.
  socket.pause()
  const room = await openRoom(request, atlasId)
  socket.resume()
  if (!room) return socket.close(closeCodes.tryLater, 'tryLater')
  const seat = new Seat({ socket, role, speaksWire })
  socket.on('message', (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) room.take(seat, data)
    else socket.close(closeCodes.malformed, 'malformed')
  })
  socket.on('close', (code) => {
    request.rooms.leave(room, seat)
    request.log.info({ event: 'seat.left', atlasId, code, seats: room.seats.size })
  })
  request.rooms.enter(room, seat)
  request.log.info({ event: 'seat.taken', atlasId, role, seats: room.seats.size })
}

/** Null when the room can't be opened or is full. */
async function openRoom({ rooms, log }: DoorRequest, atlasId: string): Promise<Room | null> {
  try {
    const room = await rooms.open(atlasId)
    return room.seats.size < limits.seatsPerRoom ? room : null
  } catch (cause) {
    log.error({ event: 'room.failed', atlasId, err: cause })
    return null
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

function turnAway(socket: Duplex, status: 403 | 404 | 429): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`)
}

/** Presence of nobody: an unmodified provider that hears nothing for 30 s takes its connection for dead. */
const signOfLife = presenceFrame(Uint8Array.of(0))

/** Ends connections that no longer answer (a laptop closed, a network gone), and shows the others that we are here. */
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
      if (socket.readyState === socket.OPEN && socket.bufferedAmount === 0) socket.send(signOfLife)
    }
  }, everyMs).unref()
  return () => clearInterval(timer)
}
