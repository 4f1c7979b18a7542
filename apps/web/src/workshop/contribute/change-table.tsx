import { placesWithin, siteOf } from '@maillage/atlas'
import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { PlaceChoice } from '../../enter/place-choice.tsx'
import { keepPlace } from '../../session/access.ts'
import { useWorkshop } from '../use-workshop.ts'

/** For who sits at another table now: the seat is taken there, and all that was brought stays theirs. (V74) */
export function ChangeTable() {
  const { session, words } = usePage()
  const { places } = useWorkshop()
  const site = siteOf(places, session.site)
  const tables = places.filter(({ within }) => within === site)
  const [chosen, setChosen] = useState(session.site)
  if (session.site === '' || tables.length === 0) return null
  const isSame = chosen === session.site || !placesWithin(places, site).includes(chosen)
  return (
    <div className="give-name">
      <PlaceChoice places={tables} site={site} chosen={chosen} words={words} onChoose={setChosen} />
      {!isSame && (
        <button
          type="button"
          className="button button-strong"
          onClick={() => {
            keepPlace(session.atlasId, chosen)
            window.location.reload()
          }}
        >
          {words.join.changeTable}
        </button>
      )}
    </div>
  )
}
