import {
  type Atlas,
  type AtlasElement,
  type ElementId,
  emptyAtlas,
  type Relation,
  type RelationId,
  readElement,
  readRecord,
  readRelation,
} from '@maillage/atlas'

/** Reads an atlas file well enough to look at it; `packages/interchange` is what the product reads files with. */
export function readFixture(raw: unknown): Atlas {
  const file = readRecord(raw)
  const elements = new Map<ElementId, AtlasElement>()
  const relations = new Map<RelationId, Relation>()
  for (const row of rowsOf(file.elements)) {
    const id = String(row.id) as ElementId // reason: the fixtures hold ids of the right form
    const values = { ...row, component: row.composante, scale: row.echelle, at: 1 }
    elements.set(id, { ...readElement(id, values).value, id })
  }
  for (const row of rowsOf(file.relations)) {
    const id = String(row.id) as RelationId // reason: likewise
    const values = { ...row, ends: { from: row.from, to: row.to }, at: 1 }
    relations.set(id, { ...readRelation(id, values).value, id })
  }
  return { ...emptyAtlas(), elements, relations }
}

function rowsOf(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(readRecord) : []
}
