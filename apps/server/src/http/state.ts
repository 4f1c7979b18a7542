import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { Room } from '../rooms/room.ts'

type Bytes = Uint8Array<ArrayBuffer>
type Compress = (plain: Bytes) => Promise<Buffer>

/** How a state can be compressed, the better first. Browsers offer Brotli over https only: a town hall's own network is not. */
const ways = {
  br: (plain: Bytes) => promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (plain: Bytes) => promisify(gzip)(plain),
} as const satisfies Readonly<Record<string, Compress>>

type Way = keyof typeof ways
type State = { readonly plain: Bytes; readonly compressed: Map<Way, Promise<Bytes>> }

const states = new WeakMap<Uint8Array, State>()

/** The whole document, compressed once for all who come in while it is the same. (R21) */
export async function answerState(context: Context, room: Room): Promise<Response> {
  // What came since it was made, each page is told when it asks what it lacks.
  const { update } = await room.whole()
  const state = states.get(update) ?? { plain: new Uint8Array(update), compressed: new Map() }
  states.set(update, state)
  const headers = { 'content-type': 'application/octet-stream', vary: 'accept-encoding' }
  const way = wayFor(context.req.header('accept-encoding') ?? '')
  if (!way) return context.body(state.plain, 200, headers)
  const compressed = state.compressed.get(way) ?? ways[way](state.plain).then((bytes) => new Uint8Array(bytes))
  state.compressed.set(way, compressed)
  return context.body(await compressed, 200, { ...headers, 'content-encoding': way })
}

function wayFor(accepted: string): Way | null {
  const offered = accepted.split(',').map((each) => each.trim().split(';'))
  const isWelcome = (way: string) =>
    offered.some(([name, weight]) => name === way && !/^ *q=0(\.0*)?$/.test(weight ?? ''))
  return isWelcome('br') ? 'br' : isWelcome('gzip') ? 'gzip' : null
}
