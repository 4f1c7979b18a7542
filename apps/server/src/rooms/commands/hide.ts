import {
  type Edit,
  type EndId,
  isInAtlas,
  type Json,
  labelOf,
  readElement,
  readPosition,
  readRelation,
  removeThings,
} from '@maillage/atlas'
import type { Hidden } from '../ledger.ts'
import { type Command, type CommandScene, done, idsOf, refused } from './command.ts'

/** What is kept of hidden things: as JSON, read again with the readers that read everything else. */
type HiddenThings = {
  readonly elements: readonly Json[]
  readonly relations: readonly Json[]
  readonly positions: Readonly<Record<string, Json>>
}

/**
 * Takes things out of everyone's sight, and their words out of the shared document: `{ ids }`. The server keeps them, so
 * that they come back as they were, with all that went with them. Answers `{ hidden: id }`.
 */
export const hide: Command = {
  right: 'moderate',
  decide: ({ ids: raw }, scene) => {
    const ids = idsOf(raw)
    if (scene.state.ledger.hidden.has(scene.asked.id)) return refused({ code: 'id-taken', id: scene.asked.id })
    const atlas = scene.atlas()
    const there = ids?.filter((id): id is EndId => isInAtlas(atlas, id as EndId)) // reason: looked up
    const [first] = there ?? []
    if (!there || !first) return ids ? refused({ code: 'unknown-thing', id: ids[0] ?? '' }) : null
    const removal = removeThings(atlas, context(scene), { ids: there })
    if (!removal.ok) return removal
    const hidden: Hidden = {
      id: scene.asked.id,
      label: labelOf(atlas, first),
      by: scene.asked.doer.by,
      at: scene.time,
      things: thingsIn(scene, removal.value) as unknown as Json, // reason: plain data of JSON values
    }
    const undo = { name: 'restore', args: { hidden: hidden.id } }
    return done({
      edits: removal.value,
      notes: [{ type: 'hidden', hidden }],
      value: { hidden: hidden.id },
      act: { about: hidden.label, undo },
    })
  },
}

/** Brings back what was hidden: `{ hidden: id }`. What can't stand any more (an end is gone) is left out. */
export const restore: Command = {
  right: 'moderate',
  decide: ({ hidden: id }, scene) => {
    if (typeof id !== 'string') return null
    const hidden = scene.state.ledger.hidden.get(id)
    if (!hidden) return refused({ code: 'not-hidden', id })
    // reason: as it was kept above.
    const edits = editsFor(hidden.things as unknown as HiddenThings, scene)
    const value = { restored: edits.length }
    const ids = edits.flatMap(idRestored)
    const undo = ids.length > 0 ? { name: 'hide', args: { ids } } : null
    return done({ edits, notes: [{ type: 'shown', id }], value, act: { about: hidden.label, undo } })
  },
}

function idRestored(edit: Edit): readonly string[] {
  if (edit.type === 'element-restored') return [edit.element.id]
  return edit.type === 'relation-restored' ? [edit.relation.id] : []
}

function context({ asked, time }: CommandScene) {
  return { by: asked.doer.by, now: time, newId: () => asked.id }
}

function thingsIn(scene: CommandScene, removed: readonly Edit[]): HiddenThings {
  const atlas = scene.atlas()
  const elements = removed.flatMap((edit) => {
    const element = edit.type === 'element-removed' && atlas.elements.get(edit.id)
    return element ? [element] : []
  })
  const relations = removed.flatMap((edit) => {
    const relation = edit.type === 'relation-removed' && atlas.relations.get(edit.id)
    return relation ? [relation] : []
  })
  const positions = elements.flatMap(({ id }) => {
    const position = atlas.positions.get(id)
    return position ? [[id, [...position]] as const] : []
  })
  return { elements, relations, positions: Object.fromEntries(positions) }
}

function editsFor({ elements, relations, positions }: HiddenThings, { state }: CommandScene): readonly Edit[] {
  const { registry } = state.gate
  const standing = new Set<string>()
  const stands = (id: string) => standing.has(id) || registry.birthOf(id) !== null
  const edits: Edit[] = []
  for (const raw of elements) {
    const { id } = raw as { readonly id: never } // reason: kept by `hide`, with its id
    if (stands(id)) continue
    standing.add(id)
    edits.push({ type: 'element-restored', element: readElement(id, raw as never).value })
    const position = readPosition(positions[id])
    if (position) edits.push({ type: 'element-moved', id, position })
  }
  for (let left = [...relations], before = -1; left.length !== before; ) {
    before = left.length
    left = left.filter((raw) => {
      const { id, ends } = raw as { readonly id: never; readonly ends: { readonly from: string; readonly to: string } } // reason: likewise
      if (stands(id) || !stands(ends.from) || !stands(ends.to)) return !stands(id)
      standing.add(id)
      edits.push({ type: 'relation-restored', relation: readRelation(id, raw as never).value })
      return false
    })
  }
  return edits
}
