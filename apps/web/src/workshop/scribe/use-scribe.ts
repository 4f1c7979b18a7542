import {
  type ElementKind,
  elementKindsToChoose,
  mayGive,
  nameOfPlace,
  type Role,
  type TrameCode,
} from '@maillage/atlas'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { readCardNumber } from '../../filters/card-number.ts'
import { deviceShelf } from '../../session/device.ts'
import { numbersInUse, numbersOf } from '../print/numbering.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { nextNumber, type PastedCard, readPasted } from './card-entry.ts'
import { nothingTyped, readDraft, type Standing, type Typed } from './scribe-draft.ts'
import type { CardWords } from './typed-cards.ts'
import { endOfLink, type LinkEnd, linkOf } from './typed-link.ts'
import { useHostedPlaces } from './use-hosted-places.ts'
import { type Cards, useTypedCards } from './use-typed-cards.ts'

const colleges: readonly Role[] = ['citizen', 'elected', 'technician']

export type Scribe = ReturnType<typeof useScribe>

/** The card that is being typed, what stays from one to the next, and those that were typed before. (V95) */
export function useScribe() {
  const { words, tell, session } = usePaperPage()
  const atlas = useAtlas()
  const cards = useTypedCards()
  const text = useRef<HTMLInputElement>(null)
  const to = useRef<HTMLInputElement>(null)
  const shelf = `maillage.scribe.${session.atlasId}.draft`
  const [left] = useState(() => readDraft(deviceShelf.read(shelf)))
  const { places, kinds, standing, setStanding } = useStanding(left.standing)
  const taken = useMemo(() => usedNumbers(numbersInUse(atlas), cards), [atlas, cards])
  const numberAfter = (last: number | null, place = standing.place) =>
    String(nextNumber(last, numbersOf(atlas.workshop.places, place).from, taken))
  const [typed, setTyped] = useState<Typed>(
    () => left.typed ?? { ...nothingTyped, number: numberAfter(lastTyped(cards, standing.place)) },
  )
  const [pasted, setPasted] = useState<readonly PastedCard[]>([])
  // Closed in the middle of a card, the page opens on it again.
  useEffect(() => void deviceShelf.keep(shelf, JSON.stringify({ standing, typed })), [shelf, standing, typed])
  const bring = (card: CardWords) => {
    const { place, role } = standing
    cards.add(card, place === '' ? null : { role, site: place })
  }
  const wordsOf = (part: Pick<CardWords, 'kind' | 'label' | 'card' | 'link'>): CardWords => ({
    ...{ type: 'element', description: '', component: '', angle: '' as TrameCode | '', scale: '' },
    ...{ ...part, entry: standing.entry },
  })
  const kindNow = standing.kind as CardWords['kind'] // reason: a key of the table
  const typedCard = () =>
    wordsOf({
      ...{ kind: kindNow, label: typed.text.trim(), card: typed.number.trim().slice(0, 20) },
      link: linkOf(atlas, typed),
    })
  const coming = useMemo(() => comingOf(cards), [cards])
  const endOf = (card: CardWords): LinkEnd => endOfLink(atlas, card, { coming, mayAll: session.may('override') })
  return {
    ...{ kinds, places, cards, standing, typed, text, to, pasted, taken, coming, endOf, typedCard },
    set: (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })),
    stand(part: Partial<Standing>) {
      setStanding((before) => ({ ...before, ...part }))
      const { place } = part
      if (place !== undefined && place !== standing.place) {
        setTyped((before) => ({ ...before, number: numberAfter(lastTyped(cards, place), place) }))
        tell(nameOfPlace(places, place))
      }
      const kind = kinds.find(({ key }) => key === part.kind)
      if (kind) tell(words.paper.scribe.kindNow(kind.label))
    },
    /** Adds what is typed, and is ready for the next card; where its link can't go, it stays and the hand goes there. */
    add() {
      const card = typedCard()
      const end = endOf(card)
      if (end.is === 'not-taken') {
        tell(words.paper.scribe.endNotTaken(end.label))
        return to.current?.focus()
      }
      text.current?.focus()
      if (card.label === '') return
      bring(card)
      tell(words.paper.scribe.added(card.card, card.label))
      const number = readCardNumber(card.card)
      setTyped({ ...nothingTyped, number: number === null ? '' : String(nextNumber(number, number, taken)) })
    },
    paste: (lines: string) => setPasted(readPasted(lines, kinds)),
    letGo() {
      setPasted([])
      text.current?.focus()
    },
    addPasted() {
      let last = (readCardNumber(typed.number) ?? 1) - 1
      const used = new Set(taken)
      for (const { number, kind, text: label } of pasted) {
        last = number ?? nextNumber(last, 1, used)
        used.add(last)
        const key = (kind ?? kindNow) as CardWords['kind'] // reason: likewise
        bring(wordsOf({ kind: key, label, card: String(last), link: null }))
      }
      setTyped({ ...nothingTyped, number: String(nextNumber(last, 1, used)) })
      setPasted([])
      text.current?.focus()
    },
  }
}

/** What stays from one card to the next, from what the page was left with, as far as it is still to be had. */
function useStanding(left: Partial<Standing>) {
  const { session } = usePaperPage()
  const atlas = useAtlas()
  const places = useHostedPlaces()
  const kinds = kindsFor(atlas.workshop.phase?.kinds ?? null, elementKindsToChoose(atlas))
  const [chosen, setStanding] = useState<Standing>(() => ({
    place: (places.find(({ key }) => key === (left.place ?? session.site)) ?? places[0])?.key ?? '',
    role: collegesFor(session.role).find((each) => each === left.role) ?? 'citizen',
    entry: left.entry ?? 'paper',
    kind: (kinds.find(({ key }) => key === (left.kind ?? 'constat')) ?? kinds[0])?.key ?? '',
  }))
  // Another phase takes other kinds, and a place may go: a card is never of one that would be refused.
  const standing: Standing = {
    ...chosen,
    place: (places.find(({ key }) => key === chosen.place) ?? places[0])?.key ?? '',
    kind: (kinds.find(({ key }) => key === chosen.kind) ?? kinds[0])?.key ?? '',
  }
  return { places, kinds, standing, setStanding }
}

/** The colleges that I may type for: none above my own. */
export function collegesFor(role: Role): readonly Role[] {
  return colleges.filter((college) => mayGive(role, college))
}

function kindsFor(allowed: readonly string[] | null, kinds: readonly ElementKind[]): readonly ElementKind[] {
  return allowed === null ? kinds : kinds.filter(({ key }) => allowed.includes(key))
}

/** Labels of cards that are not on the map yet, and will be when nothing stands against them. */
function comingOf({ all }: Cards): readonly string[] {
  return all.filter(({ state }) => ['queued', 'paused', 'waiting'].includes(state)).map(({ words }) => words.label)
}

function lastTyped({ all }: Cards, place: string): number | null {
  const last = all.find(({ typedFor }) => (typedFor?.site ?? '') === place)
  return last ? readCardNumber(last.words.card) : null
}

function usedNumbers(inAtlas: ReadonlySet<number>, { all }: Cards): ReadonlySet<number> {
  const typed = all.map(({ words }) => readCardNumber(words.card)).filter((number) => number !== null)
  return new Set([...inAtlas, ...typed])
}
