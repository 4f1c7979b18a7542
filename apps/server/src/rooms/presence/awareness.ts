import { limits } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What is said of one id in the awareness protocol of y-protocols: its state as JSON, or `null` when it left. */
export type Entry = { readonly id: number; readonly clock: number; readonly state: string }

/** Entries that one update may hold: a provider speaks for itself, and repeats what it heard. */
const most = 2000

/** Reads an awareness update; nothing when it can't be read, or holds a state that is no object. Total. */
export function readEntries(update: Uint8Array): readonly Entry[] {
  if (update.byteLength > limits.presenceBytes) return []
  try {
    const decoder = decoding.createDecoder(update)
    const entries: Entry[] = []
    for (let left = Math.min(decoding.readVarUint(decoder), most); left > 0; left--) {
      const [id, clock] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      if (typeof state === 'object' && !Array.isArray(state)) entries.push({ id, clock, state: JSON.stringify(state) })
    }
    return entries
  } catch {
    return []
  }
}

export function writeEntries(entries: readonly Entry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { id, clock, state } of entries) {
    encoding.writeVarUint(encoder, id)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return encoding.toUint8Array(encoder)
}
