import {
  closeReason,
  encodeBarrier,
  encodeJson,
  encodePush,
  messageTypes,
  type Refused,
  readCount,
  readJson,
  type ServerState,
  type Welcome,
  wireVersion,
} from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness } from 'y-protocols/awareness'
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { browserFrames } from './frames.ts'
import { type KeyAnswer, LineChoice, RoomSocket, streamCarrier, webSocketCarrier } from './line/room-socket.ts'
import type { Desk } from './work/desk.ts'
import type { Entry } from './work/entry.ts'

export type ConnectionRequest = {
  readonly desk: Desk
  /** `ws://` or `wss://` address of `/sync`. */
  readonly address: string
  readonly atlasId: string
  readonly key: () => Promise<KeyAnswer>
  /** The key was not taken: will there be another one to try? */
  readonly doubtKey: () => boolean
  readonly now: () => number
  readonly on: ConnectionEvents
}

/** What is told of the way to the room. */
export type ConnectionEvents = {
  readonly welcomed: (welcome: Welcome) => void
  /** Each side knows what the other lacked: what I write now goes out at once. */
  readonly opened: () => void
  readonly closed: () => void
  /** The server ended it for good, and why. */
  readonly refused: (reason: string) => void
  readonly serverIs: (state: ServerState) => void
  /** A frame of presence, after its type. */
  readonly presence: (type: number, decoder: decoding.Decoder) => void
  /** Who asks to speak. */
  readonly hands: (decoder: decoding.Decoder) => void
}

/** The way to the room: what I do goes out, what others do comes in, and the server says what it has kept. */
export type Connection = {
  readonly send: (frame: Uint8Array) => void
  /** A line that may be dead is asked; without an answer it is given up, and tried anew. (V1) */
  readonly doubt: () => void
  readonly close: () => void
}

type Provider = InstanceType<typeof WebsocketProvider>

/** Opens the connection. The only place that knows y-websocket. (V1, V2) */
export function openConnection(request: ConnectionRequest): Connection {
  const { desk, address, atlasId, on } = request
  const provider = new WebsocketProvider(address, atlasId, desk.doc, {
    // Presence goes its own way: this one stays empty, over a document of its own.
    awareness: silentAwareness(),
    connect: false,
    disableBc: true, // two tabs of one browser go by the server too: one path for everyone's edits
    params: { wire: String(wireVersion) },
    // reason: it has the members of a WebSocket that the provider uses.
    WebSocketPolyfill: socketClass(request) as unknown as typeof WebSocket,
    maxBackoffTime: 5000,
  })
  const send = (frame: Uint8Array) => socketOf(provider)?.push(frame)
  const passes = followPasses(request, provider, send)
  onOurFrames(request, provider, passes)
  const doubt = doubtTheLine(provider, send)
  provider.on('connection-close', () => {
    passes.reset()
    desk.closed()
    on.closed()
  })
  provider.on('closed', ({ code }: { code: number }) => on.refused(closeReason(code) ?? 'notAllowed'))
  provider.connect()
  return {
    send,
    doubt: doubt.ask,
    close() {
      doubt.stop()
      provider.destroy()
    },
  }
}

function socketOf({ ws }: Provider): RoomSocket | null {
  return ws as unknown as RoomSocket | null // reason: made by socketClass
}

function silentAwareness(): Awareness {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  // The provider says goodbye for the document's client id, which this one never heard of: it must find something.
  awareness.meta.get = () => ({ clock: 0, lastUpdated: 0 })
  return awareness
}

/** A socket that says hello first, and lets the provider's own updates go: each action leaves by itself, from the outbox. */
function socketClass({ desk, key, doubtKey, now }: ConnectionRequest) {
  const choice = new LineChoice()
  const { later, cancelLater } = browserFrames
  return class extends RoomSocket {
    constructor(address: string) {
      super(address, {
        ...{ key, doubtKey, now, later, cancelLater, choice },
        webSocket: webSocketCarrier,
        stream: streamCarrier,
        isServerThere,
        firstFrame: () => encodeJson('hello', desk.hello()),
        isOurs: (frame) => frame[0] === messageTypes.sync && frame[1] === messageYjsUpdate,
      })
    }
  }
}

async function isServerThere(): Promise<boolean> {
  return fetch('/livez', { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  )
}

type Passes = { readonly welcomed: () => void; readonly synced: () => void; readonly reset: () => void }

/** The line is open for what I write once both have happened: I was welcomed, and their part has come. */
function followPasses({ desk, on }: ConnectionRequest, provider: Provider, send: (frame: Uint8Array) => void): Passes {
  let [isWelcome, isSynced, isOpen] = [false, false, false]
  const openWhenBoth = () => {
    if (!isWelcome || !isSynced || isOpen) return
    isOpen = true
    desk.opened((entry: Entry) => send(encodePush(entry.client, entry.number, entry.update)))
    provider.doc = desk.doc
    on.opened()
  }
  return {
    welcomed() {
      isWelcome = true
      openWhenBoth()
    },
    synced() {
      isSynced = true
      openWhenBoth()
    },
    reset() {
      isWelcome = false
      isSynced = false
      isOpen = false
    },
  }
}

function onOurFrames(request: ConnectionRequest, provider: Provider, passes: Passes): void {
  const { desk, on } = request
  onSync(request, provider, passes)
  const handle = (type: number, take: (decoder: decoding.Decoder) => void) => {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      take(decoder)
      // The desk builds a new document when something of mine can't stand.
      provider.doc = desk.doc
    }
  }
  handle(messageTypes.welcome, (decoder) => {
    const welcome = readJson(decoder) as Welcome // reason: our own server's
    const isSame = desk.welcomed(welcome)
    on.welcomed(welcome)
    passes.welcomed()
    if (!isSame) askForAll(provider, desk)
  })
  handle(messageTypes.pushed, (decoder) => {
    const number = readCount(decoder)
    if (number !== null) desk.pushed(number)
  })
  handle(messageTypes.refused, (decoder) => desk.refused(readJson(decoder) as Refused)) // reason: our own server's
  handle(messageTypes.state, (decoder) => on.serverIs(readJson(decoder) as ServerState)) // reason: our own server's
  handle(messageTypes.hands, on.hands)
  for (const type of [messageTypes.people, messageTypes.points, messageTypes.looks]) {
    handle(type, (decoder) => on.presence(type, decoder))
  }
}

/** What the server gives of the document goes to the desk, which applies it; questions are the provider's to answer. */
function onSync({ desk }: ConnectionRequest, provider: Provider, passes: Passes): void {
  const sync = provider.messageHandlers[messageTypes.sync]
  if (!sync) throw new Error('y-websocket has no handler for sync messages: its version changed, see connection.ts.')
  provider.messageHandlers[messageTypes.sync] = (encoder, decoder, ...rest) => {
    const again = decoding.createDecoder(decoder.arr)
    again.pos = decoder.pos
    const step = decoding.readVarUint(again)
    if (step === messageYjsSyncStep1) return sync(encoder, decoder, ...rest)
    desk.given(decoding.readVarUint8Array(again).slice())
    if (step === messageYjsSyncStep2) provider.synced = true
  }
  provider.on('sync', (isSynced: boolean) => {
    if (isSynced) passes.synced()
  })
}

/** Asks for the whole document, as somebody who has nothing. */
function askForAll(provider: Provider, desk: Desk): void {
  provider.doc = desk.doc
  provider.synced = false
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageTypes.sync)
  encoding.writeVarUint(encoder, messageYjsSyncStep1)
  encoding.writeVarUint8Array(encoder, Y.encodeStateVector(desk.doc))
  provider.ws?.send(encoding.toUint8Array(encoder))
}

/** How long a line that is doubted may stay silent. */
const silenceMs = 2500

/**
 * A line can be dead without having been closed. When the browser says that the network is gone, or an answer is long in
 * coming, the server is asked (a barrier for nothing); without an answer the line is given up, and said to be, and tried
 * anew. The browser alone is not believed: a server on this very machine answers without any network. (V1)
 */
function doubtTheLine(provider: Provider, send: (frame: Uint8Array) => void) {
  let silence = 0
  const ask = () => {
    if (silence !== 0 || !provider.wsconnected) return
    send(encodeBarrier(0))
    silence = window.setTimeout(() => {
      silence = 0
      socketOf(provider)?.giveUp()
    }, silenceMs)
  }
  provider.messageHandlers[messageTypes.kept] = () => {
    window.clearTimeout(silence)
    silence = 0
  }
  window.addEventListener('offline', ask)
  return {
    ask,
    stop() {
      window.clearTimeout(silence)
      window.removeEventListener('offline', ask)
    },
  }
}
