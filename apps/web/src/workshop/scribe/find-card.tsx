import { nameOfPlace, readAuthor } from '@maillage/atlas'
import { useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { elementsOfCard, readCardNumber } from '../../filters/card-number.ts'
import { usePaperPage } from '../use-paper-page.ts'

/** A card of the atlas by its number, whoever typed it. (V97) */
export function FindCard() {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const atlas = useAtlas()
  const [typed, setTyped] = useState('')
  const number = readCardNumber(typed)
  const found = number === null ? [] : elementsOfCard(atlas, number)
  return (
    <section className="find-card">
      <label className="field">
        <span className="label">{say.find}</span>
        <input
          className="input"
          value={typed}
          placeholder={say.findHint}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div role="status">
        {number !== null && found.length === 0 && <p className="hint">{say.notFound(String(number))}</p>}
        {found.map((element) => (
          <p key={element.id} className="found-card">
            <strong>{element.label}</strong>{' '}
            <small>{nameOfPlace(atlas.workshop.places, readAuthor(element.by).site)}</small>
          </p>
        ))}
      </div>
    </section>
  )
}
