import {
  type AtlasElement,
  elementKindOf,
  nameOfPlace,
  placesWithin,
  readAuthor,
  relationsByEnd,
  sentenceText,
} from '@maillage/atlas'
import { useMemo, useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { CardSheets } from './card-sheets.tsx'
import { Choices, ChoosePlace, Preview } from './choices.tsx'
import { KindIcon } from './kind-tick.tsx'
import { mostCards, sheetsOf } from './numbering.ts'

const mostSentences = 5

/** What stands in the atlas, as cards to lay on a table: with their number, and with their relations in words. (V98) */
export function FilledCards() {
  const { words } = usePaperPage()
  const { print } = words.paper
  const atlas = useAtlas()
  const { places } = atlas.workshop
  const [place, setPlace] = useState('')
  const elements = useMemo(() => {
    const within = place === '' ? null : new Set(placesWithin(places, place))
    const all = [...atlas.elements.values()].filter(({ by }) => within === null || within.has(readAuthor(by).site))
    return all.sort((a, b) => Number(a.card) - Number(b.card) || a.at - b.at).slice(0, mostCards)
  }, [atlas, places, place])
  return (
    <>
      <Choices isReady={elements.length > 0}>
        <ChoosePlace places={places} value={place} empty={print.everyPlace} onChoose={setPlace} />
        <p className="hint" role="status">
          {elements.length === 0 ? print.nothing : print.sheets(elements.length, sheetsOf(elements).length)}{' '}
          {elements.length === mostCards && print.most(mostCards)}
        </p>
      </Choices>
      <Preview>
        <CardSheets things={elements} keyOf={({ id }) => id} card={(element) => <FilledCard element={element} />} />
      </Preview>
    </>
  )
}

function FilledCard({ element }: { readonly element: AtlasElement }) {
  const { words } = usePaperPage()
  const { print } = words.paper
  const atlas = useAtlas()
  const { places } = atlas.workshop
  const place = places.find(({ key }) => key === readAuthor(element.by).site)
  const kind = elementKindOf(atlas, element)
  const relations = relationsByEnd(atlas).get(element.id) ?? []
  return (
    <>
      <header className="card-head">
        <p className="card-place">
          {place && (
            <>
              <PlaceMark place={place} /> {nameOfPlace(places, place.key)}
            </>
          )}
        </p>
        {element.card && (
          <p className="card-number">
            <small>{print.numberWord}</small> {element.card}
          </p>
        )}
      </header>
      <p className="card-kind card-kind-one">
        <KindIcon icon={kind.icon} /> {kind.label}
      </p>
      <p className="card-label">{element.label}</p>
      {element.description && <p className="card-description">{element.description}</p>}
      <ul className="card-sentences">
        {relations.slice(0, mostSentences).map((relation) => (
          <li key={relation.id}>{sentenceText(atlas, relation)}</li>
        ))}
      </ul>
      {relations.length > mostSentences && <p className="card-more">{print.more(relations.length - mostSentences)}</p>}
      <footer className="card-foot">{atlas.about.title}</footer>
    </>
  )
}
