import type { DoorAnswer } from '@maillage/wire'
import { useEffect, useState } from 'react'
import { fetchAhead } from '../app/load-room.ts'
import type { RoomName } from '../app/router.ts'
import type { Messages } from '../messages/index.ts'
import { keepAccess, keepPlace, knows } from '../session/access.ts'
import { type Answer, askDoor } from '../session/door.ts'
import { CodeForm } from './code-form.tsx'
import { DoorPage, LinkForm } from './door-page.tsx'
import { SignInLink } from './sign-in-link.tsx'
import { WelcomeCard } from './welcome-card.tsx'
import { addressFromDoor, leads } from './where-to.ts'

type Code = Extract<Answer<never>, { ok: false }>['code']
type Knocked = { readonly door: DoorAnswer } | { readonly refused: Code } | null

const retryMs = 3000

/**
 * Opens the door with the token of the address's fragment, which no server and no log ever sees, then goes on, to an
 * address that holds nothing secret: to the atlas, or to the workshop that goes on in it. (V9, V11, V74)
 */
export function EnterPage({ token, words }: { readonly token: string; readonly words: Messages }) {
  const [knocked, setKnocked] = useState<Knocked>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: `attempt` asks for the same once more.
  useEffect(() => {
    let timer = 0
    let gone = false
    const knock = async () => {
      const answer = await askDoor(token)
      if (gone) return
      if (answer.ok) return open(answer.value, token, setKnocked)
      setKnocked({ refused: answer.code })
      if (answer.code === 'unreachable' || answer.code === 'try-later') timer = window.setTimeout(knock, retryMs)
    }
    if (token !== '') void knock()
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [token, attempt])
  if (token === '') return <WaysIn words={words} />
  if (knocked === null) {
    return (
      <DoorPage title={words.enter.opening} words={words}>
        <div className="skeleton" aria-hidden="true" />
      </DoorPage>
    )
  }
  if ('refused' in knocked) return <Refused code={knocked.refused} words={words} />
  const { door } = knocked
  if (door.shut) return <Shut shut={door.shut} words={words} onAgain={() => setAttempt((before) => before + 1)} />
  return <WelcomeCard door={door} words={words} onEnter={(place, room) => goTo(door, token, { place, room })} />
}

/** Goes on at once when there is nothing to read first; otherwise shows what stands at the door. */
function open(door: DoorAnswer, token: string, show: (knocked: Knocked) => void): void {
  // Who was here before on this device is the same participant: neither a shut door nor the first screen is for them.
  const isBack = knows(door.atlasId, token)
  const isStranger = !isBack && (door.shut !== null || (door.hasWorkshop && !leads(door.role)))
  if (isStranger) {
    show({ door })
    // While it is read: the page that comes next.
    if (door.shut === null) fetchAhead('contribute')
  } else goTo(door, token)
}

function Refused({ code, words }: { readonly code: Code; readonly words: Messages }) {
  const problem = words.domain.problems[code]
  return (
    <DoorPage title={words.enter.refusedTitle} words={words}>
      <p className="notice" role="alert">
        <strong>{problem.happened}</strong> {problem.todo}
      </p>
      <CodeForm words={words} />
      <LinkForm words={words} />
    </DoorPage>
  )
}

type ShutProps = {
  readonly shut: 'locked' | 'expired'
  readonly words: Messages
  readonly onAgain: () => void
}

function Shut({ shut, words, onAgain }: ShutProps) {
  const { title, happened, todo } = words.join.shut[shut]
  return (
    <DoorPage title={title} words={words}>
      <p className="notice" role="alert">
        <strong>{happened}</strong> {todo}
      </p>
      {shut === 'locked' && (
        <button type="button" className="button button-strong" onClick={onAgain}>
          {words.broken.retry}
        </button>
      )}
      <CodeForm words={words} />
    </DoorPage>
  )
}

/** An address without a token: a poster may show only this. */
function WaysIn({ words }: { readonly words: Messages }) {
  return (
    <DoorPage title={words.join.waysIn} words={words}>
      <CodeForm words={words} />
      <LinkForm words={words} />
      <SignInLink words={words} />
    </DoorPage>
  )
}

type Going = { readonly place?: string; readonly room?: RoomName | undefined }

function goTo(door: DoorAnswer, token: string, { place = door.site, room }: Going = {}): void {
  if (place !== door.site) keepPlace(door.atlasId, place)
  const address = addressFromDoor(door, window.location.search, room)
  if (keepAccess(door.atlasId, token)) {
    window.location.replace(address)
    return
  }
  // This browser keeps nothing: go there without leaving the page, which remembers the token as long as it lives.
  window.history.replaceState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
