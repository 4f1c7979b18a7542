import {
  type AtlasElement,
  type ElementId,
  elementKindOf,
  isInAtlas,
  nameOfPlace,
  relationKindOf,
} from '@maillage/atlas'
import { type FocusEvent, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { PlaceMark } from '../places/place-mark.tsx'
import { type News, newestOf } from '../project/newest.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'
import { useMerging } from './use-merging.tsx'
import { useSaidTwice } from './use-said-twice.ts'

const page = 12

/** What has just come onto the map, to be shown, hidden or merged with one press. (V157) */
export function NewestArrivals() {
  const { words } = useLeadPage()
  const say = words.leadRead.newest
  const atlas = useDeferredValue(useAtlas())
  const [most, setMost] = useState(page)
  const news = useMemo(() => newestOf(atlas, most), [atlas, most])
  const held = useHeldList(news)
  const list = useRef<HTMLUListElement>(null)
  const alike = useAlike()
  const merging = useMerging()
  const merge = (id: News['thing']['id']) => {
    const other = alike.get(id)
    merging.merge(other ? [other.id, id as ElementId] : [id as ElementId]) // reason: only elements have the button
  }
  return (
    <section>
      <h2>{say.title}</h2>
      <p className="hint">{say.why}</p>
      <p className="hint">{held.late > 0 ? say.late(held.late) : news.length === 0 ? say.none : say.calm}</p>
      <ul className="lead-list" ref={list} tabIndex={-1} aria-label={say.title} {...held.hold}>
        {held.shown.map((one) => (
          <Arrival
            key={one.thing.id}
            news={one}
            like={alike.get(one.thing.id)?.label ?? null}
            onMerge={() => merge(one.thing.id)}
            onHidden={() => list.current?.focus()}
          />
        ))}
      </ul>
      {news.length === most && (
        <ActionButton tone="quiet" onPress={() => setMost(most + page)}>
          {say.more(page)}
        </ActionButton>
      )}
      {merging.window}
    </section>
  )
}

type ArrivalProps = {
  readonly news: News
  readonly like: string | null
  readonly onMerge: () => void
  readonly onHidden: () => void
}

/** The list as it was when one's hand came to it: what arrives meanwhile moves nothing under it; what goes, goes. (V157) */
function useHeldList(news: readonly News[]) {
  const atlas = useAtlas()
  const [kept, keep] = useState<readonly News[] | null>(null)
  const hold = () => keep((before) => before ?? news)
  const shown = kept ? kept.filter(({ thing }) => isInAtlas(atlas, thing.id)) : news
  return {
    shown,
    /** How many have come since. */
    late: kept ? news.filter(({ thing }) => !kept.some((each) => each.thing.id === thing.id)).length : 0,
    hold: {
      onPointerEnter: hold,
      onPointerLeave: () => keep(null),
      onFocus: hold,
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (!currentTarget.contains(relatedTarget)) keep(null)
      },
    },
  }
}

function Arrival({ news: { thing, words: said, place }, like, onMerge, onHidden }: ArrivalProps) {
  const { words } = useLeadPage()
  const say = words.leadRead.newest
  const atlas = useAtlas()
  const { run, isBusy } = useLead()
  const isRelation = 'ends' in thing
  const hide = async () => {
    if (await run('hide', { ids: [thing.id] }, say.hid(said))) onHidden()
  }
  return (
    <li className="lead-row">
      <div className="lead-words">
        <span className="lead-words-title">
          {isRelation ? (
            <LineMark kind={relationKindOf(atlas, thing)} />
          ) : (
            <KindMark kind={elementKindOf(atlas, thing)} />
          )}
          <strong>{said}</strong>
        </span>
        <span className="hint">
          {place && (
            <>
              <PlaceMark place={place} /> {nameOfPlace(atlas.workshop.places, place.key)}
            </>
          )}
          {place && like && ' · '}
          {like && say.like(like)}
        </span>
      </div>
      <ActionButton
        icon="eye"
        aria-label={say.showOf(said)}
        isDisabled={isBusy}
        onPress={() => void run('spotlight', { ids: [thing.id] }, say.shown(said))}
      >
        {say.show}
      </ActionButton>
      {!isRelation && (
        <ActionButton icon="merge" aria-label={say.mergeOf(said)} onPress={onMerge}>
          {say.merge}
        </ActionButton>
      )}
      <ActionButton tone="danger" aria-label={say.hideOf(said)} isDisabled={isBusy} onPress={() => void hide()}>
        {say.hide}
      </ActionButton>
    </li>
  )
}

/** For each element that says what another says too: that other one. */
function useAlike() {
  const { pairs, groups } = useSaidTwice()
  return useMemo(
    () =>
      new Map<string, AtlasElement>([
        ...pairs.flatMap(({ elements: [a, b] }) => [[a.id, b] as const, [b.id, a] as const]),
        // Of what many say, the oldest stands for all.
        ...groups.flatMap(({ elements: [oldest, ...others] }) =>
          oldest ? others.map(({ id }) => [id, oldest] as const) : [],
        ),
      ]),
    [pairs, groups],
  )
}
