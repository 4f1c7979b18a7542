import { createAtlasDoc, rootsOf } from '@maillage/atlas-yjs'
import { type Floor, type Gate, gateDoc, type KeptRegistry, meaningOf, Registry } from '@maillage/gate'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { KeptRoom } from '../storage/storage.ts'
import { type KeptLedger, Ledger, type Note } from './ledger.ts'
import { decodeTick, type Entry } from './log-row.ts'

/** The client id under which the server itself writes, in every room. */
export const serverClient = 1

/** All that a room is: its document, and what stands beside it. It follows from what is kept, and from nothing else. */
export type RoomState = { readonly gate: Gate; readonly ledger: Ledger; readonly history: History }

/** How often the history was shortened, and what everybody had to know then to go on. (R41) */
export type History = { readonly floor: Floor; readonly times: number }

const wholeHistory: History = { floor: new Map(), times: 0 }

const magic = [0xff, 0xfe, 2] as const

/**
 * Opens a room from what is kept, in one transaction. Throws when what is kept does not stand by itself: a row that
 * waits for bytes that are nowhere means that the log lost something, and nobody should write on top of that. (R8)
 */
export function openState(kept: KeptRoom, atlasId: string): RoomState {
  const snapshot = readSnapshot(kept.snapshot?.bytes ?? null)
  const { doc } = snapshot
  const state = stateOf(snapshot)
  doc.transact(() => {
    for (const { bytes } of kept.rows) for (const entry of decodeTick(bytes).entries) replay(state, entry)
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    throw new Error(`The log of atlas ${atlasId} has a hole. Restore the last backup; see infra/README.md.`)
  }
  // Only now: Yjs takes another id when words under its own come from outside.
  doc.clientID = serverClient
  return state
}

/** The state as a snapshot: the document, and what stands beside it. */
export function encodeSnapshot(state: RoomState): Uint8Array {
  return encodeWith(state, Y.encodeStateAsUpdate(state.gate.doc), state.history)
}

/** Likewise, with the document in another form. */
export function encodeWith({ gate, ledger }: RoomState, update: Uint8Array, history: History): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const byte of magic) encoding.writeUint8(encoder, byte)
  encoding.writeVarUint8Array(encoder, update)
  encoding.writeVarString(
    encoder,
    JSON.stringify({ registry: gate.registry.kept(), ledger: ledger.kept(), ...keptHistory(history) }),
  )
  return encoding.toUint8Array(encoder)
}

/** Does this snapshot read back as the same, with nothing waiting for anything? (R8) */
export function readsBack(snapshot: Uint8Array): boolean {
  const read = readSnapshot(snapshot)
  const { doc } = read
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  const again = encodeSnapshot(stateOf(read))
  doc.destroy()
  return isWhole && Buffer.compare(again, snapshot) === 0
}

type Snapshot = {
  readonly doc: Y.Doc
  readonly registry: KeptRegistry | null
  readonly ledger: KeptLedger | null
  readonly history: History
}

type KeptHistory = { readonly floor: readonly (readonly [client: number, clock: number])[]; readonly times: number }

/** Nothing is written of a history that is whole: such snapshots stay as they always were. */
function keptHistory({ floor, times }: History): { readonly history?: KeptHistory } {
  return times === 0 ? {} : { history: { floor: [...floor], times } }
}

function readSnapshot(bytes: Uint8Array | null): Snapshot {
  const doc = createAtlasDoc()
  if (!bytes) return { doc, registry: null, ledger: null, history: wholeHistory }
  if (magic.some((byte, index) => bytes[index] !== byte)) {
    Y.applyUpdate(doc, bytes) // of the first version: the document alone
    return { doc, registry: null, ledger: null, history: wholeHistory }
  }
  const decoder = decoding.createDecoder(bytes.subarray(magic.length))
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
  // reason: written by encodeSnapshot and checked when it was.
  const beside = JSON.parse(decoding.readVarString(decoder)) as Beside
  const { history } = beside
  return { doc, ...beside, history: history ? { ...history, floor: new Map(history.floor) } : wholeHistory }
}

type Beside = { readonly registry: KeptRegistry; readonly ledger: KeptLedger; readonly history?: KeptHistory }

function stateOf({ doc, registry, ledger, history }: Snapshot): RoomState {
  const { roots } = rootsOf(doc)
  const gate = { ...gateDoc(doc, roots, history.floor), registry: new Registry(roots, registry) }
  return { gate, ledger: new Ledger(ledger), history }
}

/** Does again what a row of the log says was done. */
function replay({ gate, ledger }: RoomState, entry: Entry): void {
  const { participant } = entry.doer
  // reason: written by the server that ran the command
  const notes = entry.type === 'command' ? (JSON.parse(entry.notes) as readonly Note[]) : []
  for (const note of notes) if (note.type === 'let-in') gate.registry.give(note.owners)
  if (entry.update) {
    const meaning = meaningOf(gate, entry.update)
    if (meaning) {
      gate.registry.note(meaning.effects, participant)
      if (meaning.client !== null && meaning.client !== serverClient) ledger.write(meaning.client, participant)
    }
    Y.applyUpdate(gate.doc, meaning?.update ?? entry.update)
  }
  if (entry.type === 'update') return
  ledger.note(notes)
  ledger.answered(entry.doer, entry.id, entry.answer)
}
