import { nameOfPlace } from '@maillage/atlas'
import { useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { QrCode } from '../../controls/qr-code.tsx'
import { openDoors, reachableAddress, type ShownDoor, shownDoor } from '../doors/choose-door.ts'
import { useDoors } from '../doors/use-doors.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { Choices, ChoosePlace, Preview } from './choices.tsx'

const formats = ['a4', 'a3'] as const

/**
 * A poster for each citizens' door that is open, and for each table of its site: what is asked, and how to come in. (V99)
 */
export function Posters() {
  const { words, session } = usePaperPage()
  const { print } = words.paper
  const { places } = useAtlas().workshop
  const answer = useDoors()
  const [place, setPlace] = useState('')
  const [format, setFormat] = useState<string>('a4')
  const isKnown = answer !== null && answer !== 'asking'
  const open = isKnown ? openDoors(answer.doors, session.assembly.now()) : []
  const address = reachableAddress(window.location.origin, isKnown ? answer.addresses : [])
  const posters = open.flatMap((door) => {
    const tables = places.filter(({ key, within }) => within === door.site && !open.some(({ site }) => site === key))
    return [door.site, ...tables.map(({ key }) => key)].map((at) => shownDoor(door, address, at))
  })
  // With places of their own, one of nowhere in particular is for nobody's wall.
  const isOfPlaces = posters.some(({ site }) => site !== '')
  const shown = posters.filter(({ site }) => (place === '' ? site !== '' || !isOfPlaces : site === place))
  return (
    <>
      <Choices isReady={shown.length > 0}>
        <ChoosePlace places={places} value={place} empty={print.everyPlace} onChoose={setPlace} />
        <ChoiceField
          label={print.format}
          value={format}
          choices={formats.map((value) => ({ value, label: value.toUpperCase() }))}
          onChoose={setFormat}
        />
        {answer === null && <p className="notice">{print.noDoors}</p>}
        {isKnown && shown.length === 0 && <p className="notice">{print.noDoor}</p>}
      </Choices>
      <Preview>
        {shown.map((door) => (
          <Poster key={`${door.id} ${door.site}`} door={door} format={format} />
        ))}
      </Preview>
    </>
  )
}

function Poster({ door, format }: { readonly door: ShownDoor; readonly format: string }) {
  const { words } = usePaperPage()
  const { print } = words.paper
  const { about, workshop } = useAtlas()
  const place = workshop.places.find(({ key }) => key === door.site)
  return (
    <div className={`sheet sheet-${format} poster`}>
      <p className="poster-call">{print.posterCall}</p>
      <h2>{about.question || about.title}</h2>
      {place && (
        <p className="poster-place">
          <PlaceMark place={place} /> {nameOfPlace(workshop.places, place.key)}
        </p>
      )}
      <div className="poster-ways">
        <QrCode text={door.link} name={print.qr} />
        <div className="poster-words">
          <p className="poster-scan">
            <strong>{print.posterScan}</strong> {print.posterScanHow}
          </p>
          {door.code && (
            <>
              <p>{print.posterOr}</p>
              <p className="poster-address">{door.address}</p>
              <p>{print.posterCode}</p>
              <p className="poster-code">{door.code}</p>
            </>
          )}
        </div>
      </div>
      <ol className="poster-steps">
        {print.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="poster-paper">{print.posterPaper}</p>
      <footer className="card-foot">{about.title}</footer>
    </div>
  )
}
