import { useCallback, useEffect, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useSaving } from '../../app/use-session.ts'
import { sayRefusal } from '../../messages/say-refusal.ts'
import type { SendState } from './send-state.tsx'

type Args = Readonly<Record<string, unknown>>
type Sending = { readonly name: string; readonly args: Args; readonly state: SendState }

export type Sender = {
  readonly stateOf: (key: string) => SendState
  /** What was asked last under this key, as long as the page lives; null when nothing was. */
  readonly askedOf: (key: string) => Args | null
  /** Asks the server; newest wins. Without the network it is asked again once it is back. */
  readonly send: (key: string, name: string, args: Args) => void
}

/** Stances and dots on their way to the server, which alone counts them. (V77) */
export function useSending(): Sender {
  const { session, words, say } = usePage()
  const { state: saving } = useSaving()
  const [all, setAll] = useState<ReadonlyMap<string, Sending>>(new Map())
  const newest = useRef(new Map<string, Sending>())
  const chain = useRef<Promise<void>>(Promise.resolve())
  const send = useCallback(
    (key: string, name: string, args: Args) => {
      const become = (sending: Sending | null) => {
        if (sending) newest.current.set(key, sending)
        else newest.current.delete(key)
        setAll(new Map(newest.current))
      }
      const wanted: Sending = { name, args, state: 'sending' }
      become(wanted)
      const ask = async () => {
        // Something newer under this key is on its way: only that is asked.
        if (newest.current.get(key) !== wanted) return
        const outcome = await session.command(name, args)
        if (outcome.ok) await session.assembly.refresh()
        if (newest.current.get(key) !== wanted) return
        if (outcome.ok) return become({ ...wanted, state: 'sent' })
        if (outcome.refusal.code === 'unreachable') return become({ ...wanted, state: 'unsent' })
        become(null)
        say(sayRefusal(words, outcome.refusal))
      }
      chain.current = chain.current.then(ask, ask)
    },
    [session, words, say],
  )
  useEffect(() => {
    if (saving !== 'saved' && saving !== 'saving') return
    for (const [key, { name, args, state }] of newest.current) if (state === 'unsent') send(key, name, args)
  }, [saving, send])
  return {
    stateOf: (key) => all.get(key)?.state ?? 'idle',
    askedOf: (key) => all.get(key)?.args ?? null,
    send,
  }
}
