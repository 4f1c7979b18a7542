import type { HouseAnswer, HouseAtlas, HouseAtlases } from '@maillage/wire'
import { useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { type RoomName, roomAddress } from '../app/router.ts'
import { PlainField } from '../controls/plain-field.tsx'
import { DoorHead } from '../enter/door-page.tsx'
import type { HouseWords } from '../messages/house.ts'
import type { Messages } from '../messages/index.ts'
import { askOwnDoor, keepOpened, looksLikeSession } from '../session/house-session.ts'

/** From how many on they are searched. */
const many = 8

type Props = {
  readonly found: HouseAtlases
  readonly session: string
  readonly house: HouseAnswer | null
  readonly words: Messages
  readonly own: HouseWords
  readonly onLeave: () => void
}

/** The atlases of who signed in, what changed last first, and the end of the session. (V121, V122) */
export function AtlasList({ found, session, house, words, own, onLeave }: Props) {
  const { role, atlases } = found
  const [sought, setSought] = useState('')
  const shown = atlases.filter(({ title }) => plain(title).includes(plain(sought)))
  // Where the tab keeps nothing, the next page is told by its address.
  const isKept = !looksLikeSession(window.location.hash.slice(1))
  return (
    <div className="house">
      <DoorHead words={words} />
      <main>
        <div className="house-top">
          <div>
            <h1>{own.title}</h1>
            <p className="house-lead">{own.lead[role]}</p>
          </div>
          <a className="button button-strong" href={isKept ? '/preparer' : `/preparer#${session}`}>
            {own.prepare}
          </a>
        </div>
        {atlases.length >= many && (
          <>
            <PlainField label={own.search} value={sought} onWrite={setSought} autoComplete="off" type="search" />
            <p className="unseen" role="status">
              {sought && own.found(shown.length)}
            </p>
          </>
        )}
        {atlases.length === 0 && <p className="house-none">{own.none}</p>}
        <ul className="house-list" aria-label={own.list}>
          {shown.map((atlas) => (
            <AtlasRow key={atlas.atlasId} {...{ atlas, session, words, own }} isTold={role === 'administrator'} />
          ))}
        </ul>
        <Session {...{ found, house, own, onLeave }} />
      </main>
    </div>
  )
}

type RowProps = Pick<Props, 'session' | 'words' | 'own'> & {
  readonly atlas: HouseAtlas
  /** Is it worth saying which are their own? */
  readonly isTold: boolean
}

function AtlasRow({ atlas: { atlasId, title, changedAt, isMine }, session, words, own, isTold }: RowProps) {
  const { current: language } = useLanguage()
  const [problem, setProblem] = useState<string | null>(null)
  const open = async (room: RoomName) => {
    setProblem(null)
    const answer = await askOwnDoor(session, atlasId)
    if (answer.ok) return goTo(roomAddress(atlasId, room), keepOpened(answer.value))
    const { happened, todo } = words.domain.problems[answer.code]
    setProblem(answer.code === 'link-taken-back' ? own.takenBack : `${happened} ${todo}`)
  }
  const day = changedAt && new Date(changedAt).toLocaleDateString(language, { dateStyle: 'long' })
  return (
    <li className="house-atlas">
      <div className="house-words">
        <h2>{title || words.bar.untitled}</h2>
        <p className="hint">
          {day ? own.changed(day) : own.changedLongAgo}
          {isTold && isMine && <span className="house-mine">{own.mine}</span>}
        </p>
      </div>
      <div className="buttons">
        <button type="button" className="button house-do" onClick={() => void open('lead')}>
          {own.leadIt}
          <span className="unseen">{own.named(title)}</span>
        </button>
        <button type="button" className="button button-quiet house-do" onClick={() => void open('map')}>
          {own.openIt}
          <span className="unseen">{own.named(title)}</span>
        </button>
      </div>
      {problem && (
        <p className="notice" role="alert">
          {problem}
        </p>
      )}
    </li>
  )
}

function Session({ found: { until, mark }, house, own, onLeave }: Pick<Props, 'found' | 'house' | 'own' | 'onLeave'>) {
  const { current: language } = useLanguage()
  const time = new Date(until).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
  return (
    <section className="house-session">
      <h2>{own.you}</h2>
      <p>
        {own.until(time)} {own.shared}
      </p>
      {house?.signIn && <p className="hint">{own.mark(`${house.signIn} · ${mark}`)}</p>}
      <button type="button" className="button" onClick={onLeave}>
        {own.signOut}
      </button>
    </section>
  )
}

/** Goes there; where this browser keeps nothing, without leaving the page, which remembers the way as long as it lives. */
function goTo(address: string, isKept: boolean): void {
  if (isKept) {
    window.location.assign(address)
    return
  }
  window.history.pushState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
