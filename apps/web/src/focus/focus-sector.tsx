import {
  type AtlasElement,
  type EndId,
  elementAt,
  elementKindOf,
  isNamed,
  labelOf,
  type Relation,
  relationKindOf,
} from '@maillage/atlas'
import { useIsSelected } from '../app/use-session.ts'
import { KindMark, LineMark } from '../controls/kind-mark.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { focusPanel } from '../outline/row-bits.tsx'
import { readFrom } from '../panels/relation-sentences.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import { inkVars } from './ink-vars.ts'
import { kindWord, type NamedSector } from './name-sectors.ts'
import type { Box, PlacedCard, PlacedSector } from './placing.ts'
import { type PreparedMap, stopOf } from './prepare-map.ts'

type Props = {
  readonly placed: PlacedSector
  readonly sector: NamedSector
  readonly map: PreparedMap
  readonly centre: AtlasElement
  readonly stop: string
  readonly go: (id: EndId) => void
  readonly onUnfold: () => void
}

/** One sector: its title, and a card for each neighbour with what joins it to the centre. */
export function FocusSector(props: Props) {
  const { placed, sector, map } = props
  const { words } = useViewPage()
  const hidden = map.hiddenIn.get(placed.key) ?? 0
  const title = placed.part === 2 ? words.focus.goesOn(sector.title) : sector.title
  return (
    <section
      className={`focus-sector focus-sector-${placed.side} focus-ink`}
      style={inkVars(sector.colour, sector.inkOf)}
    >
      <h3 className="focus-title" style={styleOf(placed.title)}>
        <span className="focus-title-words">{title}</span>
        {placed.part === 1 && <span className="outline-size">{sector.neighbours.length}</span>}
      </h3>
      <ul aria-label={title}>
        {placed.cards.map((card) =>
          card.id === stopOf.more(placed.key) ? (
            <li key={card.id} className="focus-card focus-more" style={styleOf(card)}>
              <button
                type="button"
                className="focus-label"
                data-stop={card.id}
                tabIndex={props.stop === card.id ? 0 : -1}
                onClick={props.onUnfold}
              >
                {words.focus.more(hidden)}
              </button>
            </li>
          ) : (
            <Card key={card.id} {...props} card={card} />
          ),
        )}
      </ul>
    </section>
  )
}

function Card({ card, map, centre, stop, go }: Props & { readonly card: PlacedCard }) {
  const { words, workbench } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const neighbour = map.neighbourAt.get(card.id)
  if (!neighbour) return null
  const { id, relations } = neighbour
  const element = elementAt(atlas, id)
  const label = labelOf(atlas, id)
  const count = relationsOf(atlas, id).length
  const name = words.focus.thing(label, kindWord(atlas, words, id), count)
  const open = () => {
    if (element) return go(id)
    workbench.select([id])
    focusPanel()
  }
  return (
    <li className="focus-card" style={styleOf(card)}>
      <div className="focus-verbs">
        {relations.map((relation) => (
          <Verb key={relation.id} relation={relation} centre={centre} stop={stop} />
        ))}
      </div>
      <button
        type="button"
        className="focus-label"
        data-stop={card.id}
        tabIndex={stop === card.id ? 0 : -1}
        aria-label={name}
        title={label}
        onClick={open}
      >
        {element && <KindMark kind={elementKindOf(atlas, element)} />}
        <span className="focus-words">{label}</span>
        <span className="focus-count" data-said={count} />
      </button>
    </li>
  )
}

type VerbProps = { readonly relation: Relation; readonly centre: AtlasElement; readonly stop: string }

/** A relation on a card: its verb as it reads from the centre; heard as the whole sentence. (V52) */
function Verb({ relation, centre, stop }: VerbProps) {
  const { words, workbench } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const isSelected = useIsSelected(relation.id)
  const { before, verb, after } = readFrom(atlas, relation, centre.id)
  const kind = relationKindOf(atlas, relation)
  const toName = isNamed(relation) ? '' : `, ${words.panel.toBeNamed}`
  const id = stopOf.relation(relation.id)
  const open = () => {
    workbench.select([relation.id])
    focusPanel()
  }
  return (
    <button
      type="button"
      className={`focus-verb focus-ink ${isSelected ? 'is-selected' : ''}`}
      style={inkVars(kind.colour, 'relation')}
      data-stop={id}
      tabIndex={stop === id ? 0 : -1}
      aria-label={`${before || centre.label} ${verb} ${after}${toName}`}
      aria-pressed={isSelected}
      title={before ? `${before} ${verb} ${after}` : verb}
      onClick={open}
    >
      <LineMark kind={kind} />
      {/* Said from its own beginning when it has no name for this direction: the arrow tells which way. */}
      <span className="focus-verb-words">{before ? `← ${verb}` : verb}</span>
      {toName && <span className="to-name" data-said={words.panel.toBeNamed} />}
    </button>
  )
}

function styleOf({ x, y, w, h }: Box) {
  return { left: x, top: y, width: w, height: h }
}
