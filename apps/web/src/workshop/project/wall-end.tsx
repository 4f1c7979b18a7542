import type { Atlas } from '@maillage/atlas'
import { readAuthor, siteOf } from '@maillage/atlas'
import { useAtlas } from '../../app/use-session.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import './wall-end.css'

/** After the session: thanks, and what came from where; the map stays, and the way to the report is below. (V140) */
export function WallEnd() {
  const { words } = usePaperPage()
  const { end } = words.paper.wall
  const atlas = useAtlas()
  const { places } = atlas.workshop
  const counts = broughtBySite(atlas)
  const sites = places.filter(({ within, key }) => within === null && (counts.get(key) ?? 0) > 0)
  return (
    <section className="wall-card wall-end" aria-labelledby="wall-end">
      <h2 id="wall-end">{end.thanks}</h2>
      <p>{end.map(atlas.elements.size, atlas.relations.size)}</p>
      {sites.length > 0 && (
        <ul className="wall-end-places" aria-label={end.from}>
          {sites.map((place) => (
            <li key={place.key}>
              <PlaceMark place={place} /> <strong>{place.name}</strong> {end.brought(counts.get(place.key) ?? 0)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** How many elements and relations came from each site, its tables with it; those that say no place are in none. */
function broughtBySite({ elements, relations, workshop }: Atlas): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { by } of [...elements.values(), ...relations.values()]) {
    const site = siteOf(workshop.places, readAuthor(by).site)
    counts.set(site, (counts.get(site) ?? 0) + 1)
  }
  return counts
}
