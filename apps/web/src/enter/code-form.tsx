import { useState } from 'react'
import { PlainField } from '../controls/plain-field.tsx'
import type { Messages } from '../messages/index.ts'
import { askCode } from '../session/assembly/ask-workshop.ts'
import { readCode } from './read-code.ts'

/** Where a code that was said aloud, or stands on the wall, is typed. (V73) */
export function CodeForm({ words }: { readonly words: Messages }) {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const enter = async () => {
    const code = readCode(typed)
    if (code === null) return setProblem(words.join.notACode)
    setAsking(true)
    const answer = await askCode(code)
    setAsking(false)
    if (answer.ok) return window.location.assign(`/entrer#${answer.value.token}`)
    if (answer.code === 'not-invited') return setProblem(words.join.codeOpensNothing(code))
    const { happened, todo } = words.domain.problems[answer.code]
    setProblem(answer.code === 'unreachable' ? words.join.codeUnreachable : `${happened} ${todo}`)
  }
  return (
    <form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isAsking) void enter()
      }}
    >
      <PlainField
        label={words.join.code}
        hint={words.join.codeHint}
        problem={problem}
        value={typed}
        onWrite={(value) => {
          setTyped(value)
          setProblem(null)
        }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={40}
      />
      <button type="submit" className="button button-strong" aria-disabled={isAsking}>
        {words.join.codeOpen}
      </button>
    </form>
  )
}
