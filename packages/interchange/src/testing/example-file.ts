import example from '../examples/atlas-reciprocite.json' with { type: 'json' }
import { type AtlasOfFile, readAtlasFile } from '../read-atlas-file.ts'

/** The demonstration file as a value. */
export const exampleFile: FileRows = example

export type FileRows = Record<string, unknown> & {
  readonly elements: readonly Record<string, unknown>[]
  readonly relations: readonly Record<string, unknown>[]
}

/** Reads a file that a test knows to be an atlas. */
export function readWell(input: unknown): AtlasOfFile {
  const outcome = readAtlasFile(input)
  if (!outcome.ok) throw new Error(`The file was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

/** A file whose rows stand in one order, so that two files can be compared. */
export function sorted(file: FileRows): FileRows {
  const byId = (a: Record<string, unknown>, b: Record<string, unknown>) => (String(a.id) < String(b.id) ? -1 : 1)
  return { ...file, elements: [...file.elements].sort(byId), relations: [...file.relations].sort(byId) }
}
