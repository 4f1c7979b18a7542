import {
  type ElementKind,
  type EntryWay,
  elementKindsToChoose,
  mayGive,
  type Role,
  relationKindOf,
  type TrameCode,
} from '@maillage/atlas'
import { useMemo, useRef, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { readCardNumber } from '../../filters/card-number.ts'
import { numbersInUse, numbersOf } from '../print/numbering.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { nextNumber, type PastedCard, readPasted } from './card-entry.ts'
import type { CardWords } from './typed-cards.ts'
import { useHostedPlaces } from './use-hosted-places.ts'
import { type Cards, useTypedCards } from './use-typed-cards.ts'

/** What stays from one card to the next. */
export type Standing = {
  readonly place: string
  readonly role: Role
  readonly entry: EntryWay
  readonly kind: string
}
/** What is typed anew on each card. */
export type Typed = {
  readonly number: string
  readonly text: string
  readonly to: string
  readonly verb: string
  readonly because: string
}

const nothing = { text: '', to: '', verb: '', because: '' } as const
export const colleges: readonly Role[] = ['citizen', 'elected', 'technician']

export type Scribe = ReturnType<typeof useScribe>

/** The card that is being typed, what stays from one to the next, and those that were typed before. (V95) */
export function useScribe() {
  const { words, session, tell } = usePaperPage()
  const atlas = useAtlas()
  const cards = useTypedCards()
  const places = useHostedPlaces()
  const kinds = kindsFor(atlas.workshop.phase?.kinds ?? null, elementKindsToChoose(atlas))
  const text = useRef<HTMLInputElement>(null)
  const [chosen, setStanding] = useState<Standing>(() => ({
    place: (places.find(({ key }) => key === session.site) ?? places[0])?.key ?? '',
    role: 'citizen',
    entry: 'paper',
    kind: (kinds.find(({ key }) => key === 'constat') ?? kinds[0])?.key ?? '',
  }))
  // Another phase takes other kinds: a card is never of one that it refuses.
  const standing: Standing = { ...chosen, kind: (kinds.find(({ key }) => key === chosen.kind) ?? kinds[0])?.key ?? '' }
  const taken = useMemo(() => usedNumbers(numbersInUse(atlas), cards), [atlas, cards])
  const numberAfter = (last: number | null, place = standing.place) =>
    String(nextNumber(last, numbersOf(atlas.workshop.places, place).from, taken))
  const [typed, setTyped] = useState<Typed>(() => ({
    ...nothing,
    number: numberAfter(lastTyped(cards, standing.place)),
  }))
  const [pasted, setPasted] = useState<readonly PastedCard[]>([])
  const bring = (card: CardWords) => {
    const { place, role } = standing
    cards.add(card, place === '' ? null : { role, site: place })
  }
  const wordsOf = (part: { readonly kind: string; readonly label: string; readonly card: string }): CardWords => ({
    ...{ type: 'element', description: '', component: '', angle: '' as TrameCode | '', scale: '', link: null },
    ...{ ...part, kind: part.kind as CardWords['kind'], entry: standing.entry }, // reason: a key of the table
  })
  return {
    ...{ kinds, places, cards, standing, typed, text, pasted, taken },
    set: (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part })),
    stand(part: Partial<Standing>) {
      setStanding((before) => ({ ...before, ...part }))
      const { place } = part
      if (place !== undefined && place !== standing.place) {
        setTyped((before) => ({ ...before, number: numberAfter(lastTyped(cards, place), place) }))
      }
      const kind = kinds.find(({ key }) => key === part.kind)
      if (kind) tell(words.paper.scribe.kindNow(kind.label))
    },
    /** Adds what is typed, and is ready for the next card. */
    add() {
      text.current?.focus()
      const label = typed.text.trim()
      if (label === '') return
      const card = typed.number.trim().slice(0, 20)
      bring({ ...wordsOf({ kind: standing.kind, label, card }), link: linkOf(typed, plainVerb(atlas)) })
      tell(words.paper.scribe.added(card, label))
      const number = readCardNumber(card)
      setTyped({ ...nothing, number: number === null ? '' : String(nextNumber(number, number, taken)) })
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
        bring(wordsOf({ kind: kind ?? standing.kind, label, card: String(last) }))
      }
      setTyped({ ...nothing, number: String(nextNumber(last, 1, used)) })
      setPasted([])
      text.current?.focus()
    },
  }
}

/** The colleges that I may type for: none above my own. */
export function collegesFor(role: Role): readonly Role[] {
  return colleges.filter((college) => mayGive(role, college))
}

function kindsFor(allowed: readonly string[] | null, kinds: readonly ElementKind[]): readonly ElementKind[] {
  return allowed === null ? kinds : kinds.filter(({ key }) => allowed.includes(key))
}

function linkOf({ to, verb, because }: Typed, usual: string): CardWords['link'] {
  if (to.trim() === '') return null
  return { to: to.trim(), verb: verb.trim() || usual, ...(because.trim() ? { because: because.trim() } : {}) }
}

/** The verb of a link that says only « lié à ». */
function plainVerb(atlas: Parameters<typeof relationKindOf>[0]): string {
  return relationKindOf(atlas, { kind: 'lien' } as Parameters<typeof relationKindOf>[1]).label // reason: only its kind is asked
}

function lastTyped({ all }: Cards, place: string): number | null {
  const last = all.find(({ typedFor }) => (typedFor?.site ?? '') === place)
  return last ? readCardNumber(last.words.card) : null
}

function usedNumbers(inAtlas: ReadonlySet<number>, { all }: Cards): ReadonlySet<number> {
  const typed = all.map(({ words }) => readCardNumber(words.card)).filter((number) => number !== null)
  return new Set([...inAtlas, ...typed])
}
