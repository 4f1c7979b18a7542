import type { HouseAnswer, HouseAtlases, SignInTrouble } from '@maillage/wire'
import { useEffect, useState } from 'react'
import { useLanguage } from '../app/language.tsx'
import { DoorPage } from '../enter/door-page.tsx'
import { askHouse } from '../everyone/ask-house.ts'
import { houseWords } from '../messages/house.ts'
import type { Messages } from '../messages/index.ts'
import type { Answer } from '../session/door.ts'
import { askAtlases, endSession, sessionHere } from '../session/house-session.ts'
import { AtlasList } from './atlas-list.tsx'
import { NotSignedIn } from './not-signed-in.tsx'
import './house.css'

type Refused = Extract<Answer<never>, { ok: false }>['code']
export type Signed = 'asking' | 'not-yet' | 'out' | 'over' | { readonly cut: Refused } | HouseAtlases

const retryMs = 3000

type Props = {
  readonly fragment: string
  readonly trouble: SignInTrouble | null
  readonly words: Messages
}

/** Where who signed in finds their atlases, and where a sign-in that failed says why. (V120, V121) */
export default function AtlasesPage({ fragment, trouble, words }: Props) {
  const own = houseWords[useLanguage().current]
  const [session] = useState(() => (trouble ? null : sessionHere(fragment)))
  const [signed, setSigned] = useState<Signed>(session === null ? 'not-yet' : 'asking')
  const house = useHouse()
  useEffect(() => {
    document.title = `${own.title} · ${words.product}`
  }, [own, words])
  useEffect(() => (session === null ? undefined : knock(session, setSigned)), [session])
  const leave = () => {
    endSession()
    setSigned('out')
  }
  if (signed === 'asking' || (typeof signed === 'object' && 'cut' in signed)) {
    return (
      <DoorPage title={own.title} words={words}>
        <p role="status">{signed === 'asking' ? own.asking : words.domain.problems[signed.cut].happened}</p>
        <div className="skeleton" aria-hidden="true" />
      </DoorPage>
    )
  }
  if (typeof signed === 'string') return <NotSignedIn {...{ signed, trouble, house, words, own }} />
  return <AtlasList {...{ found: signed, session: session ?? '', house, words, own }} onLeave={leave} />
}

/** Asks for them, again and again while the server does not answer. */
function knock(session: string, become: (signed: Signed) => void): () => void {
  let timer = 0
  let isGone = false
  const ask = async () => {
    const answer = await askAtlases(session)
    if (isGone) return
    if (answer.ok) return become(answer.value)
    if (answer.code === 'not-invited') {
      endSession()
      return become('over')
    }
    become({ cut: answer.code })
    timer = window.setTimeout(ask, retryMs)
  }
  void ask()
  return () => {
    isGone = true
    window.clearTimeout(timer)
  }
}

/** What the administrator says of this installation; null until it is known. */
function useHouse(): HouseAnswer | null {
  const [house, setHouse] = useState<HouseAnswer | null>(null)
  useEffect(() => {
    void askHouse().then((answer) => answer.ok && setHouse(answer.value))
  }, [])
  return house
}
