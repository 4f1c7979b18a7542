import { useCallback, useState } from 'react'
import { sayRefusal } from '../messages/say-refusal.ts'
import { usePage } from './page-context.tsx'

export type Commands = {
  /** Asks the server to do what only it does; answers with what it said, or null after saying why it was not done. */
  readonly ask: (name: string, args: Readonly<Record<string, unknown>>) => Promise<{ readonly value: unknown } | null>
  readonly isBusy: boolean
}

/** Commands of one part of the page: one at a time. */
export function useCommand(): Commands {
  const { session, words, say } = usePage()
  const [isBusy, setBusy] = useState(false)
  const ask = useCallback<Commands['ask']>(
    async (name, args) => {
      setBusy(true)
      const outcome = await session.command(name, args)
      setBusy(false)
      if (outcome.ok) return { value: outcome.value }
      say(sayRefusal(words, outcome.refusal))
      return null
    },
    [session, words, say],
  )
  return { ask, isBusy }
}
