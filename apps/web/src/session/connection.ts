import { closeReason, encodeBarrier, messageTypes, readCount, wireVersion } from '@maillage/wire'
import { Awareness } from 'y-protocols/awareness'
import { messageYjsSyncStep1 } from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import { browserFrames } from './frames.ts'
import { createSavingLedger, type SavingLedger } from './saving-ledger.ts'

export type ConnectionRequest = {
  readonly doc: Y.Doc
  /** `ws://` or `wss://` address of `/sync`. */
  readonly address: string
  readonly atlasId: string
  readonly token: string
  readonly now: () => number
}

/** The way to the room: what I write goes out, what others write comes in, and the server says what it has kept. */
export type Connection = Pick<SavingLedger, 'saving' | 'subscribe'> & {
  readonly awareness: Awareness
  /** Resolves when the whole document has arrived once. */
  readonly joined: Promise<void>
  readonly close: () => void
}

type Provider = InstanceType<typeof WebsocketProvider>

/** Opens the connection. The only place that knows y-websocket. (V1, V2) */
export function openConnection({ doc, address, atlasId, token, now }: ConnectionRequest): Connection {
  const awareness = new Awareness(doc)
  const provider = new WebsocketProvider(address, atlasId, doc, {
    awareness,
    connect: false,
    disableBc: true, // two tabs of one browser go by the server too: one path for everyone's edits
    params: { token, wire: String(wireVersion) },
  })
  const ask = (count: number) => {
    if (provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(encodeBarrier(count))
  }
  const { later, cancelLater } = browserFrames
  const ledger = createSavingLedger({ now, ask, later, cancelLater })
  const joined = new Promise<void>((resolve) => {
    follow(provider, ledger, resolve)
  })
  // Listening after the provider: its update has been sent when the barrier that speaks for it is asked.
  const afterUpdate = (_update: Uint8Array, _origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (transaction.local) ledger.wrote()
  }
  doc.on('update', afterUpdate)
  const stopDoubting = doubtTheLine(provider, ledger)
  provider.connect()
  const close = () => {
    stopDoubting()
    ledger.stop()
    doc.off('update', afterUpdate)
    provider.destroy()
  }
  return { awareness, saving: ledger.saving, subscribe: ledger.subscribe, joined, close }
}

/** Tells the ledger of what happens to the connection. */
function follow(provider: Provider, ledger: SavingLedger, onJoined: () => void): void {
  // Both must be true before a barrier speaks for what was written while offline: their part has come, ours has gone.
  let heard = false
  let told = false
  const openWhenBoth = () => {
    if (!heard || !told) return
    ledger.opened()
    onJoined()
  }
  onKept(provider, ledger.kept)
  onToldOfMine(provider, () => {
    told = true
    openWhenBoth()
  })
  provider.on('sync', (synced: boolean) => {
    if (!synced) return
    heard = true
    openWhenBoth()
  })
  provider.on('connection-close', () => {
    heard = false
    told = false
    ledger.closed()
  })
  provider.on('closed', ({ code }: { code: number }) => ledger.refused(closeReason(code) ?? 'notAllowed'))
}

/** How long a line that is doubted may stay silent. */
const silenceMs = 2500

/**
 * A line can be dead without having been closed. When the browser says that the network is gone, or an answer is long in
 * coming, the server is asked (a barrier for nothing); without an answer the line is given up, and said to be, and tried
 * anew. The browser alone is not believed: a server on this very machine answers without any network. (V1)
 */
function doubtTheLine(provider: Provider, ledger: SavingLedger): () => void {
  let silence = 0
  const doubt = () => {
    const { ws } = provider
    if (silence !== 0 || ws?.readyState !== WebSocket.OPEN) return
    ws.send(encodeBarrier(0))
    silence = window.setTimeout(() => {
      silence = 0
      provider.disconnect()
      provider.connect()
    }, silenceMs)
  }
  const answered = provider.messageHandlers[messageTypes.kept]
  provider.messageHandlers[messageTypes.kept] = (...frame) => {
    window.clearTimeout(silence)
    silence = 0
    answered?.(...frame)
  }
  const stopListening = ledger.subscribe(() => {
    if (ledger.saving().state === 'waiting') doubt()
  })
  window.addEventListener('offline', doubt)
  return () => {
    window.clearTimeout(silence)
    window.removeEventListener('offline', doubt)
    stopListening()
  }
}

function onKept(provider: Provider, then: (count: number) => void): void {
  provider.messageHandlers[messageTypes.kept] = (_encoder, decoder) => {
    const count = readCount(decoder)
    if (count !== null) then(count)
  }
}

/** Calls when the server asked what it lacks and the provider has answered. */
function onToldOfMine(provider: Provider, then: () => void): void {
  const sync = provider.messageHandlers[messageTypes.sync]
  if (!sync) throw new Error('y-websocket has no handler for sync messages: its version changed, see connection.ts.')
  provider.messageHandlers[messageTypes.sync] = (encoder, decoder, ...rest) => {
    const asksForMine = decoder.arr[decoder.pos] === messageYjsSyncStep1
    sync(encoder, decoder, ...rest)
    // The provider sends its answer right after this handler: a microtask later it has gone.
    if (asksForMine) queueMicrotask(then)
  }
}
