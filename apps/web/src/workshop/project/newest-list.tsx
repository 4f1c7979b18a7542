import { byDots, elementKindOf, nameOfPlace, relationKindOf, sentenceText } from '@maillage/atlas'
import { useMemo } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { PlaceMark } from '../places/place-mark.tsx'
import { StanceBar } from '../results/stance-results.tsx'
import { VoteResults } from '../results/vote-results.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { contestedOf, type News, newestOf, resultToKeep } from './newest.ts'

const most = { alone: 6, beside: 4, besideBoth: 2, results: 2 } as const

/** What was just added and from where; under it, what people disagree on. (V91, V94) */
export function NewestList() {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const atlas = useAtlas()
  const contested = useMemo(() => contestedOf(atlas), [atlas])
  const [first] = contested
  const result = useMemo(() => resultToKeep(atlas), [atlas])
  const room = first && result ? most.besideBoth : first || result ? most.beside : most.alone
  const news = useMemo(() => newestOf(atlas, room), [atlas, room])
  return (
    <aside className="wall-side">
      <section className="wall-newest" aria-label={wall.newest}>
        <h2>{wall.newest}</h2>
        {news.length === 0 && <p>{wall.nothingYet}</p>}
        <ul>
          {news.map((one) => (
            <NewsItem key={one.thing.id} news={one} />
          ))}
        </ul>
      </section>
      {result && (
        <section className="wall-debate wall-kept" aria-label={wall.voteKept}>
          <h2>{wall.voteKept}</h2>
          <p className="wall-words">{result.title}</p>
          <VoteResults vote={{ ...result, on: byDots(result).slice(0, most.results), groups: [] }} />
        </section>
      )}
      {first && (
        <section className="wall-debate" aria-label={wall.debate(contested.length)}>
          <h2>{wall.debate(contested.length)}</h2>
          <p className="wall-words">{sentenceText(atlas, first.relation)}</p>
          <StanceBar count={first.stances.count} />
        </section>
      )}
    </aside>
  )
}

function NewsItem({ news: { thing, words, place } }: { readonly news: News }) {
  const atlas = useAtlas()
  return (
    <li className="wall-news">
      {'ends' in thing ? (
        <LineMark kind={relationKindOf(atlas, thing)} />
      ) : (
        <KindMark kind={elementKindOf(atlas, thing)} />
      )}
      <span className="wall-words">{words}</span>
      {place && (
        <span className="wall-from">
          <PlaceMark place={place} /> {nameOfPlace(atlas.workshop.places, place.key)}
        </span>
      )}
    </li>
  )
}
