import type { Atlas, Relation } from './atlas.ts'
import { elementAt, relationAt } from './graph.ts'
import type { EndId } from './ids.ts'
import { directionOf, relationKindOf } from './kinds-of.ts'

/** A relation as it is read: who, verb, whom. */
export type Sentence = { readonly subject: EndId; readonly verb: string; readonly object: EndId }

/** Has somebody named this relation? An unnamed one is an unfinished contribution. (A8) */
export function isNamed(relation: Relation): boolean {
  return relation.name.trim() !== ''
}

/**
 * Reads a relation from its `from` end, or from the other one. The own name comes first, then the kind's words; an
 * undirected relation reads the same from both ends unless it says otherwise. (A8, A9)
 */
export function sentenceOf(atlas: Atlas, relation: Relation, from: 'from' | 'to' = 'from'): Sentence {
  const { ends } = relation
  if (from === 'from') return { subject: ends.from, verb: forwardVerb(atlas, relation), object: ends.to }
  return { subject: ends.to, verb: backwardVerb(atlas, relation), object: ends.from }
}

/**
 * The whole sentence as text: "Brest Métropole — signe et anime — Contrat de réciprocité". An end that is a relation is
 * read inside « ». Depth is bounded, so even a long chain of relations about relations can be read.
 */
export function sentenceText(atlas: Atlas, relation: Relation, from: 'from' | 'to' = 'from', depth = 2): string {
  const { subject, verb, object } = sentenceOf(atlas, relation, from)
  return `${labelOf(atlas, subject, depth)} — ${verb} — ${labelOf(atlas, object, depth)}`
}

/** What a thing is called: an element's label, or a relation's sentence inside « ». */
export function labelOf(atlas: Atlas, id: EndId, depth = 2): string {
  const element = elementAt(atlas, id)
  if (element) return element.label
  const relation = relationAt(atlas, id)
  if (!relation || depth === 0) return '…'
  return `« ${sentenceText(atlas, relation, 'from', depth - 1)} »`
}

function forwardVerb(atlas: Atlas, relation: Relation): string {
  return relation.name || relationKindOf(atlas, relation).label
}

function backwardVerb(atlas: Atlas, relation: Relation): string {
  if (relation.inverseName) return relation.inverseName
  if (directionOf(atlas, relation) !== 'forward') return forwardVerb(atlas, relation)
  return relationKindOf(atlas, relation).inverse || `← ${forwardVerb(atlas, relation)}`
}
