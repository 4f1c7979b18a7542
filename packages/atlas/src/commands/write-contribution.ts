import { applyEdits } from '../apply.ts'
import type { Edit } from '../edits.ts'
import type { Atlas } from '../model/atlas.ts'
import type { ContributedLink, Contribution } from '../model/contributions.ts'
import { foldText } from '../model/fold-text.ts'
import type { ElementId, EndId, KindKey, TrameCode } from '../model/ids.ts'
import { faultOfWords } from '../model/wordless.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { guessKind } from '../sentences/guess-kind.ts'
import { lexiconOf } from '../sentences/lexicon.ts'
import { readVerb } from '../sentences/read-verb.ts'
import { addElement } from './add-element.ts'
import type { CommandContext } from './command.ts'
import { type NewEnd, writeSentences } from './write-sentences.ts'

/**
 * Puts a contribution on the map: its element, its relation, and the ends that the atlas lacks. All of it or nothing.
 *
 * Answers with the edits, or the reason it can't be done.
 * Rules: A2–A8, A16, A34, A39 (a contribution says the same however it comes onto the map), A42 (it is made of words).
 */
export function writeContribution(
  atlas: Atlas,
  context: CommandContext,
  { contribution, id }: { readonly contribution: Contribution; readonly id?: ElementId },
): Outcome<readonly Edit[]> {
  const fault = faultOfWords(contribution, (label) => firstCalled(atlas, label) !== null)
  if (fault) return refused(fault)
  if (contribution.type === 'sentence') return writeLink(atlas, context, contribution)
  const { type: _type, link, component, angle, scale, ...words } = contribution
  // reason: read as codes.
  const place = { component, angle, scale } as Record<'component' | 'angle' | 'scale', TrameCode | ''>
  const added = addElement(atlas, context, { ...words, ...place, ...(id === undefined ? {} : { id }) })
  if (!added.ok || !link) return added
  const after = applyEdits(atlas, added.value)
  const born = added.value.find((edit) => edit.type === 'element-added')
  if (!born) throw new TypeError('addElement answers with the element that it adds.')
  const linked = writeLink(after, context, { from: born.element.id, ...link, isFromId: true })
  return linked.ok ? accepted([...added.value, ...linked.value]) : linked
}

/**
 * Links an element that stands as a card says it: « lié à … par … parce que … ». Answers as above. Rules: A7, A8, A39.
 */
export function linkElement(
  atlas: Atlas,
  context: CommandContext,
  { id, link }: { readonly id: ElementId; readonly link: ContributedLink },
): Outcome<readonly Edit[]> {
  return writeLink(atlas, context, { from: id, ...link, isFromId: true })
}

type Link = {
  readonly from: string
  readonly verb: string
  readonly to: string
  readonly because?: string
  readonly isFromId?: boolean
}

function writeLink(atlas: Atlas, context: CommandContext, { from, verb, to, because = '', isFromId }: Link) {
  const { kind, name, inverseName, isTurned } = readVerb(lexiconOf(atlas), verb)
  const [subjectSide, objectSide] = isTurned ? (['to', 'from'] as const) : (['from', 'to'] as const)
  const subject = isFromId ? (from as EndId) : endOf(atlas, from, kind, subjectSide) // reason: the id of an element just made
  const object = endOf(atlas, to, kind, objectSide)
  const ends = isTurned ? { from: object, to: subject } : { from: subject, to: object }
  return writeSentences(atlas, context, { sentences: [{ ...ends, kind, name, inverseName, description: because }] })
}

/** The first thing of this name, or a new element of it. */
function endOf(atlas: Atlas, label: string, relationKind: KindKey, side: 'from' | 'to'): EndId | NewEnd {
  return firstCalled(atlas, label) ?? { label, kind: guessKind(atlas, { label, relationKind, side }) }
}

/** The first element of this name, without regard to accents and case; null when there is none. */
export function firstCalled(atlas: Atlas, label: string): ElementId | null {
  const words = foldText(label)
  for (const element of atlas.elements.values()) if (foldText(element.label) === words) return element.id
  return null
}
