import type { Atlas, RelationKind } from '../model/atlas.ts'
import { foldText } from '../model/fold-text.ts'
import { elementAt } from '../model/graph.ts'
import type { EndId, KindKey } from '../model/ids.ts'
import { relationKindOf } from '../model/kinds-of.ts'

/** A name to offer while a relation is being named: with the kind it goes with, and how often it is in use. */
export type NameSuggestion = { readonly name: string; readonly kind: KindKey; readonly uses: number }

/**
 * Names to offer for a relation, best first: those already used between things of the same kinds, then those in use
 * anywhere, then the words of the kinds themselves. `text` narrows them, without regard to accents or case. At most 12.
 */
export function suggestNames(
  atlas: Atlas,
  request: { readonly text: string; readonly from: EndId; readonly to: EndId | null },
): readonly NameSuggestion[] {
  const wanted = foldText(request.text)
  const near = pairOf(atlas, request.from, request.to)
  const found = new Map<string, { suggestion: NameSuggestion; rank: number }>()
  const offer = (name: string, kind: KindKey, closeness: number) => {
    const folded = foldText(name)
    if (name === '' || !folded.includes(wanted)) return
    const key = `${folded}|${kind}`
    const known = found.get(key)
    const uses = (known?.suggestion.uses ?? 0) + (closeness > 0 ? 1 : 0)
    const starts = folded.startsWith(wanted) ? 1000 : 0
    found.set(key, { suggestion: { name, kind, uses }, rank: (known?.rank ?? starts) + closeness })
  }
  for (const relation of atlas.relations.values()) {
    const same = pairOf(atlas, relation.ends.from, relation.ends.to) === near
    offer(relation.name, relation.kind, same ? 10 : 1)
  }
  for (const kind of kindsOf(atlas)) offer(kind.label, kind.key, 0)
  const ranked = [...found.values()].sort(
    (a, b) => b.rank - a.rank || a.suggestion.name.localeCompare(b.suggestion.name, 'fr'),
  )
  return ranked.slice(0, 12).map(({ suggestion }) => suggestion)
}

function kindsOf(atlas: Atlas): Iterable<RelationKind> {
  const used = [...atlas.relations.values()].map((relation) => relationKindOf(atlas, relation))
  return new Map([...atlas.relationKinds.values(), ...used].map((kind) => [kind.key, kind])).values()
}

function pairOf(atlas: Atlas, from: EndId, to: EndId | null): string {
  const kindOf = (id: EndId | null) => (id === null ? '?' : (elementAt(atlas, id)?.kind ?? 'relation'))
  return `${kindOf(from)}→${kindOf(to)}`
}
