import { type AtlasElement, type EndId, elementKindOf, isInAtlas } from '@maillage/atlas'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { KindMark } from '../controls/kind-mark.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { focusPanel } from '../outline/row-bits.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import { FocusLines } from './focus-lines.tsx'
import { FocusSector } from './focus-sector.tsx'
import { inkVars } from './ink-vars.ts'
import type { NamedSector } from './name-sectors.ts'
import { prepareMap, stopOf } from './prepare-map.ts'
import { useMapFocus } from './use-map-focus.ts'
import { useRoom } from './use-room.ts'
import { type WalkKey, walkKeys, walkMap } from './walk-map.ts'

type Props = {
  readonly centre: AtlasElement
  readonly sectors: readonly NamedSector[]
  readonly onGo: (id: EndId) => void
  readonly onStep: (step: 1 | -1) => void
}

/** The map: the centre, its sectors around it, the lines between. One stop of the Tab key. (V51, V52) */
export function FocusMap({ centre, sectors, onGo, onStep }: Props) {
  const { words } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const place = useRef<HTMLDivElement>(null)
  const room = useRoom(place)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const map = useMemo(
    () => (room ? prepareMap(atlas, sectors, room, unfolded) : null),
    [atlas, sectors, room, unfolded],
  )
  const stops = map?.stops ?? []
  const focus = useMapFocus(place, centre.id, stops)
  const go = (id: EndId) => {
    if (!isInAtlas(atlas, id)) return
    focus.followCentre()
    onGo(id)
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Backspace') {
      event.preventDefault()
      focus.followCentre()
      onStep(event.shiftKey ? 1 : -1)
    } else if (walkKeys.has(event.key)) {
      event.preventDefault()
      // reason: one of the keys of that set.
      const next = walkMap(stops, focus.stop, event.key as WalkKey)
      if (next) focus.goTo(next)
    }
  }
  return (
    <div className="focus-map-place" ref={place}>
      <p id="focus-keys" className="unseen">
        {words.focus.keysHint}
      </p>
      {map && room && (
        // biome-ignore lint/a11y/useSemanticElements: reason: a fieldset is for fields; this holds a map of buttons.
        <div
          key={centre.id}
          className={map.layout.isDense ? 'focus-map is-dense' : 'focus-map'}
          style={{ height: map.layout.height, width: map.layout.width }}
          role="group"
          aria-label={words.focus.around(centre.label)}
          aria-describedby="focus-keys"
          onKeyDown={onKey}
        >
          <FocusLines map={map} sectors={sectors} centre={centre.id} unit={room.unit} />
          <Centre centre={centre} box={map.layout.centre} isStop={focus.stop === stopOf.centre} />
          {map.layout.sectors.map((placed) => {
            const sector = sectors.find(({ key }) => key === placed.key)
            return (
              sector && (
                <FocusSector
                  key={`${placed.key}/${placed.part}`}
                  {...{ placed, sector, map, centre, go }}
                  stop={focus.stop}
                  onUnfold={() => setUnfolded((before) => new Set([...before, placed.key]))}
                />
              )
            )
          })}
          {map.layout.sectors.length === 0 && <Alone />}
        </div>
      )}
    </div>
  )
}

type CentreProps = {
  readonly centre: AtlasElement
  readonly box: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly isStop: boolean
}

function Centre({ centre, box, isStop }: CentreProps) {
  const { words, workbench } = useViewPage()
  const { atlas } = useFilteredAtlas()
  const kind = elementKindOf(atlas, centre)
  const count = relationsOf(atlas, centre.id).length
  const open = () => {
    workbench.select([centre.id])
    focusPanel()
  }
  return (
    <button
      type="button"
      className="focus-centre focus-ink"
      data-stop={stopOf.centre}
      tabIndex={isStop ? 0 : -1}
      aria-label={words.focus.thing(centre.label, kind.label, count)}
      style={{ left: box.x, top: box.y, width: box.w, height: box.h, ...inkVars(kind.colour, 'element') }}
      onClick={open}
    >
      <span className="focus-centre-label">{centre.label}</span>
      <span className="focus-centre-kind">
        <KindMark kind={kind} /> {kind.label}
      </span>
    </button>
  )
}

function Alone() {
  const { words, session } = useViewPage()
  const { isNarrowed } = useFilteredAtlas()
  return (
    <p className="focus-alone">
      {isNarrowed ? words.focus.aloneFiltered : session.mayEdit ? words.focus.alone : words.focus.aloneReadOnly}
    </p>
  )
}
