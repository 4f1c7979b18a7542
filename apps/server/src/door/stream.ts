import { limits } from '@maillage/wire'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from '../http/problem.ts'
import { admitGuest, bearerOf } from './admit.ts'
import { type DoorRequest, isOwnOrigin, type Seated, seatSomeone } from './door.ts'
import { StreamLine } from './stream-line.ts'
import { freshToken } from './tokens.ts'

/** Someone who came by the stream: who they are by their words, what is their line, and how many of their posts came. */
type Streamed = { readonly words: string; readonly line: StreamLine; readonly seated: Seated; posts: number }

/** How often streams are kept alive, and after how long without a word of its page one is ended. Milliseconds. */
const rhythm = { aliveMs: 15_000, silentMs: 60_000 } as const

/**
 * The live door where WebSockets are blocked: `GET /sync/:atlasId` as a stream of events, `POST` for what the page says.
 * The same frames, the same seats, the same rules. Each post has a number, and is taken once. (R22)
 */
export function streamDoor(
  request: DoorRequest & { readonly now: () => number },
): Hono & { readonly stop: () => void } {
  const app = new Hono()
  const streams = new Map<string, Streamed>()
  const alive = keepAlive(streams)

  app.get('/:atlasId', async (context) => {
    const admitted = await admit(request, context)
    if (admitted instanceof Response) return admitted
    const { guest, words, atlasId } = admitted
    const id = freshToken()
    const line = new StreamLine(request.now, () => {
      const streamed = streams.get(id)
      streams.delete(id)
      streamed?.seated.left(1000)
    })
    line.event('seat', id)
    const seated = await seatSomeone(request, atlasId, guest, { line, kind: 'stream' })
    if (seated && line.isOpen) streams.set(id, { words, line, seated, posts: 0 })
    else seated?.left(1006)
    return new Response(line.body, { headers: streamHeaders })
  })

  app.post(
    '/:atlasId',
    bodyLimit({ maxSize: 2 * limits.frameBytes, onError: () => problem('too-large') }),
    async (context) => {
      const streamed = streams.get(context.req.header('x-seat') ?? '')
      const words = bearerOf(context.req.header('authorization'))
      if (!streamed || streamed.words !== words || !isOwnOrigin(headersOf(context), request.publicUrl))
        return problem('not-invited')
      if (streamed.line.isPaused) return problem('too-many-requests')
      const number = Number(context.req.header('x-number'))
      const frames = readFrames(new Uint8Array(await context.req.arrayBuffer()))
      if (!Number.isSafeInteger(number) || !frames) return problem('not-readable')
      streamed.line.heard()
      // A post that came before is a page's second attempt; one too early means that one was lost.
      if (number > streamed.posts + 1) return problem('not-readable')
      if (number === streamed.posts + 1) {
        streamed.posts = number
        for (const frame of frames) streamed.seated.take(frame)
      }
      return context.body(null, 204)
    },
  )
  return Object.assign(app, { stop: () => clearInterval(alive) })
}

const streamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Asks proxies of the nginx family to pass each event on at once.
  'x-accel-buffering': 'no',
}

async function admit({ porter, wrongTokens, joins, publicUrl }: DoorRequest, context: Context) {
  const address = addressOf(context)
  const words = bearerOf(context.req.header('authorization'))
  const atlasId = context.req.param('atlasId') ?? ''
  if (!isOwnOrigin(headersOf(context), publicUrl)) return problem('not-invited')
  if (await joins.note(address)) return problem('too-many-requests')
  const wire = Number(context.req.query('wire') ?? 0)
  const guest = await admitGuest(porter, words, Number.isInteger(wire) ? wire : 0)
  if (words && guest?.atlasId === atlasId) return { guest, words, atlasId }
  return problem((await wrongTokens.note(address)) ? 'too-many-requests' : 'not-invited')
}

function headersOf(context: Context) {
  const [origin, host] = [context.req.header('origin'), context.req.header('host')]
  return { ...(origin === undefined ? {} : { origin }), ...(host === undefined ? {} : { host }) }
}

function addressOf(context: Context): string | undefined {
  const env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined = context.env
  return env?.incoming?.socket?.remoteAddress
}

/** Frames one behind the other, each with its length before it, in four bytes. Null when they don't add up. */
export function readFrames(bytes: Uint8Array): readonly Uint8Array[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const frames: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    if (at + 4 > bytes.length) return null
    const end = at + 4 + view.getUint32(at)
    if (end > bytes.length) return null
    frames.push(bytes.subarray(at + 4, end))
    at = end
  }
  return frames
}

function keepAlive(streams: ReadonlyMap<string, Streamed>): NodeJS.Timeout {
  return setInterval(() => {
    for (const { line } of streams.values()) {
      if (line.silentMs > rhythm.silentMs) line.close('tryLater')
      else line.signOfLife()
    }
  }, rhythm.aliveMs).unref()
}
