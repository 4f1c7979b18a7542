import type { InboxAnswer } from '@maillage/wire'
import { useCallback, useEffect, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useWorkshop } from '../use-workshop.ts'

/** Many write at once: they are asked for together. */
const gatherMs = 150

/** What waits, asked for again whenever the atlas says that its number changed. Null until it was heard. */
export function useInbox(): { readonly answer: InboxAnswer | null; readonly look: () => Promise<void> } {
  const { session } = usePage()
  const { waiting } = useWorkshop()
  const [answer, setAnswer] = useState<InboxAnswer | null>(null)
  const look = useCallback(async () => {
    const heard = await session.assembly.inbox()
    if (heard) setAnswer(heard)
  }, [session])
  const key = `${waiting.inbox} ${waiting.sealed}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: reason: asked again when the numbers change.
  useEffect(() => {
    const timer = window.setTimeout(() => void look(), gatherMs)
    return () => window.clearTimeout(timer)
  }, [look, key])
  return { answer, look }
}
