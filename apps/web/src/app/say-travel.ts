import {
  type Atlas,
  type AtlasElement,
  type EndId,
  labelOf,
  type Relation,
  relationAt,
  sentenceText,
} from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'
import { differences } from './own-work.ts'

type Thing = AtlasElement | Relation

/**
 * Which action was taken back or done again, in words: what came of it, what it took away, or what it changed. A thing is
 * called as it was while it stood. (V14)
 */
export function sayTravel(words: Messages, way: 'undo' | 'redo', before: Atlas, now: Atlas): string {
  const { travel } = words.bar
  const { removed, elements, relations } = differences(before, now)
  const [gone, come] = [removed, [...elements, ...relations]]
  const named = (atlas: Atlas, ids: readonly string[]) => {
    const [first] = ids.toSorted((a, b) => rankOf(atlas, a) - rankOf(atlas, b))
    const id = first as EndId // reason: read from an atlas's own keys
    const relation = relationAt(atlas, id)
    const label = relation ? sentenceText(atlas, relation) : labelOf(atlas, id)
    return travel.thing(!relation, label, ids.length - 1)
  }
  const [added, taken] = way === 'undo' ? ([gone, come] as const) : ([come, gone] as const)
  const [addedIn, takenIn] = way === 'undo' ? ([before, now] as const) : ([now, before] as const)
  if (added.length > 0) return travel[way](named(addedIn, added))
  if (taken.length > 0) return travel[way](travel.removal(named(takenIn, taken)))
  const changed = [...changedIn(before.elements, now.elements), ...changedIn(before.relations, now.relations)]
  return travel[way](changed.length > 0 ? travel.change(named(now, changed)) : '')
}

/** An element stands for the relations that came or went with it. */
function rankOf(atlas: Atlas, id: string): number {
  return atlas.elements.has(id as never) ? 0 : 1 // reason: only looked up
}

function changedIn(before: ReadonlyMap<string, Thing>, now: ReadonlyMap<string, Thing>): readonly string[] {
  return before === now ? [] : [...now].filter(([id, thing]) => before.get(id) !== thing).map(([id]) => id)
}
