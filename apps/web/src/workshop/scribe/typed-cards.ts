import {
  type Atlas,
  type Contribution,
  type ElementId,
  type EndId,
  elementAt,
  isRole,
  isSite,
  type RelationId,
  readContribution,
  relationsByEnd,
} from '@maillage/atlas'
import type { MineAnswer, TypedFor } from '@maillage/wire'
import type { Queued } from '../../session/assembly/contribution-queue.ts'
import { keptJson } from '../../session/device.ts'

/** A contribution that is one thing: what stands on a card. */
export type CardWords = Extract<Contribution, { type: 'element' }>

/** A card that was typed in on this device. */
export type TypedCard = {
  readonly id: string
  readonly at: number
  readonly words: CardWords
  readonly typedFor: TypedFor | null
}

export type CardState = 'there' | 'waiting' | 'queued' | 'paused' | 'refused' | 'gone'

/** What a page knows of where cards are. */
export type Known = {
  readonly atlas: Atlas
  readonly queued: readonly Queued[]
  readonly mine: MineAnswer | null
  readonly now: number
}

const onItsWayMs = 10_000
const mostKept = 400

/** Where a card is now; one that the server just took, and that is not seen yet, waits. (V96) */
export function stateOfCard({ id, at }: Pick<TypedCard, 'id' | 'at'>, { atlas, queued, mine, now }: Known): CardState {
  const inQueue = queued.find((each) => each.id === id)
  if (inQueue?.refusal) return inQueue.refusal.code === 'frozen' ? 'paused' : 'refused'
  if (inQueue) return 'queued'
  if (elementAt(atlas, id as EndId)) return 'there' // reason: an element is known under the id of its contribution
  const isWaiting = mine?.brought.some((brought) => brought.id === id && brought.state === 'waiting')
  return isWaiting || mine === null || now - at < onItsWayMs ? 'waiting' : 'gone'
}

/**
 * What goes when a card on the map is taken back: its element, and the end that it brought along where nothing else is
 * linked to it. The relations follow. (V96)
 */
export function thingsOfCard(atlas: Atlas, id: string): readonly EndId[] {
  const isOwn = (other: string) => other === id || other.startsWith(`${id}-`)
  const ending = relationsByEnd(atlas)
  const brought = [...atlas.elements.keys()].filter(
    (other) => other !== id && isOwn(other) && (ending.get(other) ?? []).every((relation) => isOwn(relation.id)),
  )
  return [id as ElementId, ...brought] // reason: likewise
}

/** The relations that a card on the map brought along. */
export function relationsOfCard(atlas: Atlas, id: string): readonly RelationId[] {
  const ending = relationsByEnd(atlas).get(id as EndId) ?? [] // reason: likewise
  return ending.map((relation) => relation.id).filter((relation) => relation.startsWith(`${id}-`))
}

/** Do two cards say the same of what they are linked to? */
export function sameLink(one: CardWords['link'], other: CardWords['link']): boolean {
  return (['to', 'verb', 'because'] as const).every((part) => (one?.[part] ?? '') === (other?.[part] ?? ''))
}

/**
 * May this card be taken out and brought anew without loss? Nothing of anybody else's hangs on it: nobody linked
 * something to it, said what they think of it, or is asked to vote on it. (V96)
 */
export function mayComeAnew(atlas: Atlas, { id, words }: Pick<TypedCard, 'id' | 'words'>): boolean {
  const { phase } = atlas.workshop
  if (phase && (phase.way !== 'direct' || phase.kinds?.includes(words.kind) === false)) return false
  const isOwn = (other: string) => other === id || other.startsWith(`${id}-`)
  const things = [id as EndId, ...(relationsByEnd(atlas).get(id as EndId) ?? []).map((relation) => relation.id)] // reason: likewise
  const voted = new Set([...atlas.votes.values()].flatMap(({ on }) => on))
  return things.every((thing) => isOwn(thing) && !atlas.stances.has(thing) && !voted.has(thing))
}

/** Reads the cards kept on this device; what can't be read is left out. Total. */
export function readCards(words: string | null): readonly TypedCard[] {
  const raw = keptJson(words)
  if (!Array.isArray(raw)) return []
  return raw.slice(0, mostKept).flatMap((each: Partial<TypedCard> | null) => {
    const read = readContribution(each?.words)
    if (typeof each?.id !== 'string' || read?.type !== 'element') return []
    const { role, site } = each.typedFor ?? {}
    const typedFor = isRole(role) && isSite(site) ? { role, site } : null
    return [{ id: each.id, at: Number(each.at) || 0, words: read, typedFor }]
  })
}

export function writeCards(cards: readonly TypedCard[]): string {
  return JSON.stringify(cards.slice(0, mostKept))
}
