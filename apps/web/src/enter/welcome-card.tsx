import { type DoorAnswer, presenceLimits } from '@maillage/wire'
import { useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import type { RoomName } from '../app/router.ts'
import { PlainField } from '../controls/plain-field.tsx'
import type { Messages } from '../messages/index.ts'
import { keepPerson, readPerson } from '../session/person.ts'
import { placeWord } from '../workshop/doors/choose-door.ts'
import { sayDay } from '../workshop/say-moment.ts'
import { DoorPage } from './door-page.tsx'
import { NoticeFold } from './notice-fold.tsx'
import { PlaceChoice } from './place-choice.tsx'
import { isForReport } from './where-to.ts'

/** The place that the address of the link names, where people may say they are there. */
function placeAsked({ places, site }: DoorAnswer): string {
  const asked = new URLSearchParams(window.location.search).get(placeWord)
  return places.some(({ key }) => key === asked) ? (asked ?? site) : site
}

type Props = {
  readonly door: DoorAnswer
  readonly words: Messages
  readonly onEnter: (place: string, room?: RoomName) => void
}

/**
 * The one screen before a workshop: the question, where this link leads and as what, what becomes of the words that will
 * be written, and a name that may be left out. After the session, that it is over, and its report. (V74, V142)
 */
export function WelcomeCard({ door, words, onEnter }: Props) {
  const [person] = useState(() => readPerson(Math.random()))
  const [name, setName] = useState(person.name ?? '')
  const [place, setPlace] = useState(placeAsked(door))
  const { current: language } = useLanguage()
  const hasReport = door.ended !== null || isForReport(window.location.search)
  const enter = (room?: RoomName) => {
    keepPerson({ ...person, name: name.trim() })
    onEnter(place, room)
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
      {door.ended !== null && <p className="notice">{words.ended.door(sayDay(door.ended, language))}</p>}
      {hasReport && (
        <button type="button" className="button button-strong button-large" onClick={() => enter('report')}>
          {words.ended.report}
        </button>
      )}
      <NoticeFold notice={door.notice} words={words} />
      <form
        className="link-form"
        onSubmit={(event) => {
          event.preventDefault()
          enter(hasReport ? 'contribute' : undefined)
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
        <button type="submit" className={hasReport ? 'button' : 'button button-strong button-large'}>
          {hasReport ? words.ended.enter : words.join.enter}
        </button>
      </form>
    </DoorPage>
  )
}
