import { useEffect, useState } from 'react'
import { askHouse } from '../everyone/ask-house.ts'
import type { Messages } from '../messages/index.ts'
import { sessionHere } from '../session/house-session.ts'

type Props = {
  readonly words: Messages
  /** Where to go on after. */
  readonly to?: 'preparer'
}

/** The way in for who leads, where the administrator named a provider to sign in with; nothing otherwise. (V120) */
export function SignInLink({ words, to }: Props) {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    let isGone = false
    void askHouse().then((answer) => !isGone && answer.ok && setName(answer.value.signIn))
    return () => {
      isGone = true
    }
  }, [])
  if (name === null) return null
  return (
    <section className="sign-in">
      <h2>{words.enter.signInFor}</h2>
      {sessionHere() === null ? (
        <>
          <SignInButton name={name} words={words} {...(to ? { to } : {})} />
          <p className="hint">{words.enter.signInWhere(name)}</p>
        </>
      ) : (
        <a className="button" href="/mes-ateliers">
          {words.enter.toAtlases}
        </a>
      )}
    </section>
  )
}

/** A link, not a script: the browser leaves this page for the provider's because somebody pressed it. (V120) */
export function SignInButton({ name, words, to }: Props & { readonly name: string }) {
  return (
    <a className="button" href={to ? `/connexion?vers=${to}` : '/connexion'}>
      {words.enter.signIn(name)}
    </a>
  )
}
