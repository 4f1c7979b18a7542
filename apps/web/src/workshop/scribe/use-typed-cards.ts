import { changeElement, type ElementId, elementAt, removeThings } from '@maillage/atlas'
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
  readCards,
  stateOfCard,
  type TypedCard,
  thingsOfCard,
  writeCards,
} from './typed-cards.ts'

export type Cards = ReturnType<typeof useTypedCards>
export type ShownCard = TypedCard & { readonly state: CardState }

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
        (card): ShownCard => ({ ...card, state: stateOfCard(card, { atlas, queued, mine, now: assembly.now() }) }),
      ),
    [kept, atlas, queued, mine, assembly],
  )
  const isWithdrawn = async (card: ShownCard) => {
    if (card.state !== 'waiting') return assembly.dropQueued(card.id) === undefined
    const answer = await ask('withdraw', { id: card.id })
    void assembly.refresh()
    return answer !== null
  }
  const forget = (id: string) => become(newest.current.filter((card) => card.id !== id))
  return {
    all,
    add(card: CardWords, typedFor: TypedFor | null) {
      const id = assembly.contribute(card, typedFor)
      become([{ id, at: assembly.now(), words: card, typedFor }, ...newest.current])
    },
    /** Corrects a card in its place: on the map its fields are changed, else it is brought anew. */
    async correct(card: ShownCard, part: Pick<CardWords, 'label' | 'card' | 'kind'>) {
      const corrected = { ...card.words, ...part }
      const replace = (next: TypedCard) => become(newest.current.map((each) => (each.id === card.id ? next : each)))
      if (card.state === 'there') {
        const id = card.id as ElementId // reason: an element is known under the id of its contribution
        for (const field of ['label', 'card', 'kind'] as const) {
          const request = { id, field, value: part[field] } as Parameters<typeof changeElement>[2] // reason: a field with its own value
          if (elementAt(session.atlas(), id)?.[field] !== part[field])
            wish((now, context) => changeElement(now, context, request))
        }
        replace({ ...card, words: corrected })
      } else if (await isWithdrawn(card)) {
        replace({ ...card, id: assembly.contribute(corrected, card.typedFor), at: assembly.now(), words: corrected })
      }
    },
    /** Takes a card back, wherever it is. */
    async takeBack(card: ShownCard) {
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
