import { type DoorAnswer, presenceLimits } from '@maillage/wire'
import { useState } from 'react'
import { PlainField } from '../controls/plain-field.tsx'
import type { Messages } from '../messages/index.ts'
import { keepPerson, readPerson } from '../session/person.ts'
import { DoorPage } from './door-page.tsx'
import { NoticeFold } from './notice-fold.tsx'

type Props = { readonly door: DoorAnswer; readonly words: Messages; readonly onEnter: () => void }

/**
 * The one screen before a workshop: the question, where this link leads and as what, what becomes of the words that will
 * be written, and a name that may be left out. (V74)
 */
export function WelcomeCard({ door, words, onEnter }: Props) {
  const [person] = useState(() => readPerson(Math.random()))
  const [name, setName] = useState(person.name ?? '')
  const enter = () => {
    keepPerson({ ...person, name: name.trim() })
    onEnter()
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
