import { useCallback } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useCommand } from '../../app/use-command.ts'

export type Lead = {
  /** Asks for a command and says that it is done, or why not. Answers with its value, null when it was not done. */
  readonly run: (
    name: string,
    args: Readonly<Record<string, unknown>>,
    done?: string,
  ) => Promise<{ readonly value: unknown } | null>
  readonly isBusy: boolean
}

/** What the console asks of the server: each deed is said, in one place. */
export function useLead(): Lead {
  const { say } = usePage()
  const { ask, isBusy } = useCommand()
  const run = useCallback<Lead['run']>(
    async (name, args, done) => {
      const outcome = await ask(name, args)
      if (outcome && done) say(done)
      return outcome
    },
    [ask, say],
  )
  return { run, isBusy }
}
