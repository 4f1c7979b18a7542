import type { Edit } from '../edits.ts'
import type { Atlas, AtlasElement, Relation } from '../model/atlas.ts'
import { foldText } from '../model/fold-text.ts'
import type { ElementId, EndId, KindKey, RelationId } from '../model/ids.ts'
import { accepted, type Outcome } from '../outcome.ts'
import { addElement } from './add-element.ts'
import { checkRoom } from './checks.ts'
import type { CommandContext } from './command.ts'
import { relateElements } from './relate-elements.ts'

/** An end that the atlas has not yet: the element to make. */
export type NewEnd = { readonly label: string; readonly kind: KindKey }

export type SentenceToWrite = {
  readonly from: EndId | NewEnd
  readonly to: EndId | NewEnd
  readonly kind: KindKey
  readonly name: string
  readonly inverseName: string
  readonly description?: string
}

/**
 * Writes sentences as relations, and the ends that the atlas lacks as elements: all of them, or none.
 *
 * New ends of one label, without regard to accents and case, are one element; when somebody has added an element of that
 * label meanwhile, it is taken. Answers with the edits in the order of the sentences, or why one can't be written.
 * Rules: A7, A8, A16, A17, A34 (what two sentences call by one name is one element).
 */
export function writeSentences(
  atlas: Atlas,
  context: CommandContext,
  request: { readonly sentences: readonly SentenceToWrite[] },
): Outcome<readonly Edit[]> {
  const room = checkRoom(atlas, 'relations', request.sentences.length)
  if (!room.ok) return room
  const draft = startDraft(atlas)
  for (const sentence of request.sentences) {
    const outcome = writeSentence(draft, context, sentence)
    if (!outcome.ok) return outcome
  }
  return accepted(draft.edits)
}

/** Maps of our own, grown sentence by sentence: carrying out each wish on a whole atlas would take the square of it. */
type Draft = {
  readonly atlas: Atlas
  readonly elements: Map<ElementId, AtlasElement>
  readonly relations: Map<RelationId, Relation>
  readonly byLabel: Map<string, EndId>
  readonly edits: Edit[]
}

function startDraft(atlas: Atlas): Draft {
  const elements = new Map(atlas.elements)
  const relations = new Map(atlas.relations)
  const byLabel = new Map<string, EndId>()
  for (const { id, label } of atlas.elements.values()) {
    if (!byLabel.has(foldText(label))) byLabel.set(foldText(label), id)
  }
  return { atlas: { ...atlas, elements, relations }, elements, relations, byLabel, edits: [] }
}

function writeSentence(draft: Draft, context: CommandContext, sentence: SentenceToWrite): Outcome<null> {
  const from = endOf(draft, context, sentence.from)
  if (!from.ok) return from
  const to = endOf(draft, context, sentence.to)
  if (!to.ok) return to
  const related = relateElements(draft.atlas, context, { ...sentence, from: from.value, to: to.value })
  return related.ok ? note(draft, related.value) : related
}

function endOf(draft: Draft, context: CommandContext, end: EndId | NewEnd): Outcome<EndId> {
  if (typeof end === 'string') return accepted(end)
  const label = foldText(end.label)
  const known = draft.byLabel.get(label)
  if (known) return accepted(known)
  const added = addElement(draft.atlas, context, end)
  if (!added.ok) return added
  note(draft, added.value)
  const made = added.value.find((edit) => edit.type === 'element-added')
  if (!made) throw new TypeError('addElement answers with the element that it adds.')
  draft.byLabel.set(label, made.element.id)
  return accepted(made.element.id)
}

function note({ elements, relations, edits }: Draft, more: readonly Edit[]): Outcome<null> {
  for (const edit of more) {
    edits.push(edit)
    if (edit.type === 'relation-added') relations.set(edit.relation.id, edit.relation)
    if (edit.type === 'element-added') elements.set(edit.element.id, edit.element)
  }
  return accepted(null)
}
