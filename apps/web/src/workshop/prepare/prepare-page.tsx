import { useEffect, useState } from 'react'
import { useLanguage } from '../../app/language.tsx'
import { DoorPage } from '../../enter/door-page.tsx'
import { SignInLink } from '../../enter/sign-in-link.tsx'
import { type LeadMessages, leadMessages } from '../../messages/leading.ts'
import { askHouse } from '../../session/assembly/ask-workshop.ts'
import type { Answer } from '../../session/door.ts'
import { endSession, looksLikeSession, sessionHere } from '../../session/house-session.ts'
import { PrepareForm } from './prepare-form.tsx'
import './prepare.css'

type Refused = Extract<Answer<never>, { ok: false }>['code']
const retryMs = 3000

/** Where a workshop is made, for who holds the link that the server prints when it starts. (V80) */
export default function PreparePage({ token: given }: { readonly token: string }) {
  const words = leadMessages[useLanguage().current]
  // Who signed in shows their session, which this tab keeps; it may stand in the address where it keeps nothing.
  const [session] = useState(() => (given === '' || looksLikeSession(given) ? sessionHere(given) : null))
  const token = session ?? given
  const [state, setState] = useState<Refused | 'asking' | 'welcome'>(token === '' ? 'not-invited' : 'asking')
  useEffect(() => {
    document.title = `${words.prepare.title} · ${words.product}`
  }, [words])
  useEffect(() => {
    if (token === '') return
    let timer = 0
    let isGone = false
    const knock = async () => {
      const answer = await askHouse(token)
      if (isGone) return
      // A session that is over is forgotten, so that one can sign in anew.
      if (!answer.ok && answer.code === 'not-invited' && looksLikeSession(token)) endSession()
      setState(answer.ok ? 'welcome' : answer.code)
      const isCut = !answer.ok && (answer.code === 'unreachable' || answer.code === 'try-later')
      if (isCut) timer = window.setTimeout(knock, retryMs)
    }
    void knock()
    return () => {
      isGone = true
      window.clearTimeout(timer)
    }
  }, [token])
  if (state === 'welcome') return <PrepareForm token={token} words={words} />
  return (
    <DoorPage title={words.prepare.title} words={words}>
      {state === 'asking' ? (
        <p role="status">{words.prepare.asking}</p>
      ) : (
        <>
          <p className="notice" role="alert">
            {session !== null && state === 'not-invited' ? (
              words.enter.signInOver
            ) : (
              <Why refused={state} isCut={token === ''} words={words} />
            )}
          </p>
          {state === 'not-invited' && <SignInLink to="preparer" words={words} />}
        </>
      )}
    </DoorPage>
  )
}

/** Why nothing can be prepared here, and what to do. */
function Why(props: { readonly refused: Refused; readonly isCut: boolean; readonly words: LeadMessages }) {
  const { prepare, domain } = props.words
  if (props.refused !== 'not-invited') {
    const { happened, todo } = domain.problems[props.refused]
    return (
      <>
        <strong>{happened}</strong> {todo}
      </>
    )
  }
  return (
    <>
      <strong>{props.isCut ? prepare.noLink : prepare.wrongLink}.</strong>{' '}
      {props.isCut ? prepare.noLinkTodo : prepare.wrongLinkTodo}
    </>
  )
}
