import { useEffect, useState } from 'react'
import type { Messages } from '../messages/index.ts'
import { keepAccess } from '../session/access.ts'
import { type Answer, askDoor } from '../session/door.ts'
import { DoorPage, LinkForm } from './door-page.tsx'

type Code = Extract<Answer<never>, { ok: false }>['code']
const retryMs = 3000

/**
 * Opens the door with the token of the address's fragment, which no server and no log ever sees, then goes to the
 * atlas, whose address holds nothing secret. (V9, V11)
 */
export function EnterPage({ token, words }: { readonly token: string; readonly words: Messages }) {
  const [refused, setRefused] = useState<Code | null>(null)
  useEffect(() => {
    let timer = 0
    let gone = false
    const knock = async () => {
      const answer = await askDoor(token)
      if (gone) return
      if (answer.ok) return goTo(answer.value.atlasId, token)
      setRefused(answer.code)
      if (answer.code === 'unreachable' || answer.code === 'try-later') timer = window.setTimeout(knock, retryMs)
    }
    if (token === '') setRefused('not-invited')
    else void knock()
    return () => {
      gone = true
      window.clearTimeout(timer)
    }
  }, [token])
  if (refused === null) {
    return (
      <DoorPage title={words.enter.opening} words={words}>
        <div className="skeleton" aria-hidden="true" />
      </DoorPage>
    )
  }
  const problem = words.domain.problems[refused]
  return (
    <DoorPage title={words.enter.refusedTitle} words={words}>
      <p className="notice" role="alert">
        <strong>{problem.happened}</strong> {problem.todo}
      </p>
      <LinkForm words={words} />
    </DoorPage>
  )
}

function goTo(atlasId: string, token: string): void {
  // A link may ask for a view and a filter beside the token: they go along. (V39)
  const address = `/atlas/${encodeURIComponent(atlasId)}${window.location.search}`
  if (keepAccess(atlasId, token)) {
    window.location.replace(address)
    return
  }
  // This browser keeps nothing: go there without leaving the page, which remembers the token as long as it lives.
  window.history.replaceState(null, '', address)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
