import {
  accepted,
  changeElement,
  type ElementId,
  inOrder,
  linkElement,
  type Refusal,
  removeThings,
  type Step,
  writeContribution,
} from '@maillage/atlas'
import type { TypedFor } from '@maillage/wire'
import { useMemo, useRef, useState } from 'react'
import { useWish } from '../../app/page-context.tsx'
import { useCommand } from '../../app/use-command.ts'
import { useAtlas } from '../../app/use-session.ts'
import { deviceShelf } from '../../session/device.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { useMine } from '../use-workshop.ts'
import {
  type CardState,
  type CardWords,
  mayComeAnew,
  readCards,
  relationsOfCard,
  sameLink,
  stateOfCard,
  type TypedCard,
  thingsOfCard,
  writeCards,
} from './typed-cards.ts'
import { untilAnswered } from './until-answered.ts'

export type Cards = ReturnType<typeof useTypedCards>
export type ShownCard = TypedCard & { readonly state: CardState; readonly refusal: Refusal | null }
/** What of a card is corrected. */
export type Correction = Pick<CardWords, 'label' | 'card' | 'kind' | 'link'>

/** The cards typed in on this device, newest first, with where each is; they can be corrected and taken back. (V96) */
export function useTypedCards() {
  const { session, words, tell } = usePaperPage()
  const { assembly } = session
  const wish = useWish()
  const { ask } = useCommand()
  const atlas = useAtlas()
  const { queued, mine } = useMine()
  const shelf = `maillage.scribe.${session.atlasId}`
  const [kept, setKept] = useState(() => readCards(deviceShelf.read(shelf)))
  // What was just typed is seen by the next wish of the same turn.
  const newest = useRef(kept)
  const become = (cards: readonly TypedCard[]) => {
    newest.current = cards
    deviceShelf.keep(shelf, writeCards(cards))
    setKept(cards)
  }
  const all = useMemo(
    () =>
      kept.map(
        (card): ShownCard => ({
          ...card,
          state: stateOfCard(card, { atlas, queued, mine, now: assembly.now() }),
          refusal: queued.find(({ id }) => id === card.id)?.refusal ?? null,
        }),
      ),
    [kept, atlas, queued, mine, assembly],
  )
  /** The card where it is once the server has answered for it; without the network it stays where it is. */
  const settled = async (card: ShownCard): Promise<ShownCard> => {
    if (card.state === 'queued' && session.saving().state !== 'offline') await untilAnswered({ assembly, id: card.id })
    const known = { atlas: session.atlas(), queued: assembly.queued(), mine: assembly.mine(), now: assembly.now() }
    return { ...card, state: stateOfCard(card, known) }
  }
  const isWithdrawn = async (card: ShownCard) => {
    if (card.state !== 'waiting') return assembly.dropQueued(card.id) === undefined
    const answer = await ask('withdraw', { id: card.id })
    void assembly.refresh()
    return answer !== null
  }
  const replace = (id: string, next: TypedCard) => become(newest.current.map((each) => (each.id === id ? next : each)))
  const forget = (id: string) => become(newest.current.filter((card) => card.id !== id))
  return {
    all,
    refused: all.filter(({ state }) => state === 'refused'),
    /** Asks for those that were refused once more. */
    resend: () => assembly.resendQueued(),
    add(card: CardWords, typedFor: TypedFor | null) {
      const id = assembly.contribute(card, writeContribution, typedFor)
      become([{ id, at: assembly.now(), words: card, typedFor }, ...newest.current])
    },
    /**
     * Corrects a card in its place: on the map its fields are changed, else it is brought anew, under the table it has.
     * Answers false when it could not be done, and its reason was said: the words are to be kept in sight.
     */
    async correct(shown: ShownCard, part: Correction): Promise<boolean> {
      const card = await settled(shown)
      const corrected = { ...card.words, ...part }
      const become = (next: Pick<TypedCard, 'id' | 'at'>) => replace(card.id, { ...card, ...next, words: corrected })
      const again = () =>
        become({ id: assembly.contribute(corrected, writeContribution, card.typedFor), at: assembly.now() })
      if (card.state !== 'there') {
        if (!(await isWithdrawn(card))) return false
        again()
        return true
      }
      const isLinkedAnew = !sameLink(part.link, card.words.link)
      // Brought anew it keeps the name of its table, which a link of mine would not have.
      if (isLinkedAnew && mayComeAnew(session.atlas(), { id: card.id, words: corrected })) {
        if (!wish((now, context) => removeThings(now, context, { ids: thingsOfCard(now, card.id) })).ok) return false
        again()
        return true
      }
      const steps = stepsOf(card.id, part, isLinkedAnew)
      if (!wish((now, context) => inOrder(now, context, steps)).ok) return false
      become(card)
      return true
    },
    /** Takes a card back, wherever it is. */
    async takeBack(shown: ShownCard) {
      const card = await settled(shown)
      const isDone =
        card.state === 'there'
          ? wish((now, context) => removeThings(now, context, { ids: thingsOfCard(now, card.id) })).ok
          : card.state === 'gone' || (await isWithdrawn(card))
      if (!isDone) return
      forget(card.id)
      tell(words.paper.scribe.takenBack(card.words.card))
    },
  }
}

/** What changes on the map: the fields that differ, and the link when it does. */
function stepsOf(card: string, part: Correction, isLinkedAnew: boolean): readonly Step[] {
  const id = card as ElementId // reason: an element is known under the id of its contribution
  const fields = (['label', 'card', 'kind'] as const).map(
    (field): Step =>
      (now, context) => {
        const request = { id, field, value: part[field] } as Parameters<typeof changeElement>[2] // reason: a field with its own value
        return changeElement(now, context, request)
      },
  )
  if (!isLinkedAnew) return fields
  const { link } = part
  const unlink: Step = (now, context) => removeThings(now, context, { ids: relationsOfCard(now, card) })
  const relink: Step = (now, context) => (link ? linkElement(now, context, { id, link }) : accepted([]))
  return [...fields, unlink, relink]
}
