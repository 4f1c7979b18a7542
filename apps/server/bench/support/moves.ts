import * as encoding from 'lib0/encoding'

/** One person who moves one element of their own, over and over: each move as its own browser would encode it. */
export class Mover {
  readonly element: string
  #client: number
  #clock = 0

  constructor(element: string, client: number) {
    this.element = element
    this.#client = client
  }

  get clock(): number {
    return this.#clock
  }

  /** The next move as a Yjs update, version 1: one value under the element's key, which takes the place of the last one. */
  next(x: number, y: number): Uint8Array {
    const encoder = encoding.createEncoder()
    const say = (...values: readonly number[]) => {
      for (const value of values) encoding.writeVarUint(encoder, value)
    }
    const [client, clock] = [this.#client, this.#clock]
    say(1, 1, client, clock)
    if (clock === 0) {
      encoding.writeUint8(encoder, 0x28) // a value under a key, which stands first
      say(1)
      encoding.writeVarString(encoder, 'positions')
      encoding.writeVarString(encoder, this.element)
    } else {
      encoding.writeUint8(encoder, 0xa8) // a value under the key of the one it hangs on
      say(client, clock - 1)
    }
    say(1)
    encoding.writeAny(encoder, [x, y])
    if (clock === 0) say(0)
    else say(1, client, 1, clock - 1, 1)
    this.#clock += 1
    return encoding.toUint8Array(encoder)
  }
}

const [list, two, whole] = [117, 2, 125] as const

/**
 * Finds every position in a message, whatever is around it: `[x, y]` of whole numbers, as Yjs writes them. Looking at
 * each byte once is far cheaper than reading the update, and the same for every server.
 */
export function eachPosition(bytes: Uint8Array, found: (x: number, y: number) => void): void {
  for (let at = 0; at < bytes.length - 5; at++) {
    if (bytes[at] !== list || bytes[at + 1] !== two || bytes[at + 2] !== whole) continue
    at += 3
    const x = readWhole(bytes, at)
    at += x.length
    if (bytes[at] !== whole) continue
    const y = readWhole(bytes, at + 1)
    at += y.length
    found(x.value, y.value)
  }
}

/** A whole number as lib0 writes it: a bit for more, a bit for the sign, six bits; then seven bits a byte. */
function readWhole(bytes: Uint8Array, from: number): { readonly value: number; readonly length: number } {
  let byte = bytes[from] ?? 0
  let value = byte & 63
  let length = 1
  for (let factor = 64; byte > 127; factor *= 128) {
    byte = bytes[from + length] ?? 0
    value += (byte & 127) * factor
    length += 1
  }
  return { value, length }
}
