import type { FileOddity } from './file-oddity.ts'
import { lineAndColumn, walkJson } from './walk-json.ts'

/** What a file holds as a value; `text` when it came as text, so that lines can be told. */
export type ParsedFile = { readonly value: unknown; readonly text: string | null }

/** The first fault of a text that is no JSON, counted from 1. */
export type JsonFault = { readonly line: number; readonly column: number }

/** Reads a file's text, or copies the value a program gives; answers with the first fault when it is no JSON. (I1, I2) */
export function parseFile(input: unknown): ParsedFile | JsonFault {
  if (typeof input !== 'string') return plainCopy(input)
  const text = input.replace(/^\ufeff/, '')
  try {
    return { value: JSON.parse(text), text }
  } catch {
    const offset = walkJson(text)
    return offset === null ? { line: 1, column: 1 } : lineAndColumn(text, offset)
  }
}

/** Adds to each oddity the line it stands on. Walks through the text once more, so only when there is something to say. */
export function withLines(oddities: readonly FileOddity[], text: string | null): readonly FileOddity[] {
  if (text === null || oddities.length === 0) return oddities
  const wanted = new Set(oddities.flatMap(({ place }) => [place, rowOf(place)]))
  const found = new Map<string, number>()
  let line = 1
  let counted = 0
  walkJson(text, (place, offset) => {
    for (; counted < offset; counted += 1) if (text[counted] === '\n') line += 1
    if (wanted.has(place)) found.set(place, line)
  })
  return oddities.map((oddity) => ({
    ...oddity,
    line: found.get(oddity.place) ?? found.get(rowOf(oddity.place)) ?? null,
  }))
}

// What comes from a program may hold anything: cycles, accessors that throw. Its JSON is what a file would hold.
function plainCopy(input: unknown): ParsedFile | JsonFault {
  try {
    return { value: JSON.parse(JSON.stringify(input) ?? 'null'), text: null }
  } catch {
    return { line: 1, column: 1 }
  }
}

// `elements[12].debut` stands in the row `elements[12]`, which is there even when the field is not.
function rowOf(place: string): string {
  return /^.*\]/.exec(place)?.[0] ?? place
}
