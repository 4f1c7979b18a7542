import type { Edit } from '../edits.ts'
import { type AboutField, type Axis, aboutFields } from '../fields.ts'
import type { Atlas, ElementKind, RelationKind } from '../model/atlas.ts'
import { defaultElementKinds, defaultRelationKinds } from '../model/default-kinds.ts'
import { isInAtlas } from '../model/graph.ts'
import type { KindKey } from '../model/ids.ts'
import { sameValue } from '../model/values.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { checkRoom } from './checks.ts'
import { atlasLimits, type CommandContext } from './command.ts'

/** The edits that make an empty atlas into this one: for a first writing, a seed, a test. */
export function buildEdits(atlas: Atlas): readonly Edit[] {
  return [...tableEdits(atlas, null), ...thingEdits(atlas, null)]
}

/**
 * Brings another atlas into this one as one step: what is new is added as it is, under its own names; what this atlas
 * already has is left alone. Titles and tables are taken only where this atlas has none of its own.
 *
 * Rules: A2 (no name is taken twice), A16 (all of it fits, or nothing is written).
 */
export function mergeAtlas(
  atlas: Atlas,
  _context: CommandContext,
  request: { readonly from: Atlas },
): Outcome<readonly Edit[]> {
  const { from } = request
  const fresh = [...from.elements.keys()].filter((id) => !atlas.elements.has(id)).length
  const room = checkRoom(atlas, 'elements', fresh)
  if (!room.ok) return room
  const freshRelations = [...from.relations.keys()].filter((id) => !atlas.relations.has(id)).length
  const relationRoom = checkRoom(atlas, 'relations', freshRelations)
  if (!relationRoom.ok) return relationRoom
  const annotations = new Set([...atlas.annotations.keys(), ...from.annotations.keys()]).size
  const max = Math.max(atlasLimits.annotations, atlas.annotations.size)
  if (annotations > max) return refused({ code: 'atlas-full', count: annotations, max })
  return accepted([...tableEdits(from, atlas), ...thingEdits(from, atlas)])
}

function tableEdits(from: Atlas, into: Atlas | null): readonly Edit[] {
  const edits: Edit[] = []
  for (const field of Object.keys(aboutFields) as AboutField[]) {
    const value = from.about[field]
    const taken = into !== null && !isEmpty(into.about[field])
    // reason: field and value come from the same line of the table.
    if (!taken && !isEmpty(value)) edits.push({ type: 'about-changed', field, value } as Edit)
  }
  for (const axis of ['components', 'angles', 'scales'] as const satisfies readonly Axis[]) {
    for (const [code, entry] of from.trame[axis]) {
      if (!into?.trame[axis].has(code)) edits.push({ type: 'trame-entry-set', axis, code, entry })
    }
  }
  for (const { key, kind } of newKinds(from.elementKinds, into?.elementKinds ?? null, defaultElementKinds)) {
    edits.push({ type: 'element-kind-set', key, kind })
  }
  for (const { key, kind } of newKinds(from.relationKinds, into?.relationKinds ?? null, defaultRelationKinds)) {
    edits.push({ type: 'relation-kind-set', key, kind })
  }
  return edits
}

function thingEdits(from: Atlas, into: Atlas | null): readonly Edit[] {
  const isNew = (id: Parameters<typeof isInAtlas>[1]) => into === null || !isInAtlas(into, id)
  const edits: Edit[] = []
  for (const element of from.elements.values()) {
    if (!isNew(element.id)) continue
    edits.push({ type: 'element-added', element })
    const position = from.positions.get(element.id)
    if (position) edits.push({ type: 'element-moved', id: element.id, position })
  }
  for (const relation of from.relations.values()) {
    if (isNew(relation.id)) edits.push({ type: 'relation-added', relation })
  }
  for (const [id, annotation] of from.annotations) {
    if (!into?.annotations.has(id)) edits.push({ type: 'annotation-set', id, annotation })
  }
  return edits
}

/**
 * The entries to take: those this atlas has not, or has as every new atlas does while the other changed them. An empty
 * atlas takes even their absence.
 */
function newKinds<Kind extends ElementKind | RelationKind>(
  from: ReadonlyMap<KindKey, Kind>,
  into: ReadonlyMap<KindKey, Kind> | null,
  defaults: ReadonlyMap<KindKey, Kind>,
): readonly { readonly key: KindKey; readonly kind: Kind | null }[] {
  const have = into ?? defaults
  const taken = [...from].filter(([key, kind]) => {
    const mine = have.get(key)
    return mine === undefined || (isSame(mine, defaults.get(key)) && !isSame(mine, kind))
  })
  const gone = into === null ? [...defaults.keys()].filter((key) => !from.has(key)) : []
  return [...taken.map(([key, kind]) => ({ key, kind })), ...gone.map((key) => ({ key, kind: null }))]
}

function isSame(a: ElementKind | RelationKind, b: ElementKind | RelationKind | undefined): boolean {
  return b !== undefined && sameValue({ ...a }, { ...b })
}

function isEmpty(value: Atlas['about'][AboutField]): boolean {
  return value === '' || (typeof value === 'object' && sameValue(value, {}))
}
