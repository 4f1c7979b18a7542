import type { Role } from '@maillage/atlas'
import { encodeJson, encodePush, messageTypes, readJson, writePoint } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Mover } from './moves.ts'
import { RawClient } from './raw-client.ts'
import type { Measured, OurServer } from './servers.ts'

/** Somebody at a server, who moves an element of their own and points: the same life whatever server it is. */
export type Person = {
  readonly index: number
  readonly client: RawClient
  /** Resolves once this person may write, and hears what others do. */
  readonly joined: Promise<void>
  readonly move: (y: number) => void
  readonly point: (y: number) => void
  /** The number of the last action sent, and of the last one that is kept; they stay the same where nothing is said. */
  readonly sent: () => number
}

export type Watcher = {
  /** A message with content or with presence, as it came. */
  readonly onMessage?: (payload: Uint8Array) => void
  readonly onKept?: (number: number) => void
}

export type Meet = (index: number, watcher?: Watcher) => Person

/** A plain y-websocket provider: what every server here understands, but for its way of knocking. */
export function plainPeople(server: Measured, path: string, before: Uint8Array = new Uint8Array()): Meet {
  const frame = (...parts: readonly ((encoder: encoding.Encoder) => void)[]) => {
    const encoder = encoding.createEncoder()
    encoding.writeUint8Array(encoder, before)
    for (const part of parts) part(encoder)
    return encoding.toUint8Array(encoder)
  }
  const number = (value: number) => (encoder: encoding.Encoder) => encoding.writeVarUint(encoder, value)
  const bytes = (value: Uint8Array) => (encoder: encoding.Encoder) => encoding.writeVarUint8Array(encoder, value)
  return (index, { onMessage } = {}) => {
    const id = 1_000_000 + index
    const mover = new Mover(`e${index}`, id)
    let heard: () => void = () => {}
    const first = new Promise<void>((done) => {
      heard = done
    })
    const client = new RawClient({
      ...{ port: server.port, path },
      onMessage: (payload) => {
        heard()
        onMessage?.(payload)
      },
    })
    let clock = 0
    const joined = client.opened().then(() => {
      if (before.length > 0)
        client.send(frame(number(2), number(0), (encoder) => encoding.writeVarString(encoder, 't')))
      client.send(frame(number(0), number(0), bytes(Uint8Array.of(0)))) // what do I lack?
      client.send(frame(number(0), number(1), bytes(Uint8Array.of(0, 0)))) // this is all I have
      return first
    })
    return {
      ...{ index, client, joined },
      move: (y) => client.send(frame(number(0), number(2), bytes(mover.next(index, y)))),
      point: (y) => {
        clock += 1
        const state = JSON.stringify({ user: { name: `Personne ${index}`, color: '#aa5500' }, cursor: [y, index] })
        const entry = stateOf(id, clock, state)
        client.send(frame(number(1), bytes(entry)))
      },
      sent: () => mover.clock,
    }
  }
}

/** What one id shows, in the awareness protocol. */
function stateOf(id: number, clock: number, state: string): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const value of [1, id, clock]) encoding.writeVarUint(encoder, value)
  encoding.writeVarString(encoder, state)
  return encoding.toUint8Array(encoder)
}

/** Hocuspocus names the document in front of each message. */
export function hocuspocusPeople(server: Measured): Meet {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, 'room')
  return plainPeople(server, '/', encoding.toUint8Array(encoder))
}

/** The way into an atlas of our server, for a plain provider. */
export function ourPath({ access }: OurServer, atlas = 0, role: Role = 'technician'): string {
  const { atlasId, links } = access.atlases[atlas] ?? { atlasId: '', links: [] }
  return `/sync/${atlasId}?token=${links.find((link) => link.role === role)?.token ?? ''}`
}

/** A page of our own: it says hello, writes under the id it is given, and is told what is kept. */
export function ourPages(server: OurServer, atlas = 0, elementOf = (index: number) => `e${index}`): Meet {
  return (index, { onMessage, onKept } = {}) => {
    let mover: Mover | null = null
    let id = 0
    let welcome: () => void = () => {}
    const welcomed = new Promise<void>((done) => {
      welcome = done
    })
    const client = new RawClient({
      port: server.port,
      path: `${ourPath(server, atlas)}&wire=2`,
      onMessage: (payload) => {
        const [type] = payload
        if (type === messageTypes.pushed) onKept?.(numberIn(payload))
        else if (type === messageTypes.welcome) {
          id = clientIn(payload)
          mover = new Mover(elementOf(index), id)
          welcome()
        } else if (type === messageTypes.refused)
          console.error(`Refused: ${Buffer.from(payload.subarray(1)).toString()}`)
        else onMessage?.(payload)
      },
    })
    const joined = client.opened().then(() => {
      client.send(encodeJson('hello', { writing: null }))
      client.send(Uint8Array.of(0, 0, 1, 0))
      return welcomed
    })
    return {
      ...{ index, client, joined },
      move: (y) => {
        if (!mover) return
        const update = mover.next(index, y)
        client.send(encodePush(id, mover.clock, update))
      },
      point: (y) => {
        const encoder = encoding.createEncoder()
        encoding.writeVarUint(encoder, messageTypes.point)
        writePoint(encoder, [y, index])
        client.send(encoding.toUint8Array(encoder))
      },
      sent: () => mover?.clock ?? 0,
    }
  }
}

function numberIn(payload: Uint8Array): number {
  const decoder = decoding.createDecoder(payload)
  decoding.readVarUint(decoder)
  return decoding.readVarUint(decoder)
}

function clientIn(payload: Uint8Array): number {
  const decoder = decoding.createDecoder(payload)
  decoding.readVarUint(decoder)
  return (readJson(decoder) as { readonly client: number }).client // reason: as our server writes it
}
