import { addElement, elementId, kindKey, type Step } from '@maillage/atlas'
import { type AtlasWatch, createAtlasDoc, watchAtlas, writeEdits } from '@maillage/atlas-yjs'
import { encodeBarrier, messageTypes, readCount } from '@maillage/wire'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

export type Entry = { readonly sync: string; readonly atlasId: string; readonly token: string }

/** A person at a page, without the page: an unmodified y-websocket provider and a shared document. */
export type Participant = {
  readonly doc: Y.Doc
  readonly watch: AtlasWatch
  readonly provider: WebsocketProvider
  readonly joined: Promise<void>
  readonly perform: (step: Step) => void
  /** Resolves when the server says that everything written so far is on disk. Only with `wire`. */
  readonly kept: () => Promise<void>
  /** Resolves when the atlas is as the test wants it. */
  readonly until: (isSo: () => boolean) => Promise<void>
  readonly leave: () => void
}

let made = 0

export function joinAs(entry: Entry, options: { readonly wire?: boolean } = {}): Participant {
  const doc = createAtlasDoc()
  const watch = watchAtlas(doc)
  const params = { token: entry.token, ...(options.wire ? { wire: '1' } : {}) }
  const provider = new WebsocketProvider(entry.sync, entry.atlasId, doc, {
    params,
    disableBc: true,
    // reason: ws is what a browser's WebSocket is in Node; its types differ in members the provider doesn't use.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  const answers = new Map<number, () => void>()
  provider.messageHandlers[messageTypes.kept] = (_encoder, decoder) => {
    const upTo = readCount(decoder) ?? 0
    for (const [count, resolve] of answers) if (count <= upTo) resolve()
  }
  made += 1
  const prefix = `p${made}x`
  let names = 0
  let barriers = 0
  const context = () => ({ by: 'citizen', now: Date.now(), newId: () => `${prefix}${++names}` })
  return {
    doc,
    watch,
    provider,
    joined: new Promise((resolve) => provider.once('sync', () => resolve())),
    perform(step) {
      const outcome = step(watch.atlas(), context())
      if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
      writeEdits(doc, outcome.value, 'me')
    },
    kept: () =>
      new Promise((resolve) => {
        barriers += 1
        answers.set(barriers, resolve)
        if (provider.ws?.readyState === provider.ws?.OPEN) provider.ws?.send(encodeBarrier(barriers))
      }),
    until: (isSo) =>
      new Promise((resolve) => {
        const look = () => {
          if (!isSo()) return
          doc.off('update', look)
          resolve()
        }
        doc.on('update', look)
        look()
      }),
    leave() {
      provider.destroy()
      doc.destroy()
    },
  }
}

/** Adds an element with this name, its label the same. */
export function adding(id: string): Step {
  return (atlas, context) => addElement(atlas, context, { id: elementId(id), kind: kindKey('constat'), label: id })
}
