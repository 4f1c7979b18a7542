import {
  type Actor,
  atlasLimits,
  type Edit,
  judgeEdits,
  type Marks,
  markNames,
  type Refusal,
  type RightsView,
  readBirth,
  type Workshop,
} from '@maillage/atlas'
import { plainValue, readWorkshopOf } from '@maillage/atlas-yjs'
import { type Bounds, bounds, wideBounds } from './bounds.ts'
import { type Decoded, decodeUpdate } from './decode.ts'
import { type Fault, NotAdmitted } from './not-admitted.ts'
import { readEdits } from './read-edits.ts'
import type { Registry } from './registry.ts'
import { type GateDoc, type Op, resolveUpdate, standingOf } from './resolve.ts'

/** Where an update is judged: the document as it is now, and what is known beside it. */
export type Gate = GateDoc & { readonly registry: Registry }

/** Who sends an update. */
export type Sender = Pick<Actor, 'role' | 'by'> & {
  readonly participant: string
  /** Was this client id given to this participant, and is it held by this very connection? (G2) */
  readonly mayWriteAs: (client: number) => boolean
}

/** The time, and what may make an honest person's edits in flight right although something was decided meanwhile. */
export type Moment = { readonly now: number; readonly workshop?: Workshop }

/** What an update would do: the bytes to apply, which may be less than what came, and what they mean. */
export type Meaning = {
  readonly update: Uint8Array
  /** Who wrote the pieces in it; null when it only deletes. */
  readonly client: number | null
  readonly ops: readonly Op[]
  /** What is attempted: what rights are judged by. */
  readonly edits: readonly Edit[]
  /** What of it will be so: the rest is overruled by somebody who wrote at the same time. */
  readonly effects: readonly Edit[]
}

export type Verdict =
  /** To be applied, and noted. */
  | ({ readonly is: 'admitted' } & Meaning)
  | { readonly is: 'nothing-new' }
  /** It doesn't begin where the document's knowledge of its writer ends: to be told anew. (G3, G4) */
  | { readonly is: 'to-be-told-anew'; readonly why: 'gap' | 'overlap' }
  | ({ readonly is: 'refused'; readonly refusal: Refusal } & Meaning)
  | { readonly is: 'faulty'; readonly fault: Fault; readonly detail: string }

/**
 * Judges an update whole before it touches the document: may it be read; does it stand on what is here; does it mean
 * edits of an atlas; may this person make them. All or nothing. Never throws for what is in the bytes.
 *
 * Rules: G1 to G12.
 */
export function judgeUpdate(gate: Gate, update: Uint8Array, sender: Sender, moment: Moment): Verdict {
  try {
    return judgeDecoded(gate, update, decodeUpdate(update), { sender, moment })
  } catch (cause) {
    if (cause instanceof NotAdmitted) return { is: 'faulty', fault: cause.fault, detail: cause.message }
    throw cause
  }
}

type Hearing = { readonly sender: Sender; readonly moment: Moment }

function judgeDecoded(gate: Gate, update: Uint8Array, whole: Decoded, hearing: Hearing): Verdict {
  const standing = standingOf(gate, whole)
  if (whole.client !== null && standing !== 'known' && !hearing.sender.mayWriteAs(whole.client)) {
    throw new NotAdmitted('foreign-id', `client id ${whole.client}`)
  }
  if (standing === 'gap' || standing === 'overlap') return { is: 'to-be-told-anew', why: standing }
  const meaning = readMeaning(gate, update, whole, bounds)
  if (meaning.ops.length === 0 && meaning.client === null) return { is: 'nothing-new' }
  const { edits } = meaning
  const refusal = checkRoom(gate, edits) ?? judgeEdits(edits, actorOf(gate, hearing), viewOf(gate, hearing))
  return refusal ? { is: 'refused', refusal, ...meaning } : { is: 'admitted', ...meaning }
}

/**
 * What an update means that was admitted once already: for a log that is read again, in the order in which it was
 * written. Null for bytes that the gate would not read: rows of before there was one.
 */
export function meaningOf(gate: Gate, update: Uint8Array): Meaning | null {
  try {
    const whole = decodeUpdate(update, wideBounds)
    const standing = standingOf(gate, whole)
    return standing === 'next' || standing === 'known' ? readMeaning(gate, update, whole, wideBounds) : null
  } catch (cause) {
    if (cause instanceof NotAdmitted) return null
    throw cause
  }
}

function readMeaning(gate: Gate, update: Uint8Array, whole: Decoded, within: Bounds): Meaning {
  // Pieces that are known already never reach the document again: Yjs would still follow their references. (G4)
  const isCut = whole.client !== null && standingOf(gate, whole) === 'known'
  const decoded = isCut ? withoutPieces(whole) : whole
  const bytes = isCut ? deletionsOf(update, whole) : update
  const ops = resolveUpdate(gate, decoded, within)
  // What was overruled before it came, and taken back by its own writer's replica: neither a wish nor an effect.
  const attempts = ops.every(isAttempt) ? ops : ops.filter(isAttempt)
  const edits = readEdits(attempts, gate.roots)
  const effective = ops.filter(({ isEffective }) => isEffective)
  const effects = effective.length === attempts.length ? edits : readEdits(effective, gate.roots)
  return { update: bytes, client: decoded.client, ops, edits, effects }
}

function isAttempt({ value, isEffective }: Op): boolean {
  return value !== undefined || isEffective
}

function withoutPieces(decoded: Decoded): Decoded {
  return { ...decoded, client: null, pieces: [] }
}

function deletionsOf(update: Uint8Array, { deletionsAt }: Decoded): Uint8Array {
  const bytes = new Uint8Array(1 + update.length - deletionsAt)
  bytes.set(update.subarray(deletionsAt), 1)
  return bytes
}

/** A16: what does not fit is refused whole. */
function checkRoom({ registry, roots }: Gate, edits: readonly Edit[]): Refusal | null {
  if (edits.length === 1 && edits[0] && !edits[0].type.endsWith('-added')) return null
  let [elements, relations, annotations] = [0, 0, 0]
  for (const edit of edits) {
    if (edit.type === 'element-added') elements += 1
    if (edit.type === 'relation-added') relations += 1
    if (edit.type === 'annotation-set' && edit.annotation && !roots.annotations.has(edit.id)) annotations += 1
  }
  const { counts } = registry
  return (
    full(elements, counts.elements, atlasLimits.elements) ??
    full(relations, counts.relations, atlasLimits.relations) ??
    full(annotations, counts.annotations, atlasLimits.annotations)
  )
}

function full(more: number, now: number, max: number): Refusal | null {
  return more > 0 && now + more > max ? { code: 'atlas-full', count: now + more, max } : null
}

/** Whose wish is judged, and when. */
export type HeardOf = {
  readonly sender: Pick<Sender, 'role' | 'by' | 'participant'>
  readonly moment: Moment
}

/** Who a sender is to the rights. */
export function actorOf({ registry }: Gate, { sender }: HeardOf): Actor {
  const { role, by, participant } = sender
  return { role, by, isOwn: (id) => registry.ownerOf(id) === participant }
}

/** What the rights look at, answered from the document and the registry. */
export function viewOf({ registry, roots }: Gate, { sender, moment }: HeardOf): RightsView {
  return {
    workshop: moment.workshop ?? readWorkshopOf(roots),
    birthOf: (id) => registry.birthOf(id),
    buried: (id) => {
      const grave = registry.graveOf(id)
      return grave && { birth: grave, isMine: grave.removedBy === sender.participant }
    },
    marksOf: (id) => {
      if (roots.marks.size === 0) return unmarked
      const marks = markNames.map((name) => [name, readBirth(plainValue(roots.marks.get(`${id}/${name}`)))])
      return Object.fromEntries(marks) as Marks // reason: one entry a name
    },
    endingOn: (id) => registry.endingOn(id),
    endsOf: (id) => registry.endsOf(id),
    hasAnnotation: (id) => roots.annotations.has(id),
    now: moment.now,
  }
}

const unmarked: Marks = { validated: null, locked: null }
