import type { Atlas, Relation } from '../model/atlas.ts'
import { foldText } from '../model/fold-text.ts'
import { groupedBy } from '../model/grouped-by.ts'
import type { EndId, KindKey } from '../model/ids.ts'
import { relationKindsToChoose } from '../model/kinds-of.ts'
import { labelOf } from '../model/sentences.ts'
import { waysToSay } from './loosen.ts'

/** A verb the atlas knows: the relation it makes, and whether it is read from the other end. */
export type KnownVerb = {
  /** As the atlas writes it. */
  readonly text: string
  readonly kind: KindKey
  /** The name and the inverse name of a relation written with it. */
  readonly name: string
  readonly inverseName: string
  /** True for a reading from the other end: the subject of the sentence is whom the relation goes to. */
  readonly isTurned: boolean
  readonly uses: number
}

/** What an atlas calls its things and its relations, ready to be found in a sentence. */
export type Lexicon = {
  /** The things of exactly this label, else those of the same label without regard to accents and case. */
  readonly endsOf: (label: string) => readonly EndId[]
  /** The verb of this text, whatever its accents and case, its agreement or the article it has swallowed. */
  readonly verbOf: (text: string) => KnownVerb | null
  readonly labels: () => readonly { readonly id: EndId; readonly label: string; readonly folded: string }[]
  readonly verbs: () => Iterable<KnownVerb>
}

const known = new WeakMap<Atlas, Lexicon>()

/** The lexicon of an atlas; made once for each atlas that is asked for. */
export function lexiconOf(atlas: Atlas): Lexicon {
  const made = known.get(atlas) ?? makeLexicon(atlas)
  known.set(atlas, made)
  return made
}

function makeLexicon(atlas: Atlas): Lexicon {
  const labels = [...atlas.elements.values()].map(({ id, label }) => ({ id, label, folded: foldText(label) }))
  const exact = groupedBy(labels, ({ label }) => label)
  const folded = groupedBy(labels, (entry) => entry.folded)
  const verbs = verbsOf(atlas)
  // Sentences as ends are rare, and there may be sixty thousand of them: read only when one is asked for.
  let sentences: ReadonlyMap<string, readonly Relation[]> | null = null
  const relationsReading = (label: string) => {
    sentences ??= groupedBy(atlas.relations.values(), ({ id }) => foldText(labelOf(atlas, id)))
    return sentences.get(foldText(label)) ?? []
  }
  return {
    labels: () => labels,
    verbs: () => verbs.values(),
    verbOf(text) {
      const way = waysToSay(text).find((each) => verbs.has(each))
      return (way && verbs.get(way)) || null
    },
    endsOf(label) {
      const found = exact.get(label) ?? folded.get(foldText(label))
      if (found && found[0]?.folded !== '') return found.map(({ id }) => id)
      return label.startsWith('«') ? relationsReading(label).map(({ id }) => id) : []
    },
  }
}

/**
 * The verbs of an atlas by their folded text. What a kind reads comes before what somebody named a relation, and a
 * reading from the first end before one from the other. Of several kinds of relation with one name, the most used.
 */
function verbsOf(atlas: Atlas): ReadonlyMap<string, KnownVerb> {
  const kinds = relationKindsToChoose(atlas)
  const names = namesInUse(atlas)
  const verbs = new Map<string, KnownVerb>()
  const offer = (verb: KnownVerb) => {
    const key = foldText(verb.text)
    if (key !== '' && !verbs.has(key)) verbs.set(key, verb)
  }
  const uses = (text: string) => names.find((each) => each.name === text)?.uses ?? 0
  const plain = { inverseName: '', isTurned: false }
  for (const { key, label } of kinds) offer({ ...plain, text: label, kind: key, name: label, uses: uses(label) })
  for (const { name, kind, uses } of names) offer({ ...plain, text: name, kind, name, uses })
  for (const { key, label, inverse } of kinds)
    offer({ text: inverse, kind: key, name: label, inverseName: inverse, isTurned: true, uses: 0 })
  for (const { name, inverseName, kind, uses } of names)
    offer({ text: inverseName, kind, name, inverseName, isTurned: true, uses })
  return verbs
}

type NameInUse = Pick<KnownVerb, 'name' | 'inverseName' | 'kind' | 'uses'>

function namesInUse(atlas: Atlas): readonly NameInUse[] {
  const named = [...atlas.relations.values()].filter(({ name }) => name !== '')
  const groups = groupedBy(named, ({ name, inverseName, kind }) => `${kind}\n${name}\n${inverseName}`)
  const counted = [...groups.values()].flatMap(([first, ...rest]) => {
    if (!first) return []
    const { name, inverseName, kind } = first
    return [{ name, inverseName, kind, uses: rest.length + 1 }]
  })
  return counted.sort((a, b) => b.uses - a.uses)
}
