import {
  type Atlas,
  type AtlasElement,
  defaultElementKinds,
  defaultRelationKinds,
  type ElementId,
  type EndId,
  elementId,
  emptyAtlas,
  type Position,
  type Relation,
  type RelationId,
  readElement,
  readRelation,
  relationId,
} from '@maillage/atlas'

const words =
  'contrat territoire métropole réciprocité habitants mobilité alimentation forêt santé culture commune région'.split(
    ' ',
  )
const spacing = { x: 300, y: 170 } as const

/**
 * A map of this many elements with one and a half times as many named relations, four in five between near neighbours,
 * and one element, the hub, with a hundred. The same each time.
 */
export function gridAtlas(count: number): { readonly atlas: Atlas; readonly hub: ElementId } {
  const next = dice(7)
  const columns = Math.ceil(Math.sqrt(count * 0.9))
  const ids = Array.from({ length: count }, (_, at) => elementId(`e${at}`))
  const elements = new Map<ElementId, AtlasElement>()
  const positions = new Map<ElementId, Position>()
  const kinds = [...defaultElementKinds.keys()]
  ids.forEach((id, at) => {
    const label = Array.from(
      { length: 2 + Math.floor(next() * 4) },
      () => words[Math.floor(next() * words.length)],
    ).join(' ')
    elements.set(id, readElement(id, { kind: kinds[at % kinds.length], label, at }).value)
    const jitter = () => Math.round(next() * 60 - 30)
    positions.set(id, [(at % columns) * spacing.x + jitter(), Math.floor(at / columns) * spacing.y + jitter()])
  })
  const hubAt = Math.floor(count / 2 + columns / 2)
  const relations = new Map<RelationId, Relation>()
  const relationKinds = [...defaultRelationKinds.values()]
  const relate = (from: EndId | undefined, to: EndId | undefined) => {
    if (!from || !to || from === to) return
    const id = relationId(`r${relations.size}`)
    const kind = relationKinds[relations.size % relationKinds.length]
    relations.set(
      id,
      readRelation(id, { ends: { from, to }, kind: kind?.key, name: kind?.label, at: relations.size }).value,
    )
  }
  for (let at = 1; at <= 100; at += 1)
    relate(ids[hubAt], ids[(hubAt + Math.floor((at - 50) / 10) * columns + (at % 10) - 5 + count) % count])
  while (relations.size < count * 1.5) {
    const from = Math.floor(next() * count)
    const near = from + Math.floor(next() * 7 - 3) + columns * Math.floor(next() * 5 - 2)
    relate(ids[from], ids[next() < 0.8 ? (near + count) % count : Math.floor(next() * count)])
  }
  return { atlas: { ...emptyAtlas(), elements, relations, positions }, hub: ids[hubAt] as ElementId } // reason: inside the list
}

/** Numbers between 0 and 1, the same each time. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}
