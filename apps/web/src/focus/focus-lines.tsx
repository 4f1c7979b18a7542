import { directionOf, type EndId, type Relation, relationKindOf } from '@maillage/atlas'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { anchorOf, headPath, linkPath, spinePath, wedgePath } from './draw-links.ts'
import { inkVars } from './ink-vars.ts'
import type { NamedSector } from './name-sectors.ts'
import type { PlacedSector, Side } from './placing.ts'
import type { PreparedMap } from './prepare-map.ts'

type Props = {
  readonly map: PreparedMap
  readonly sectors: readonly NamedSector[]
  readonly centre: EndId
  readonly unit: number
}

/** The lines of the map, under its cards. The eye follows them; ears get the sentences. */
export function FocusLines({ map, sectors, centre, unit }: Props) {
  const { layout } = map
  const spine = spinePath(layout, unit)
  const named = new Map(sectors.map((sector) => [sector.key, sector]))
  return (
    <svg className="focus-lines" width={layout.width} height={layout.height} aria-hidden="true" focusable="false">
      {spine && <path className="focus-spine" d={spine} />}
      {layout.sectors.map((placed) => (
        <Wedge key={`${placed.key}/${placed.part}`} map={map} placed={placed} sector={named.get(placed.key)} />
      ))}
      {layout.sectors.flatMap(({ side, cards }) =>
        cards.flatMap((card) =>
          (map.neighbourAt.get(card.id)?.relations ?? []).map((relation, line) => (
            <Line
              key={relation.id}
              {...{ map, relation, centre, unit, side }}
              at={anchorOf(card, side, line, layout.isDense, unit)}
            />
          )),
        ),
      )}
    </svg>
  )
}

type WedgeProps = {
  readonly map: PreparedMap
  readonly placed: PlacedSector
  readonly sector: NamedSector | undefined
}

function Wedge({ map, placed, sector }: WedgeProps) {
  const d = wedgePath(map.layout, placed)
  return sector && d ? (
    <path className="focus-wedge focus-ink" d={d} style={inkVars(sector.colour, sector.inkOf)} />
  ) : null
}

type LineProps = Omit<Props, 'sectors'> & {
  readonly relation: Relation
  readonly side: Side
  readonly at: ReturnType<typeof anchorOf>
}

function Line({ map, relation, centre, unit, side, at }: LineProps) {
  const { atlas } = useFilteredAtlas()
  const kind = relationKindOf(atlas, relation)
  const direction = directionOf(atlas, relation)
  const isFromHere = relation.ends.from === centre
  const toCard = direction === 'both' || (direction === 'forward' && isFromHere)
  const toCentre = direction === 'both' || (direction === 'forward' && !isFromHere)
  return (
    <g className="focus-ink" style={inkVars(kind.colour, 'relation')}>
      <path className={`focus-line focus-line-${kind.line}`} d={linkPath(map.layout, side, at, unit)} />
      {toCard && <path className="focus-head-mark" d={headPath(side, at, 'card', unit)} />}
      {toCentre && <path className="focus-head-mark" d={headPath(side, at, 'centre', unit)} />}
    </g>
  )
}
