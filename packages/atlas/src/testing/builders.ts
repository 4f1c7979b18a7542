import { applyEdits } from '../apply.ts'
import { addElement } from '../commands/add-element.ts'
import type { CommandContext } from '../commands/command.ts'
import { relateElements } from '../commands/relate-elements.ts'
import type { Edit } from '../edits.ts'
import type { Atlas } from '../model/atlas.ts'
import { emptyAtlas } from '../model/empty-atlas.ts'
import { type EndId, elementId, kindKey, relationId } from '../model/ids.ts'
import type { Outcome } from '../outcome.ts'

/** A context whose names and times are chosen: `n1`, `n2`…, one millisecond apart from 1000. */
export function aContext(prefix = 'n'): CommandContext {
  let count = 0
  return {
    by: 'citizen',
    get now() {
      return 1000 + count
    },
    newId: () => `${prefix}${++count}`,
  }
}

/**
 * A small atlas in words: `anAtlas({ elements: ['mairie', 'jardin'], relations: [['r1', 'mairie', 'porte', 'jardin']] })`.
 * Labels are the ids; kinds are `acteur` and `lien`.
 */
export function anAtlas(
  words: {
    readonly elements?: readonly string[]
    readonly relations?: readonly (readonly [id: string, from: string, name: string, to: string])[]
  } = {},
): Atlas {
  const context = aContext()
  let atlas = emptyAtlas()
  for (const id of words.elements ?? []) {
    const added = addElement(atlas, context, { id: elementId(id), kind: kindKey('acteur'), label: id })
    atlas = applyEdits(atlas, editsOf(added))
  }
  for (const [id, from, name, to] of words.relations ?? []) {
    const request = { id: relationId(id), from: from as EndId, to: to as EndId, name } // reason: ids in words
    atlas = applyEdits(atlas, editsOf(relateElements(atlas, context, request)))
  }
  return atlas
}

/** The edits of an outcome that a test knows to be accepted. */
export function editsOf(outcome: Outcome<readonly Edit[]>): readonly Edit[] {
  if (!outcome.ok) throw new Error(`The command was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}
