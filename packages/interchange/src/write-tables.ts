import { colourOfRank, type Json, type KindKey, type Trame } from '@maillage/atlas'
import { axes, axisNames, extraName, takenOut, trameEntryNames } from './file-form.ts'
import type { KindForm } from './kind-forms.ts'

/** A piece of a file. */
export type Words = Record<string, Json>

// The functions of this file take out of `others` what they write elsewhere: the extra words of table entries.

/** The trame as a file has it: axes without entries are left out. (I8) */
export function writeTrame(trame: Trame, others: Words): Words {
  const words: Words = {}
  for (const axis of axes) {
    const entries = [...trame[axis].values()].map((entry, index) => {
      const { label, rank, colour } = entry
      const own: Words = { code: entry.code, label }
      if (colour !== colourOfRank(rank)) own[trameEntryNames.colour] = colour
      if (rank !== index) own[trameEntryNames.rank] = rank
      return withExtras(own, extraName('trame', axisNames[axis], entry.code), others)
    })
    if (entries.length > 0) words[axisNames[axis]] = entries
  }
  for (const [name, value] of Object.entries(others)) {
    if (!name.startsWith(extraName('trame', ''))) continue
    const key = name.slice(extraName('trame', '').length)
    if (Object.hasOwn(words, key)) continue
    words[key] = value
    delete others[name]
  }
  return words
}

/** Only what a reader would not find: kinds that differ from those of the field or from what their use shows. (I9) */
export function writeKinds<Kind extends { readonly key: KindKey; readonly label: string }>(
  form: KindForm<Kind>,
  table: ReadonlyMap<KindKey, Kind>,
  things: ReadonlyMap<unknown, { readonly kind: KindKey }>,
  others: Words,
): readonly Words[] {
  const { defaults, names } = form
  const inUse = new Set([...things.values()].map(({ kind }) => kind))
  const written: Words[] = []
  for (const [key, kind] of table) {
    const base = defaults.get(key) ?? { ...form.infer(key), ...('plural' in kind ? { plural: kind.label } : {}) }
    const different = Object.entries(names).filter(([name]) => valueIn(kind, name) !== valueIn(base, name))
    const parts = Object.fromEntries(different.map(([name, word]) => [word, valueIn(kind, name)]))
    const own = withExtras({ key, ...parts }, extraName(form.part, key), others)
    if (Object.keys(own).length > 1 || !(defaults.has(key) || inUse.has(key))) written.push(own)
  }
  for (const key of new Set([...defaults.keys(), ...inUse])) {
    if (!table.has(key)) written.push({ key, [takenOut]: true })
  }
  return written
}

function valueIn(kind: object, name: string): Json {
  // reason: a kind is plain data, and the names are its own.
  return (kind as Readonly<Record<string, Json>>)[name] ?? null
}

function withExtras(words: Words, name: string, others: Words): Words {
  const extra = others[name]
  if (typeof extra !== 'object' || extra === null || Array.isArray(extra)) return words
  delete others[name]
  return withOthers(words, extra as Readonly<Record<string, Json>>) // reason: an object that is no list
}

/** Adds what a file once held beside the fields; the words of a field win over those of the same name. (I5) */
export function withOthers(words: Words, others: Readonly<Record<string, Json>>): Words {
  return { ...words, ...Object.fromEntries(Object.entries(others).filter(([key]) => !Object.hasOwn(words, key))) }
}
