import { useEffect, useRef } from 'react'
import { ActionButton } from '../controls/action-button.tsx'
import { usePage } from './page-context.tsx'
import { useDrafts } from './use-session.ts'

/** Says that words of mine were put aside, and opens them. Not there when nothing is. (V26) */
export function DraftsButton() {
  const { words, openDialog, say } = usePage()
  const { length } = useDrafts()
  const before = useRef(length)
  useEffect(() => {
    if (length > before.current) say(words.drafts.came)
    before.current = length
  }, [length, say, words])
  if (length === 0) return null
  return (
    <ActionButton tone="warn" icon="pen" onPress={() => openDialog('drafts')}>
      {words.drafts.count(length)}
    </ActionButton>
  )
}
