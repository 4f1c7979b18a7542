import * as Y from 'yjs'

/**
 * The closed set of roots of the shared document. All are flat maps of plain JSON; nothing else may stand in the
 * document, so that the server can judge every write by root and key. (Y1)
 *
 * | root | key | value |
 * |---|---|---|
 * | about | field | text |
 * | trame | `axis/code` | entry, or false when taken out |
 * | kinds | `element/key`, `relation/key` | kind, or false when taken out |
 * | elements | id | the words at birth, `by` and `at`: written once, never overwritten |
 * | elementFields | `id/field` | the field's later value: wins over the words at birth |
 * | positions | id | `[x, y]` |
 * | relations | id | as elements |
 * | relationFields | `id/field` | as elementFields |
 * | annotations | record id | the drawing's own record |
 * | marks | `id/mark` | who decided it and when; written by the server alone |
 * | workshop | field | what is decided for everyone; written by the server alone |
 * | votes | name | a vote as the server counts it; written by the server alone |
 * | stances | id | what people say of a thing, as the server counts it; written by the server alone |
 */
export const rootNames = [
  'about',
  'trame',
  'kinds',
  'elements',
  'elementFields',
  'positions',
  'relations',
  'relationFields',
  'annotations',
  'marks',
  'workshop',
  'votes',
  'stances',
] as const
export type RootName = (typeof rootNames)[number]
export type Roots = Readonly<Record<RootName, Y.Map<unknown>>>

/** An empty shared document, with its roots. */
export function createAtlasDoc(): Y.Doc {
  const doc = new Y.Doc()
  rootsOf(doc)
  return doc
}

/**
 * The roots of a document as maps. A root that a damaged document defines as something else is answered as an empty
 * map that is not part of it, and named in `odd`. (Y2)
 */
export function rootsOf(doc: Y.Doc): { readonly roots: Roots; readonly odd: readonly string[] } {
  const odd: string[] = []
  const entries = rootNames.map((name) => [name, rootMap(doc, name, odd)])
  for (const name of doc.share.keys()) {
    if (!rootNames.some((known) => known === name)) odd.push(name)
  }
  // reason: one entry a name, from the list that Roots is made of.
  return { roots: Object.fromEntries(entries) as Roots, odd }
}

/** A value of a root as plain data: null for anything that is not JSON (a nested type, bytes, a document). (Y2) */
export function plainValue(value: unknown): unknown {
  if (value instanceof Y.AbstractType || value instanceof Y.Doc || ArrayBuffer.isView(value)) return null
  return value
}

/** The key of one field of one thing. Ids hold no slash, so it reads back in one way. */
export function fieldKey(id: string, field: string): string {
  return `${id}/${field}`
}

/** Splits `a/b`; null when it isn't of that form. */
export function splitKey(key: string): readonly [before: string, after: string] | null {
  const at = key.indexOf('/')
  return at > 0 && at < key.length - 1 ? [key.slice(0, at), key.slice(at + 1)] : null
}

function rootMap(doc: Y.Doc, name: RootName, odd: string[]): Y.Map<unknown> {
  try {
    return doc.getMap(name)
  } catch {
    // Yjs throws when the root was already defined as a list or a text: the rest of the document must still be read.
    odd.push(name)
    return new Y.Doc().getMap(name)
  }
}
