import { decodeUtf8 } from 'lib0/string'
import { type Bounds, bounds } from './bounds.ts'
import { malformed, tooLarge } from './not-admitted.ts'

const floats = new DataView(new ArrayBuffer(8))

/**
 * Reads the parts that a Yjs update is made of, each within a bound. Written for bytes from strangers: it allocates
 * nothing that the bytes do not hold, and every number is a safe integer. (G1; encodings: lib0)
 */
export class Reader {
  readonly bytes: Uint8Array
  at = 0
  #values = 0

  #bounds: Bounds

  constructor(bytes: Uint8Array, within: Bounds = bounds) {
    this.bytes = bytes
    this.#bounds = within
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) malformed('cut off')
    this.at++
    return byte
  }

  /** An unsigned integer of 7 bits a byte, 8 bytes at most. */
  uint(): number {
    let value = 0
    let weight = 1
    for (let read = 0; read < 8; read++) {
      const byte = this.byte()
      value += (byte & 127) * weight
      if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? value : malformed('a number beyond counting')
      weight *= 128
    }
    return malformed('a number that does not end')
  }

  /** A client id. */
  client(): number {
    const id = this.uint()
    return id <= 0xff_ff_ff_ff ? id : malformed('a client id beyond 32 bits')
  }

  /** A signed integer: the sign is the second bit of the first byte. */
  int(): number {
    const first = this.byte()
    const sign = first & 64 ? -1 : 1
    let value = first & 63
    let weight = 64
    if (first < 128) return sign * value
    for (let read = 1; read < 8; read++) {
      const byte = this.byte()
      value += (byte & 127) * weight
      if (byte < 128) return value <= Number.MAX_SAFE_INTEGER ? sign * value : malformed('a number beyond counting')
      weight *= 128
    }
    return malformed('a number that does not end')
  }

  text(max: number): string {
    const length = this.uint()
    if (length > max * 3) tooLarge('a text')
    const end = this.at + length
    if (end > this.bytes.length) malformed('a text that is cut off')
    const text = this.#decoded(this.bytes.subarray(this.at, end))
    this.at = end
    return text.length <= max ? text : tooLarge('a text')
  }

  /** A value as lib0 writes any JSON. What JSON does not know (bytes, large integers, `undefined`) is not taken. */
  json(depth = 0): unknown {
    if (++this.#values > this.#bounds.values) tooLarge('values within values')
    const tag = this.byte()
    switch (tag) {
      case 126:
        return null
      case 125:
        return this.int()
      case 124:
        return this.#float(4)
      case 123:
        return this.#float(8)
      case 121:
        return false
      case 120:
        return true
      case 119:
        return this.text(this.#bounds.characters)
      case 118:
        return this.#object(depth)
      case 117:
        return this.#list(depth)
      default:
        return malformed('a value that is not JSON')
    }
  }

  #object(depth: number): unknown {
    if (depth >= this.#bounds.depth) tooLarge('depth of a value')
    const object: Record<string, unknown> = {}
    for (let left = this.uint(); left > 0; left--) {
      const name = this.text(this.#bounds.name)
      if (name === '__proto__') malformed('a name that is no name')
      object[name] = this.json(depth + 1)
    }
    return object
  }

  #list(depth: number): unknown {
    if (depth >= this.#bounds.depth) tooLarge('depth of a value')
    const list: unknown[] = []
    for (let left = this.uint(); left > 0; left--) list.push(this.json(depth + 1))
    return list
  }

  #float(size: 4 | 8): number {
    for (let index = 0; index < size; index++) floats.setUint8(index, this.byte())
    const value = size === 4 ? floats.getFloat32(0) : floats.getFloat64(0)
    return Number.isFinite(value) ? value : malformed('a number that is none')
  }

  #decoded(bytes: Uint8Array): string {
    try {
      return decodeUtf8(bytes)
    } catch {
      return malformed('a text that is none')
    }
  }
}
