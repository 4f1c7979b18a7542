import { applyEdits } from '../apply.ts'
import type { Edit } from '../edits.ts'
import type { Atlas } from '../model/atlas.ts'
import { relationAt } from '../model/graph.ts'
import type { EndId, RelationId } from '../model/ids.ts'
import { faultOfWords } from '../model/wordless.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { guessKind } from '../sentences/guess-kind.ts'
import { lexiconOf } from '../sentences/lexicon.ts'
import { readVerb } from '../sentences/read-verb.ts'
import { addElement } from './add-element.ts'
import { changeRelation } from './change-things.ts'
import { type CommandContext, inOrder, type Step } from './command.ts'
import { reattachRelation } from './relate-elements.ts'
import { firstCalled } from './write-contribution.ts'

export type CorrectRelation = {
  readonly id: RelationId
  readonly from: string
  readonly verb: string
  readonly to: string
}

/**
 * Makes a relation say another sentence, keeping all that is said of it: its verb with its kind, its ends by name, made
 * where the atlas lacks them. All of it or nothing; no edit where it reads so already.
 *
 * Rules: A7, A8, A12, A17, A31, A42.
 */
export function correctRelation(
  atlas: Atlas,
  context: CommandContext,
  { id, from, verb, to }: CorrectRelation,
): Outcome<readonly Edit[]> {
  const relation = relationAt(atlas, id)
  if (!relation) return refused({ code: 'unknown-relation', id })
  const fault = faultOfWords({ type: 'sentence', from, verb, to }, (label) => firstCalled(atlas, label) !== null)
  if (fault) return refused(fault)
  const { kind, name, inverseName, isTurned } = readVerb(lexiconOf(atlas), verb)
  const sides = isTurned ? (['to', 'from'] as const) : (['from', 'to'] as const)
  const edits: Edit[] = []
  let seen = atlas
  const endOf = (label: string, side: 'from' | 'to'): Outcome<EndId> => {
    const known = firstCalled(seen, label)
    if (known) return accepted(known)
    const added = addElement(seen, context, { label, kind: guessKind(seen, { label, relationKind: kind, side }) })
    if (!added.ok) return added
    edits.push(...added.value)
    seen = applyEdits(seen, added.value)
    const born = added.value.find((edit) => edit.type === 'element-added')
    if (!born) throw new TypeError('addElement answers with the element that it adds.')
    return accepted(born.element.id)
  }
  const subject = endOf(from, sides[0])
  if (!subject.ok) return subject
  const object = endOf(to, sides[1])
  if (!object.ok) return object
  const ends = isTurned ? { from: object.value, to: subject.value } : { from: subject.value, to: object.value }
  const isMoved = ends.from !== relation.ends.from || ends.to !== relation.ends.to
  const steps: readonly Step[] = [
    ...(isMoved ? [(now: Atlas, own: CommandContext) => reattachRelation(now, own, { id, ...ends })] : []),
    (now, own) => changeRelation(now, own, { id, field: 'kind', value: kind }),
    (now, own) => changeRelation(now, own, { id, field: 'name', value: name }),
    (now, own) => changeRelation(now, own, { id, field: 'inverseName', value: inverseName }),
  ]
  const corrected = inOrder(seen, context, steps)
  return corrected.ok ? accepted([...edits, ...corrected.value]) : corrected
}
