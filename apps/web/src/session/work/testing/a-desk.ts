import {
  type Atlas,
  addElement,
  changeElement,
  elementId,
  kindKey,
  openWorkshop,
  type Refusal,
  type Role,
  type Workshop,
} from '@maillage/atlas'
import { createAtlasDoc, readAtlas, rootsOf } from '@maillage/atlas-yjs'
import { type Gate, gateDoc, judgeUpdate, Registry } from '@maillage/gate'
import type { Welcome } from '@maillage/wire'
import * as Y from 'yjs'
import { Desk } from '../desk.ts'
import type { Entry } from '../entry.ts'
import { MyRights } from '../my-rights.ts'
import { forgetfulStore, type KeptWork, type WorkStore } from '../work-store.ts'

export const now = 1_000_000

/** A server over the real gate, which keeps at once. */
export function aServer() {
  const doc = createAtlasDoc()
  const { roots } = rootsOf(doc)
  const gate: Gate = { ...gateDoc(doc, roots), registry: new Registry(roots) }
  let nextClient = 100
  const ticks: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => ticks.push(update))
  return {
    doc,
    gate,
    ticks,
    epoch: 'first',
    atlas: (): Atlas => readAtlas(doc).atlas,
    freshClient: () => ++nextClient,
    /** Answers null when the action is taken. */
    take(
      { client, update }: Entry,
      who: { readonly participant: string; readonly role: Role },
      workshop?: Workshop,
    ): Refusal | string | null {
      const sender = { ...who, by: who.role, mayWriteAs: (id: number) => id === client }
      const verdict = judgeUpdate(gate, update, sender, { now, ...(workshop ? { workshop } : {}) })
      if (verdict.is === 'admitted') {
        gate.registry.note(verdict.effects, who.participant)
        Y.applyUpdate(doc, verdict.update)
        return null
      }
      if (verdict.is === 'nothing-new') return null
      return verdict.is === 'refused' ? verdict.refusal : JSON.stringify(verdict)
    },
  }
}

export type Server = ReturnType<typeof aServer>

/** A person at a page, on a line that the test cuts and mends. */
export function aPage(
  server: Server,
  participant: string,
  options: { readonly role?: Role; readonly kept?: KeptWork; readonly store?: WorkStore } = {},
) {
  const { role = 'citizen', kept = null, store = forgetfulStore } = options
  let names = 0
  let heard = 0
  let waiting = 0
  const line: Entry[] = []
  const desk: Desk = new Desk({
    rights: new MyRights(role, role),
    kept,
    store,
    newId: () => `${participant}${++names}`,
    now: () => now,
    onAtlas: () => {},
    onWork: () => {
      waiting = desk.outbox.size
    },
  })
  const hear = () => {
    for (const tick of server.ticks.slice(heard)) {
      desk.given(tick)
    }
    heard = server.ticks.length
  }
  const cut = () => {
    line.length = 0
    desk.closed()
  }
  const connect = () => {
    const { writing } = desk.hello()
    const clock = writing ? Y.getState(server.doc.store, writing.client) : 0
    const isResumed = writing !== null && writing.from <= clock && clock <= writing.to
    const client = isResumed ? writing.client : server.freshClient()
    const welcome: Welcome = {
      ...{ atlasId: 'a', role, site: '', by: role, client, isResumed, now, seat: 0, epoch: server.epoch },
      clock: isResumed ? clock : 0,
      own: server.gate.registry.ownedBy(participant),
    }
    const isSame = desk.welcomed(welcome)
    if (!isSame) heard = 0
    const whole = Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(desk.doc))
    desk.given(whole)
    heard = server.ticks.length
    desk.opened((entry) => line.push(entry))
  }
  /** The server takes what is on the line; it answers, unless the line dies before. What follows a refusal goes unheard. */
  const flush = (isAnswerLost = false, workshop?: Workshop) => {
    while (line.length > 0) {
      const entry = line.shift() as Entry // reason: the loop's condition
      const refusal = server.take(entry, { participant, role }, workshop)
      if (typeof refusal === 'string') throw new Error(`Faulty: ${refusal}`)
      hear()
      if (refusal !== null) line.length = 0
      if (isAnswerLost) continue
      if (refusal === null) desk.pushed(entry.number)
      else desk.refused({ number: entry.number, refusal, client: server.freshClient() })
    }
    if (isAnswerLost) cut()
  }
  const add = (id: string, label = id) =>
    desk.perform((atlas, context) => addElement(atlas, context, { id: elementId(id), kind: kindKey('acteur'), label }))
  const rename = (id: string, label: string) =>
    desk.perform((atlas, context) => changeElement(atlas, context, { id: elementId(id), field: 'label', value: label }))
  const labels = () => [...desk.atlas().elements.values()].map(({ label }) => label).sort()
  return { desk, connect, flush, cut, hear, add, rename, labels, line, waiting: () => waiting }
}

export const open: Workshop = openWorkshop
export const frozen: Workshop = { ...openWorkshop, frozen: { by: 'facilitator', at: 1 } }

/** A store that keeps in memory, as the browser's does. */
export function aShelf() {
  const given: Uint8Array[] = []
  const entries = new Map<number, Entry>()
  let seat: { readonly client: number; readonly epoch: string } | null = null
  const store: WorkStore = {
    ...forgetfulStore,
    putEntry: (entry) => {
      entries.set(entry.number, entry)
      return null
    },
    kept: (done) => {
      for (const { number, update } of done) {
        given.push(update)
        entries.delete(number)
      }
    },
    putGiven: (chunk) => void given.push(chunk),
    replaceGiven: (chunks) => void given.splice(0, given.length, ...chunks),
    replaceEntries: (next) => {
      entries.clear()
      for (const entry of next) entries.set(entry.number, entry)
    },
    putSeat: (next) => {
      seat = next
    },
  }
  const read = (): KeptWork => ({
    given,
    epoch: null,
    client: null,
    drafts: [],
    ...seat,
    entries: [...entries.values()],
  })
  return { store, read }
}
