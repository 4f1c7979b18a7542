import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { type CloseReason, closeCodes, limits } from '@maillage/wire'
import { type WebSocket, WebSocketServer } from 'ws'
import { presenceFrame } from '../rooms/frames.ts'
import type { Guest } from '../rooms/seat.ts'
import { admitGuest } from './admit.ts'
import { type DoorRequest, isOwnOrigin, seatSomeone } from './door.ts'
import { WebSocketLine } from './web-socket-line.ts'

/** A knock that has the form of one: `/sync/<atlas>`, with a key or a link's token. */
type Knock = { readonly atlasId: string; readonly words: string | null; readonly wire: number }

/** What the door answers to a knock. */
type Answer = { readonly guest: Guest } | { readonly refusal: CloseReason } | { readonly status: 429 }

/** How long somebody may take to hear the goodbye. Milliseconds. */
const goodbyeMs = 2000

/** The subprotocol of pages of the house; the one after it is their key, so that it stands in no address. (R19) */
const protocol = 'maillage'

/**
 * The live door: WebSockets at `/sync/:atlasId`. Who may not enter is told why by the close code, because a browser
 * hides the status of a refused upgrade. (R1, R2)
 */
export function openDoor(request: DoorRequest & { readonly server: Server; readonly pingEveryMs?: number }): {
  /** Lets nobody in any more; resolves when those who were told to go have gone, or a moment later. */
  readonly close: () => Promise<void>
} {
  const { server, log, pingEveryMs = 20_000 } = request
  // Twice what a room takes: a frame between the two is refused with our reason, which ends coming back for nothing.
  const maxPayload = 2 * limits.frameBytes
  const handleProtocols = (offered: Set<string>) => (offered.has(protocol) ? protocol : false)
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false, handleProtocols })
  const stopPinging = dropSilent(request, sockets, pingEveryMs)

  server.on('upgrade', async (incoming, socket, head) => {
    // A peer may vanish at any moment, also while it is being turned away: that ends its socket, not the server.
    socket.on('error', (cause: Error) => log.debug({ event: 'socket.failed', err: cause }))
    const knock = readKnock(incoming)
    if (!knock) return turnAway(socket, 404)
    if (!isOwnOrigin(incoming.headers, request.publicUrl)) return turnAway(socket, 403)
    const answer = await answerKnock(request, knock, incoming.socket.remoteAddress)
    if ('status' in answer) return turnAway(socket, answer.status)
    sockets.handleUpgrade(incoming, socket, head, (opened) => {
      opened.on('error', (cause) => log.debug({ event: 'socket.failed', atlasId: knock.atlasId, err: cause }))
      if ('refusal' in answer) opened.close(closeCodes[answer.refusal], answer.refusal)
      else void letIn(request, knock.atlasId, answer.guest, { opened, socket })
    })
  })
  return {
    close: async () => {
      stopPinging()
      sockets.close()
      // Cut at once, whoever is slow would not read why.
      const deadline = performance.now() + goodbyeMs
      while (sockets.clients.size > 0 && performance.now() < deadline) await setTimeout(20)
    },
  }
}

/** Nothing is queued for, and no room is loaded by, someone who may not enter. (R2) */
async function answerKnock(
  { porter, wrongTokens, joins, log }: DoorRequest,
  { atlasId, words, wire }: Knock,
  address: string | undefined,
): Promise<Answer> {
  try {
    if (await joins.note(address)) return { status: 429 }
    const guest = await admitGuest(porter, words, wire)
    if (guest?.atlasId === atlasId) return { guest }
    log.warn({ event: 'seat.refused', atlasId, reason: 'notInvited' })
    return (await wrongTokens.note(address)) ? { status: 429 } : { refusal: 'notInvited' }
  } catch (cause) {
    log.error({ event: 'knock.failed', atlasId, err: cause })
    return { refusal: 'tryLater' }
  }
}

type Opened = { readonly opened: WebSocket; readonly socket: Duplex }

async function letIn(request: DoorRequest, atlasId: string, guest: Guest, { opened, socket }: Opened): Promise<void> {
  // Frames that come before the room is loaded wait on the peer's side: none is lost, and none needs room here.
  opened.pause()
  const line = new WebSocketLine(opened, socket)
  const seated = await seatSomeone(request, atlasId, guest, { line, kind: 'websocket' })
  opened.resume()
  if (!seated) return
  opened.on('message', (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) seated.take(data)
    else line.close('malformed')
  })
  opened.on('close', (code) => seated.left(code))
  if (opened.readyState > opened.OPEN) seated.left(1006)
}

function readKnock({ url: address, headers }: IncomingMessage): Knock | null {
  const url = URL.parse(address ?? '', 'http://door')
  const atlasId = url?.pathname.match(/^\/sync\/([\w-]{1,64})$/)?.[1]
  if (!url || !atlasId) return null
  const offered = headers['sec-websocket-protocol']?.split(',').map((each) => each.trim()) ?? []
  const words = offered[0] === protocol ? (offered[1] ?? null) : url.searchParams.get('token')
  const wire = Number(url.searchParams.get('wire') ?? 0)
  return { atlasId, words, wire: Number.isInteger(wire) ? wire : 0 }
}

function turnAway(socket: Duplex, status: 403 | 404 | 429): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`)
}

/** Presence of nobody: an unmodified provider that hears nothing for 30 s takes its connection for dead. */
const signOfLife = presenceFrame(Uint8Array.of(0))

/** Ends connections that no longer answer (a laptop closed, a network gone), and shows the others that we are here. */
function dropSilent({ rooms }: DoorRequest, sockets: WebSocketServer, everyMs: number): () => void {
  const silent = new WeakSet<WebSocket>()
  const timer = setInterval(() => {
    for (const room of rooms.live()) room.presence.renew(room.seats)
    for (const socket of sockets.clients) {
      // A socket that we do not read at the moment can't answer.
      if (silent.has(socket) && !socket.isPaused) {
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
