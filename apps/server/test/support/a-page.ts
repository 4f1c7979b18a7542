import type { Role, Step } from '@maillage/atlas'
import { createAtlasDoc, readAtlas, watchAtlas, writeEdits } from '@maillage/atlas-yjs'
import {
  type CommandAnswer,
  encodeBarrier,
  encodeJson,
  encodePush,
  messageTypes,
  type Refused,
  readCount,
  readJson,
  type SeatAnswer,
  type Welcome,
  type Writing,
} from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import { vi } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { askFrame } from '../../src/rooms/frames.ts'
import type { TestServer } from './a-server.ts'

/** A server that is there, in this process or another. */
type Reachable = Pick<TestServer, 'entry' | 'address'>

export type TestPage = Awaited<ReturnType<typeof aPage>>

export type PageOptions = {
  readonly pass?: string
  readonly writing?: Writing
  readonly role?: Role
  /** Words of its own, instead of a key. */
  readonly key?: string
}

/** A seat by HTTP, as a page asks for one. */
export async function askSeat(server: Reachable, bearer: string): Promise<SeatAnswer> {
  const { atlasId } = server.entry('citizen')
  const answer = await fetch(`${server.address}/api/atlases/${atlasId}/seat`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}` },
  })
  if (!answer.ok) throw new Error(`No seat: ${answer.status}`)
  return (await answer.json()) as SeatAnswer
}

/**
 * Everything that a page of ours says and hears over a real WebSocket, with nothing between it and the server: what it
 * sends is the test's to choose, honest or not.
 */
export async function aPage(server: Reachable, options: PageOptions = {}) {
  const { sync, atlasId, token } = server.entry(options.role ?? 'citizen')
  const seat = await askSeat(server, options.pass ?? token)
  const socket = new WebSocket(`${sync}/${atlasId}?wire=2`, ['maillage', options.key ?? seat.key])
  const frames: Uint8Array[] = []
  const told = { pushed: 0, refused: [] as Refused[] }
  const doc = createAtlasDoc()
  const watch = watchAtlas(doc)
  const welcome = Promise.withResolvers<Welcome>()
  const closed = new Promise<string>((resolve) => socket.on('close', (_code, text) => resolve(String(text))))
  void closed.then((reason) => welcome.reject(new Error(`Closed before it was welcomed: ${reason}`)))
  welcome.promise.catch(() => {})
  socket.on('error', () => {})
  socket.on('message', (data: Buffer) => {
    frames.push(data)
    const decoder = decoding.createDecoder(data)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.welcome) welcome.resolve(readJson(decoder) as Welcome)
    if (type === messageTypes.refused) told.refused.push(readJson(decoder) as Refused)
    if (type === messageTypes.pushed) told.pushed = readCount(decoder) ?? 0
    if (type === messageTypes.sync && decoding.readVarUint(decoder) > 0)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
  })
  await new Promise<void>((resolve) => socket.on('open', () => resolve()))
  const send = (frame: Uint8Array) => socket.send(frame)
  send(encodeJson('hello', { writing: options.writing ?? null }))
  send(askFrame(Uint8Array.of(0)))
  const { client } = await welcome.promise
  await vi.waitUntil(() => readAtlas(doc).atlas.elements.size > 0)
  doc.clientID = client
  let number = 0
  let names = 0
  const pushBytes = (update: Uint8Array, under = doc.clientID) => {
    number += 1
    send(encodePush(under, number, update))
    return number
  }
  /** What this writing would send, done to our own document. */
  const written = (write: (doc: Y.Doc) => void): Uint8Array => {
    const updates: Uint8Array[] = []
    const keep = (update: Uint8Array, origin: unknown) => origin === 'me' && updates.push(update)
    doc.on('update', keep)
    doc.transact(() => write(doc), 'me')
    doc.off('update', keep)
    return updates[0] ?? Uint8Array.of(0, 0)
  }
  return {
    ...{ socket, frames, told, doc, seat, send, pushBytes, written, closed },
    welcome: await welcome.promise,
    atlas: watch.atlas,
    perform(step: Step): number {
      const context = { by: seat.by, now: Date.now(), newId: () => `${client}x${++names}` }
      const outcome = step(watch.atlas(), context)
      if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
      return pushBytes(written(() => writeEdits(doc, outcome.value, 'me')))
    },
    /** Resolves when this action is on disk, or was refused: with why, then. */
    async answerTo(number: number): Promise<Refused['refusal'] | 'kept'> {
      const refused = () => told.refused.find((each) => each.number === number)
      await vi.waitUntil(() => told.pushed >= number || refused() || socket.readyState > WebSocket.OPEN, 5000)
      const refusal = refused()?.refusal
      if (!refusal && told.pushed < number) throw new Error(`Closed: ${await closed}`)
      return refusal ?? 'kept'
    },
    async command(name: string, args: unknown, id = `${name}-${client}-${++names}`): Promise<CommandAnswer> {
      const answer = await fetch(`${server.address}/api/atlases/${atlasId}/commands`, {
        method: 'POST',
        headers: { authorization: `Bearer ${seat.key}` },
        body: JSON.stringify({ id, name, args }),
      })
      return (await answer.json()) as CommandAnswer
    },
    typesOf: (from = 0) => frames.slice(from).map((frame) => frame[0] ?? -1),
    leave: () => socket.terminate(),
  }
}

/** The whole document as newcomers are given it, by a line of its own, up to everything that was kept by then. */
export async function stateOf(server: Reachable): Promise<Y.Doc> {
  const { sync, atlasId, token } = server.entry('visitor')
  const socket = new WebSocket(`${sync}/${atlasId}?token=${token}&wire=1`)
  const doc = createAtlasDoc()
  await new Promise<void>((resolve) => socket.on('open', () => resolve()))
  await new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(data)
      const type = decoding.readVarUint(decoder)
      if (type === messageTypes.kept) resolve()
      if (type !== messageTypes.sync) return
      const step = decoding.readVarUint(decoder)
      if (step > 0) Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      if (step === 1) socket.send(encodeBarrier(1))
    })
    socket.send(askFrame(Uint8Array.of(0)))
  })
  socket.terminate()
  return doc
}
