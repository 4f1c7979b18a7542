import type { Edit } from '../edits.ts'
import type { Atlas, AtlasElement, Position, Relation } from '../model/atlas.ts'
import { elementAt, relationAt } from '../model/graph.ts'
import { type ElementId, type EndId, elementId, type RelationId, relationId } from '../model/ids.ts'
import { readElement, readPosition, readRecord, readRelation } from '../model/read-things.ts'
import { isPlain } from '../model/values.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { checkRoom } from './checks.ts'
import type { CommandContext } from './command.ts'

/** What was copied: elements with their places, and the relations that join them. Plain JSON, so it travels as text. */
export type Clip = {
  readonly maillage: 'clip'
  readonly elements: readonly AtlasElement[]
  readonly relations: readonly Relation[]
  readonly positions: Readonly<Record<string, Position>>
}

/**
 * Copies these elements and every relation whose two ends are copied; a selected relation brings its ends along.
 * `positions` says where things stand on this screen, for those the document has no place for.
 */
export function copyThings(
  atlas: Atlas,
  request: { readonly ids: Iterable<EndId>; readonly positions: ReadonlyMap<ElementId, Position> },
): Clip {
  const chosen = new Set<EndId>(request.ids)
  for (const id of chosen) {
    const ends = relationAt(atlas, id)?.ends
    if (ends) chosen.add(ends.from).add(ends.to)
  }
  const elements = [...chosen].map((id) => elementAt(atlas, id)).filter((element) => element !== null)
  const kept = new Set<EndId>(elements.map((element) => element.id))
  const relations: Relation[] = []
  // Relations stand after the relations they end on only by luck, so ask again until nothing is added.
  for (let before = -1; before !== relations.length; ) {
    before = relations.length
    for (const relation of atlas.relations.values()) {
      if (kept.has(relation.id) || !kept.has(relation.ends.from) || !kept.has(relation.ends.to)) continue
      kept.add(relation.id)
      relations.push(relation)
    }
  }
  const positions = Object.fromEntries(
    elements.flatMap((element) => {
      const at = request.positions.get(element.id) ?? atlas.positions.get(element.id)
      return at ? [[element.id, at]] : []
    }),
  )
  return { maillage: 'clip', elements, relations, positions }
}

/** Reads a clip from text that was pasted; null when it is something else. Total. */
export function readClip(text: string): Clip | null {
  const raw = parsed(text)
  if (!isPlain(raw) || raw.maillage !== 'clip' || !Array.isArray(raw.elements) || !Array.isArray(raw.relations))
    return null
  const elements = raw.elements.filter(isPlain).flatMap((thing, index) => {
    const read = readElement(`c${index}` as ElementId, thing).value // reason: any id will do, paste gives a fresh one
    return typeof thing.id === 'string' ? [{ ...read, id: thing.id as ElementId }] : []
  })
  const relations = raw.relations.filter(isPlain).flatMap((thing, index) => {
    const read = readRelation(`c${index}` as RelationId, thing).value // reason: likewise
    return typeof thing.id === 'string' ? [{ ...read, id: thing.id as RelationId }] : []
  })
  const places = Object.entries(readRecord(raw.positions)).flatMap(([id, at]) => {
    const position = readPosition(at)
    return position ? [[id, position] as const] : []
  })
  return { maillage: 'clip', elements, relations, positions: Object.fromEntries(places) }
}

/**
 * Pastes a clip under fresh names, shifted by `offset`. Answers with the edits; the new ids are those of the
 * `…-added` edits, in the clip's order. Relations whose ends did not come along are left out. (A2, A16)
 */
export function pasteThings(
  atlas: Atlas,
  context: CommandContext,
  request: { readonly clip: Clip; readonly offset: Position },
): Outcome<readonly Edit[]> {
  const { clip, offset } = request
  const room = checkRoom(atlas, 'elements', clip.elements.length)
  if (!room.ok) return room
  const names = new Map<string, EndId>()
  const birth = { by: context.by, at: context.now }
  const edits: Edit[] = []
  for (const copied of clip.elements) {
    const id = elementId(context.newId())
    names.set(copied.id, id)
    edits.push({ type: 'element-added', element: { ...copied, ...birth, id } })
    const at = clip.positions[copied.id]
    const position = at ? readPosition([at[0] + offset[0], at[1] + offset[1]]) : null
    if (at && !position) return refused({ code: 'position-out-of-bounds', id })
    if (position) edits.push({ type: 'element-moved', id, position })
  }
  for (const copied of clip.relations) {
    const from = names.get(copied.ends.from)
    const to = names.get(copied.ends.to)
    if (!from || !to) continue
    const id = relationId(context.newId())
    names.set(copied.id, id)
    edits.push({ type: 'relation-added', relation: { ...copied, ...birth, id, ends: { from, to } } })
  }
  return accepted(edits)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
