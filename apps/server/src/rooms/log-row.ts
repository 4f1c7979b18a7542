import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** Who did something: the participant that the server knows them by, and what stands as author of what they add. */
export type Doer = { readonly participant: string; readonly by: string }

/** What happened in a tick, in its order. */
export type Entry =
  /** An admitted update of a page, as it came. */
  | { readonly type: 'update'; readonly doer: Doer; readonly update: Uint8Array }
  /** A command the server carried out: what was asked, what it answered, what it noted, what it wrote. */
  | {
      readonly type: 'command'
      readonly doer: Doer
      readonly id: string
      readonly name: string
      /** JSON texts. */
      readonly args: string
      readonly answer: string
      readonly notes: string
      readonly update: Uint8Array | null
    }

/** A committed tick of one room. `at`: milliseconds since 1970. */
export type Tick = { readonly at: number; readonly entries: readonly Entry[] }

/** No Yjs update begins so: rows of the first version were bare updates, and are still read. */
const magic = [0xff, 0xfe, 1] as const

/** Writes a tick as one row of the log: who did what, in the very bytes that were admitted. (R15) */
export function encodeTick({ at, entries }: Tick): Uint8Array {
  const doers = new Map<string, number>()
  for (const { doer } of entries) {
    const key = `${doer.participant} ${doer.by}`
    if (!doers.has(key)) doers.set(key, doers.size)
  }
  const encoder = encoding.createEncoder()
  for (const byte of magic) encoding.writeUint8(encoder, byte)
  encoding.writeVarUint(encoder, at)
  encoding.writeVarUint(encoder, doers.size)
  for (const key of doers.keys()) encoding.writeVarString(encoder, key)
  encoding.writeVarUint(encoder, entries.length)
  for (const entry of entries) writeEntry(encoder, entry, doers.get(`${entry.doer.participant} ${entry.doer.by}`) ?? 0)
  return encoding.toUint8Array(encoder)
}

/** Reads a row of the log. Throws when it is damaged: nobody should write on top of that. */
export function decodeTick(bytes: Uint8Array): Tick {
  if (magic.some((byte, index) => bytes[index] !== byte)) {
    return { at: 0, entries: [{ type: 'update', doer: { participant: '', by: '' }, update: bytes }] }
  }
  const decoder = decoding.createDecoder(bytes.subarray(magic.length))
  const at = decoding.readVarUint(decoder)
  const doers = times(decoding.readVarUint(decoder), () => readDoer(decoding.readVarString(decoder)))
  const entries = times(decoding.readVarUint(decoder), () => readEntry(decoder, doers))
  return { at, entries }
}

function writeEntry(encoder: encoding.Encoder, entry: Entry, doer: number): void {
  encoding.writeUint8(encoder, entry.type === 'update' ? 0 : 1)
  encoding.writeVarUint(encoder, doer)
  if (entry.type === 'update') {
    encoding.writeVarUint8Array(encoder, entry.update)
    return
  }
  for (const text of [entry.id, entry.name, entry.args, entry.answer, entry.notes])
    encoding.writeVarString(encoder, text)
  encoding.writeVarUint8Array(encoder, entry.update ?? new Uint8Array())
}

function readEntry(decoder: decoding.Decoder, doers: readonly Doer[]): Entry {
  const type = decoding.readUint8(decoder)
  const doer = doers[decoding.readVarUint(decoder)]
  if (!doer || type > 1) throw new Error('A row of the log is damaged.')
  if (type === 0) return { type: 'update', doer, update: decoding.readVarUint8Array(decoder).slice() }
  const [id = '', name = '', args = '', answer = '', notes = ''] = times(5, () => decoding.readVarString(decoder))
  const update = decoding.readVarUint8Array(decoder).slice()
  return { type: 'command', doer, id, name, args, answer, notes, update: update.length > 0 ? update : null }
}

function readDoer(key: string): Doer {
  const [participant = '', by = ''] = key.split(' ')
  return { participant, by }
}

function times<Value>(count: number, make: () => Value): readonly Value[] {
  return Array.from({ length: count }, make)
}
