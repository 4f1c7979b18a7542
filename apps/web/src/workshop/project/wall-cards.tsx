import {
  type EndId,
  elementAt,
  elementKindOf,
  nameOfPlace,
  readAuthor,
  relationAt,
  relationKindOf,
  sentenceText,
} from '@maillage/atlas'
import { useAtlas } from '../../app/use-session.ts'
import { KindMark, LineMark } from '../../controls/kind-mark.tsx'
import { callFor } from '../contribute/room-lists.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { StanceBar } from '../results/stance-results.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { useCallNow, useWorkshop } from '../use-workshop.ts'
import { useWallSite } from './use-wall-site.ts'

const mostShown = 4

/** A word of those who lead, to all or to this place, for as long as it is news. */
export function CallCard() {
  const { places } = useWorkshop()
  const call = callFor(useCallNow(), places, useWallSite().site)
  if (!call) return null
  return (
    <p className="wall-card wall-call" role="status">
      {call.words}
    </p>
  )
}

/** Nobody writes for a while: said so that nobody looks for what is broken. */
export function PauseCard() {
  const { words } = usePaperPage()
  if (useWorkshop().frozen === null) return null
  return (
    <p className="wall-card wall-pause" role="status">
      <strong>{words.paper.wall.pause}</strong> {words.paper.wall.frozen}
    </p>
  )
}

/** What those who lead ask everyone to look at, large enough to be read from the back. (V94) */
export function SpotlightCard({ ids }: { readonly ids: readonly EndId[] }) {
  const { words } = usePaperPage()
  const why = useWorkshop().spotlight?.words
  return (
    <section className="wall-card" data-many={ids.length > 1} aria-label={words.paper.wall.look}>
      {ids.slice(0, mostShown).map((id) => (
        <Thing key={id} id={id} isAlone={ids.length === 1} />
      ))}
      {why && <p className="wall-description">{why}</p>}
    </section>
  )
}

function Thing({ id, isAlone }: { readonly id: EndId; readonly isAlone: boolean }) {
  const atlas = useAtlas()
  const element = elementAt(atlas, id)
  const relation = relationAt(atlas, id)
  const thing = element ?? relation
  if (!thing) return null
  const { places } = atlas.workshop
  const place = places.find(({ key }) => key === readAuthor(thing.by).site)
  const stances = atlas.stances.get(id)
  return (
    <article className="wall-thing">
      <p className="wall-kind">
        {element && <KindMark kind={elementKindOf(atlas, element)} />}
        {relation && <LineMark kind={relationKindOf(atlas, relation)} />}
        {element && elementKindOf(atlas, element).label}
        {place && (
          <span className="wall-from">
            <PlaceMark place={place} /> {nameOfPlace(places, place.key)}
          </span>
        )}
      </p>
      <p className="wall-sentence">{relation ? sentenceText(atlas, relation) : element?.label}</p>
      {isAlone && thing.description && <p className="wall-description">{thing.description}</p>}
      {isAlone && stances && <StanceBar count={stances.count} />}
    </article>
  )
}
