import { type CommandContext, inOrder, type Role, type Step } from '@maillage/atlas'
import { createAtlasDoc, createUndo, rootNames, rootsOf, watchAtlas, writeEdits } from '@maillage/atlas-yjs'
import * as Y from 'yjs'
import { type Gate, judgeUpdate, type Verdict } from '../judge-update.ts'
import { type KeptRegistry, Registry } from '../registry.ts'
import { gateDoc, type Op } from '../resolve.ts'
import type { Floor } from '../shorten.ts'

/** A document behind the gate, as a server has it: for properties. No clock, no chance. */
export type TestRoom = {
  readonly doc: Y.Doc
  readonly gate: Gate
  /** Judges as `sender`; applies and notes what is admitted. Throws when doing so did anything but what was predicted. */
  readonly take: (update: Uint8Array, sender: TestSender) => Verdict
}

export type TestSender = { readonly participant: string; readonly client: number; readonly role?: Role }

/** Every time a test speaks of: later than anything it writes. */
export const testNow = 1_000_000

export type TestStart = { readonly whole: Uint8Array; readonly floor: Floor; readonly registry: KeptRegistry }

export function aRoom(start: TestStart | null = null): TestRoom {
  const doc = createAtlasDoc()
  if (start) Y.applyUpdate(doc, start.whole)
  doc.clientID = 1
  const { roots } = rootsOf(doc)
  const gate: Gate = { ...gateDoc(doc, roots, start?.floor), registry: new Registry(roots, start?.registry) }
  return {
    doc,
    gate,
    take(update, { participant, client, role = 'facilitator' }) {
      const sender = { participant, role, by: 'citizen', mayWriteAs: (id: number) => id === client }
      const verdict = judgeUpdate(gate, update, sender, { now: testNow })
      if (verdict.is === 'admitted') {
        gate.registry.note(verdict.effects, participant)
        applyAsPredicted(doc, verdict.update, verdict.ops)
      }
      return verdict
    },
  }
}

/** Applies an update and compares what it did with what the gate said it would do, entry by entry. */
export function applyAsPredicted(doc: Y.Doc, update: Uint8Array, ops: readonly Op[]): void {
  const predicted = contentOf(doc)
  for (const { root, key, value, isEffective } of ops) {
    if (!isEffective) continue
    if (value === undefined) delete predicted[root]?.[key]
    else predicted[root] = { ...predicted[root], [key]: value }
  }
  const touched = new Set(ops.map(({ root, key }) => `${root} ${key}`))
  const rootsBefore = doc.share.size
  const { roots } = rootsOf(doc)
  const look = ({ changed }: Y.Transaction) => {
    for (const [type, keys] of changed) {
      const root = rootNames.find((name) => Object.is(roots[name], type))
      for (const key of keys) {
        if (!touched.has(`${root} ${key}`)) throw new Error(`Changed without being predicted: ${root} ${key}`)
      }
    }
  }
  doc.on('beforeObserverCalls', look)
  Y.applyUpdate(doc, update)
  doc.off('beforeObserverCalls', look)
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('Something is left waiting.')
  if (doc.share.size !== rootsBefore) throw new Error('A root appeared.')
  const real = contentOf(doc)
  if (canonical(real) !== canonical(predicted)) {
    throw new Error(`Predicted ${canonical(predicted)}, and it is ${canonical(real)}`)
  }
}

/** All entries of a document as plain JSON. */
export function contentOf(doc: Y.Doc): Record<string, Record<string, unknown>> {
  const { roots } = rootsOf(doc)
  return Object.fromEntries(rootNames.map((name) => [name, Object.fromEntries(roots[name])]))
}

function canonical(content: Record<string, Record<string, unknown>>): string {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value
  return JSON.stringify(sorted(content))
}

/** An honest person's replica: it writes by commands, and keeps what it wrote, action by action. */
export type TestPerson = {
  readonly doc: Y.Doc
  readonly sender: TestSender
  readonly outbox: Uint8Array[]
  readonly perform: (step: Step) => void
  readonly undo: () => void
  readonly hear: (update: Uint8Array) => void
}

export function aPerson(client: number, context: CommandContext, options: { readonly gc?: boolean } = {}): TestPerson {
  const doc = createAtlasDoc()
  doc.gc = options.gc ?? true
  doc.clientID = client
  const origin = { client }
  const outbox: Uint8Array[] = []
  const watch = watchAtlas(doc)
  const undo = createUndo(doc, origin, watch)
  doc.on('update', (update: Uint8Array, from: unknown) => {
    if (from === origin) outbox.push(update)
  })
  return {
    doc,
    sender: { participant: `p${client}`, client },
    outbox,
    perform(step) {
      const outcome = inOrder(watch.atlas(), context, [step])
      if (outcome.ok) writeEdits(doc, outcome.value, origin)
    },
    undo: () => {
      undo.undo()
    },
    hear: (update) => Y.applyUpdate(doc, update, 'network'),
  }
}
