import {
  type AtlasElement,
  type EndId,
  elementAt,
  elementKindOf,
  type Relation,
  relationAt,
  sentenceText,
} from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { bornOf, placesOf } from '../outline/facts-of.ts'

/** The basket as it is printed: only paper shows it. (V42) */
export function PrintedBasket({ ids }: { readonly ids: readonly EndId[] }) {
  const { words, language } = usePage()
  const atlas = useAtlas()
  const elements = ids.flatMap((id) => elementAt(atlas, id) ?? [])
  const relations = ids.flatMap((id) => relationAt(atlas, id) ?? [])
  return (
    <div className="print-sheet" aria-hidden="true">
      <h1>{atlas.about.title || words.bar.untitled}</h1>
      <p>
        {words.basket.title} · {words.panel.severalParts(elements.length, relations.length)} ·{' '}
        {new Date().toLocaleDateString(language, { dateStyle: 'long' })}
      </p>
      <ul>
        {elements.map((element) => (
          <PrintedElement key={element.id} element={element} />
        ))}
        {relations.map((relation) => (
          <PrintedRelation key={relation.id} relation={relation} />
        ))}
      </ul>
    </div>
  )
}

function PrintedElement({ element }: { readonly element: AtlasElement }) {
  const { words, language } = usePage()
  const atlas = useAtlas()
  return (
    <li>
      <p>
        <strong>{element.label}</strong> ·{' '}
        {[elementKindOf(atlas, element).label, ...placesOf(atlas, words, element)].join(' · ')}
      </p>
      {element.description && <p>{element.description}</p>}
      <p className="print-foot">
        {[
          element.source && words.outline.source(element.source),
          bornOf(words, language, element, atlas.workshop.places),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  )
}

function PrintedRelation({ relation }: { readonly relation: Relation }) {
  const { words, language } = usePage()
  const atlas = useAtlas()
  const foot = [
    relation.status && words.domain.statuses[relation.status],
    relation.source && words.outline.source(relation.source),
    bornOf(words, language, relation, atlas.workshop.places),
  ]
  return (
    <li>
      <p>
        <strong>{sentenceText(atlas, relation)}</strong>
      </p>
      {relation.description && <p>{relation.description}</p>}
      <p className="print-foot">{foot.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
