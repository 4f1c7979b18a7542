import type { SeatAnswer } from '@maillage/wire'
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { DoorPage, LinkForm } from '../enter/door-page.tsx'
import type { Messages } from '../messages/index.ts'
import { accessTo, dropAccess, passTo } from '../session/access.ts'
import { type Answer, isShutOut } from '../session/door.ts'
import { type Joined, joinAtlas } from '../session/join.ts'
import { readPerson } from '../session/person.ts'
import { seatHere } from '../session/seat-here.ts'
import { seatOfDevice } from '../session/seat-of-device.ts'
import type { Session } from '../session/session.ts'
import { fetchAhead, loadAtlasPage, loadRoomPage } from './load-room.ts'
import { onceMore } from './once-more.ts'
import type { RoomName, View } from './router.ts'

type Refused = Extract<Answer<never>, { ok: false }>['code'] | 'no-link'
type Gate = {
  readonly refused: Refused | null
  readonly joined: { readonly session: Session; readonly arrived: boolean } | null
}

const retryMs = 3000

const AtlasPage = lazy(async () => ({ default: (await onceMore(loadAtlasPage)).AtlasPage }))
const RoomPage = lazy(async () => ({ default: (await onceMore(loadRoomPage)).RoomPage }))

type Props = {
  readonly atlasId: string
  readonly askedView: View | null
  readonly room: RoomName
  readonly words: Messages
}

/** Asks for a seat, joins, and shows the atlas once it has arrived; before that, what is being waited for. (V13) */
export function AtlasGate({ atlasId, askedView, room, words }: Props) {
  const [gate, setGate] = useState<Gate>({ refused: null, joined: null })
  const token = useRef(accessTo(atlasId))
  const start = useCallback(() => join(atlasId, passTo(atlasId), setGate), [atlasId])
  useEffect(start, [start])
  useEffect(() => {
    // While the seat is asked for: what comes next is not waited for twice.
    fetchAhead(room, askedView)
  }, [room, askedView])
  if (gate.joined) {
    return (
      <Suspense fallback={<Waiting words={words} isOffline={false} />}>
        {room === 'map' ? (
          <AtlasPage {...gate.joined} askedView={askedView} words={words} token={token.current} />
        ) : (
          <RoomPage key={room} {...gate.joined} room={room} words={words} />
        )}
      </Suspense>
    )
  }
  if (gate.refused === null || gate.refused === 'unreachable' || gate.refused === 'try-later') {
    return <Waiting words={words} isOffline={gate.refused !== null} />
  }
  return <AskForLink refused={gate.refused} words={words} />
}

function join(atlasId: string, bearer: string | null, become: (gate: Gate) => void): () => void {
  let session: Session | null = null
  let timer = 0
  let gone = false
  const take = async ({ session: mine, arrived }: Joined) => {
    if (gone) return mine.leave()
    session = mine
    become({ refused: null, joined: { session: mine, arrived: false } })
    await arrived
    if (!gone) become({ refused: null, joined: { session: mine, arrived: true } })
  }
  const ask = async () => {
    const answer = await seatOfDevice(atlasId)
    if (gone) return
    const joined = await joinWith(atlasId, answer)
    if (joined) return take(joined)
    if (answer.ok || gone) return
    if (isShutOut(answer.code)) dropAccess(atlasId)
    become({ refused: answer.code, joined: null })
    if (answer.code === 'unreachable' || answer.code === 'try-later') timer = window.setTimeout(ask, retryMs)
  }
  if (bearer === null) become({ refused: 'no-link', joined: null })
  else void ask()
  return () => {
    gone = true
    window.clearTimeout(timer)
    session?.leave()
  }
}

/** Joins with the seat the server gave; without the network, with what this device kept. Null when it kept nothing. */
async function joinWith(atlasId: string, answer: Answer<SeatAnswer>): Promise<Joined | null> {
  const who = answer.ok ? answer.value : seatHere(atlasId)
  const isCut = !answer.ok && (answer.code === 'unreachable' || answer.code === 'try-later')
  if (!who || !(answer.ok || isCut)) return null
  const { name, colour } = readPerson(Math.random())
  return joinAtlas({
    ...{ atlasId, who, colour, name: name ?? '', origin: window.location.origin },
    seat: answer.ok ? answer.value : null,
    askSeat: () => seatOfDevice(atlasId),
  })
}

function Waiting({ words, isOffline }: { readonly words: Messages; readonly isOffline: boolean }) {
  return (
    <DoorPage title={words.loading} words={words}>
      <p role="status">{isOffline ? words.saving.joiningOffline : words.saving.joining}</p>
      <div className="skeleton" aria-hidden="true" />
    </DoorPage>
  )
}

function AskForLink({ refused, words }: { readonly refused: Exclude<Refused, null>; readonly words: Messages }) {
  const problem = refused === 'no-link' ? null : words.domain.problems[refused]
  return (
    <DoorPage title={words.enter.askTitle} words={words}>
      {problem ? (
        <p className="notice" role="alert">
          <strong>{problem.happened}</strong> {problem.todo}
        </p>
      ) : (
        <p>{words.enter.ask}</p>
      )}
      <LinkForm words={words} />
      <p>
        <a href="/">{words.enter.home}</a>
      </p>
    </DoorPage>
  )
}
