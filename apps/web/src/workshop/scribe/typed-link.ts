import {
  type Atlas,
  foldText,
  type KindKey,
  plainRelationKind,
  type Refusal,
  relationKindOf,
  writeContribution,
} from '@maillage/atlas'
import type { CardWords } from './typed-cards.ts'

/** A link as it is typed: words, empty when nothing is said. */
export type LinkTyped = { readonly to: string; readonly verb: string; readonly because: string }

export const noLink: LinkTyped = { to: '', verb: '', because: '' }

/** The link of a card from what was typed; null when it goes to nothing. A link without a verb has that of plain ones. */
export function linkOf(atlas: Atlas, { to, verb, because }: LinkTyped): CardWords['link'] {
  if (to.trim() === '') return null
  const plain = relationKindOf(atlas, { kind: plainRelationKind }).label
  return { to: to.trim(), verb: verb.trim() || plain, ...(because.trim() ? { because: because.trim() } : {}) }
}

/** The same, back in the fields. */
export function typedOf(link: CardWords['link']): LinkTyped {
  return { ...noLink, ...link }
}

/** Where the link of a card goes: to what is there or on its way, to an element made for it, or to what can't be made now. */
export type LinkEnd =
  | { readonly is: 'none' | 'there' }
  | { readonly is: 'made'; readonly label: string; readonly kind: KindKey }
  | { readonly is: 'not-taken'; readonly label: string }

/** Where the link of this card goes, as the server would answer; `coming` are labels that will be there before it. (V95) */
export function endOfLink(
  atlas: Atlas,
  card: CardWords,
  { coming, mayAll }: { readonly coming: readonly string[]; readonly mayAll: boolean },
): LinkEnd {
  if (!card.link) return { is: 'none' }
  const to = foldText(card.link.to)
  if (coming.some((label) => foldText(label) === to)) return { is: 'there' }
  let made = 0
  const newId = () => {
    made += 1
    return `end-of-link-${made}`
  }
  const written = writeContribution(
    atlas,
    { by: '', now: 1, newId },
    { contribution: { ...card, label: card.label || 'carte' } },
  )
  const born = written.ok ? written.value.flatMap((edit) => (edit.type === 'element-added' ? [edit.element] : [])) : []
  // The first is the card itself.
  const end = born[1]
  if (!end) return { is: 'there' }
  const { phase } = atlas.workshop
  // What waits is let in by whoever leads, of whatever kind its end is.
  const isTaken = mayAll || !phase?.kinds || phase.way !== 'direct' || phase.kinds.includes(end.kind)
  return isTaken ? { is: 'made', label: card.link.to, kind: end.kind } : { is: 'not-taken', label: card.link.to }
}

/** Why a card was refused, when it is because of a kind: its own, that of the end it would make, or that of its verb. */
export function refusedFor(atlas: Atlas, card: CardWords, refusal: Refusal): 'end' | 'verb' | 'kind' | null {
  if (refusal.code !== 'kind-not-now') return null
  if (refusal.key === card.kind || !card.link) return 'kind'
  return atlas.elementKinds.has(refusal.key) ? 'end' : 'verb'
}
