import { foldText } from '@maillage/atlas'
import { type ReactNode, type Ref, useMemo } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ThingMark } from '../../panels/thing-mark.tsx'
import { thingsOf } from '../../panels/things-of.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { CompletedField, type Offer } from './completed-field.tsx'
import { offersOfVerbs } from './offers-of-verbs.ts'
import type { LinkTyped } from './typed-link.ts'

const most = 6

type Props = {
  readonly link: LinkTyped
  readonly set: (part: Partial<LinkTyped>) => void
  /** Labels of cards that are on their way to the map. */
  readonly coming: readonly string[]
  readonly to?: Ref<HTMLInputElement>
  /** What stands after the three fields. */
  readonly children?: ReactNode
}

/** What a card is linked to, by which verb, and why: as it is printed on the card. (V95, V98) */
export function LinkFields({ link, set, coming, to, children }: Props) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const atlas = useAtlas()
  const ends = useMemo(() => {
    const found = thingsOf(atlas, link.to, most, 'element')
    const here = found.map(({ id, label }): Offer => ({ words: label, mark: <ThingMark id={id} /> }))
    return distinct([...here, ...comingOf(coming, link.to)]).slice(0, most)
  }, [atlas, link.to, coming])
  const verbs = useMemo(() => offersOfVerbs(atlas, link.verb, most), [atlas, link.verb])
  const isSame = (offers: readonly Offer[], value: string) =>
    offers.length === 1 && foldText(offers[0]?.words ?? '') === foldText(value)
  return (
    <div className="card-row card-link-row">
      <CompletedField
        label={say.to}
        value={link.to}
        offers={isSame(ends, link.to) ? [] : ends}
        onChange={(words) => set({ to: words })}
        {...(to ? { field: to } : {})}
      />
      <CompletedField
        label={say.verb}
        hint={say.verbHint}
        value={link.verb}
        offers={isSame(verbs, link.verb) ? [] : verbs}
        onChange={(verb) => set({ verb })}
      />
      <label className="field">
        <span className="label">{say.because}</span>
        <input
          className="input"
          value={link.because}
          onChange={(event) => set({ because: event.target.value })}
          autoComplete="off"
          maxLength={1000}
        />
      </label>
      {children}
    </div>
  )
}

function comingOf(coming: readonly string[], typed: string): readonly Offer[] {
  const parts = foldText(typed).split(' ').filter(Boolean)
  return coming
    .filter((label) => parts.every((part) => foldText(label).includes(part)))
    .map((words) => ({ words, mark: null }))
}

/** Each words once: a link goes to the first thing of that name. */
function distinct(offers: readonly Offer[]): readonly Offer[] {
  return [...new Map(offers.toReversed().map((offer) => [foldText(offer.words), offer])).values()].toReversed()
}
