import { type DoorAnswer, presenceLimits } from '@maillage/wire'
import { useState } from 'react'
import { PlainField } from '../controls/plain-field.tsx'
import type { Messages } from '../messages/index.ts'
import { keepPerson, readPerson } from '../session/person.ts'
import { placeWord } from '../workshop/doors/choose-door.ts'
import { DoorPage } from './door-page.tsx'
import { NoticeFold } from './notice-fold.tsx'
import { PlaceChoice } from './place-choice.tsx'

/** The place that the address of the link names, where people may say they are there. */
function placeAsked({ places, site }: DoorAnswer): string {
  const asked = new URLSearchParams(window.location.search).get(placeWord)
  return places.some(({ key }) => key === asked) ? (asked ?? site) : site
}

type Props = { readonly door: DoorAnswer; readonly words: Messages; readonly onEnter: (place: string) => void }

/**
 * The one screen before a workshop: the question, where this link leads and as what, what becomes of the words that will
 * be written, and a name that may be left out. (V74)
 */
export function WelcomeCard({ door, words, onEnter }: Props) {
  const [person] = useState(() => readPerson(Math.random()))
  const [name, setName] = useState(person.name ?? '')
  const [place, setPlace] = useState(placeAsked(door))
  const enter = () => {
    keepPerson({ ...person, name: name.trim() })
    onEnter(place)
  }
  return (
    <DoorPage
      title={door.question || door.title || words.bar.untitled}
      words={words}
      over={door.question && door.title}
    >
      <p className="door-lead">
        {words.join.roles[door.role]} {door.placeName && words.join.place(door.placeName)}
      </p>
      <NoticeFold notice={door.notice} words={words} />
      <form
        className="link-form"
        onSubmit={(event) => {
          event.preventDefault()
          enter()
        }}
      >
        <PlaceChoice places={door.places} site={door.site} chosen={place} words={words} onChoose={setPlace} />
        {door.role !== 'visitor' && (
          <PlainField
            label={words.join.name}
            hint={words.join.nameWhy}
            value={name}
            onWrite={setName}
            maxLength={presenceLimits.name}
            autoComplete="nickname"
            enterKeyHint="go"
          />
        )}
        <button type="submit" className="button button-strong button-large">
          {words.join.enter}
        </button>
      </form>
    </DoorPage>
  )
}
