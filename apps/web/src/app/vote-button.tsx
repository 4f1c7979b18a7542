import { ActionButton } from '../controls/action-button.tsx'
import { usePage } from './page-context.tsx'
import { useAtlas } from './use-session.ts'

/** Says that a vote is open, and opens it. Not there when none is. (V101) */
export function VoteButton() {
  const { words, openDialog } = usePage()
  const isOpen = [...useAtlas().votes.values()].some(({ closed }) => closed === null)
  if (!isOpen) return null
  return (
    <ActionButton tone="strong" icon="check" aria-label={words.votes.button} onPress={() => openDialog('votes')}>
      {words.votes.short}
    </ActionButton>
  )
}
