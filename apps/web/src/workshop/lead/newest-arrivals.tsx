import { type ElementId, elementKindOf, nameOfPlace, relationKindOf, suggestDuplicates } from '@maillage/atlas'
import { useDeferredValue, useMemo, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { PlaceMark } from '../places/place-mark.tsx'
import { type News, newestOf } from '../project/newest.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'
import { useMerging } from './use-merging.tsx'

const page = 12

/** What has just come onto the map, to be shown, hidden or merged with one press. (V157) */
export function NewestArrivals() {
  const { words } = useLeadPage()
  const say = words.leadRead.newest
  const atlas = useDeferredValue(useAtlas())
  const [most, setMost] = useState(page)
  const news = useMemo(() => newestOf(atlas, most), [atlas, most])
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
      {news.length === 0 && <p>{say.none}</p>}
      <ul className="lead-list">
        {news.map((one) => (
          <Arrival
            key={one.thing.id}
            news={one}
            like={alike.get(one.thing.id)?.label ?? null}
            onMerge={() => merge(one.thing.id)}
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

type ArrivalProps = { readonly news: News; readonly like: string | null; readonly onMerge: () => void }

function Arrival({ news: { thing, words: said, place }, like, onMerge }: ArrivalProps) {
  const { words } = useLeadPage()
  const say = words.leadRead.newest
  const atlas = useAtlas()
  const { run, isBusy } = useLead()
  const isRelation = 'ends' in thing
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
      <ActionButton
        tone="danger"
        aria-label={say.hideOf(said)}
        isDisabled={isBusy}
        onPress={() => void run('hide', { ids: [thing.id] }, say.hid(said))}
      >
        {say.hide}
      </ActionButton>
    </li>
  )
}

/** For each element that says what another says too: that other one. */
function useAlike() {
  const atlas = useDeferredValue(useAtlas())
  return useMemo(() => {
    const pairs = suggestDuplicates(atlas).map(({ elements }) => elements)
    return new Map<string, (typeof pairs)[number][number]>(
      pairs.flatMap(([a, b]) => [
        [a.id, b],
        [b.id, a],
      ]),
    )
  }, [atlas])
}
