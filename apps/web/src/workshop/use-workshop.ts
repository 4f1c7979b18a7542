import { type Call, type Clock, phaseTime, type Workshop } from '@maillage/atlas'
import type { MineAnswer } from '@maillage/wire'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import type { Queued } from '../session/assembly/contribution-queue.ts'

/** What is decided for everyone in the room; drawn again when it changes. */
export function useWorkshop(): Workshop {
  return useAtlas().workshop
}

/** What I brought that waits on this device, and what of mine the server keeps beside the atlas. */
export function useMine(): { readonly queued: readonly Queued[]; readonly mine: MineAnswer | null } {
  const { assembly } = usePage().session
  const queued = useSyncExternalStore(assembly.subscribe, assembly.queued)
  const mine = useSyncExternalStore(assembly.subscribe, assembly.mine)
  return { queued, mine }
}

/** The time by the server's clock, told anew every so many milliseconds. */
export function useNow(everyMs: number): number {
  const { assembly } = usePage().session
  const [now, setNow] = useState(() => assembly.now())
  useEffect(() => {
    const timer = window.setInterval(() => setNow(assembly.now()), everyMs)
    return () => window.clearInterval(timer)
  }, [assembly, everyMs])
  return now
}

/** What is left of the phase, in whole seconds, below zero when its time is over; null when nobody counts. It stands still in a pause. (V71) */
export function useTimeLeft(): number | null {
  const { assembly } = usePage().session
  const workshop = useWorkshop()
  const endsAt = workshop.clock?.endsAt ?? null
  const left = () => (endsAt === null ? null : Math.ceil((endsAt - phaseTime(workshop, assembly.now())) / 1000))
  const [, tick] = useState(0)
  useEffect(() => {
    if (endsAt === null) return
    const timer = window.setInterval(() => tick((before) => before + 1), 500)
    return () => window.clearInterval(timer)
  }, [endsAt])
  return left()
}

/** How long a word of those who lead stands, by the server's clock: it is said for now. */
const callLastsMs = 5 * 60_000

/** Does it stand at this time? Who comes later does not meet it, and what was said in the phase before was of that phase. (V79) */
export function standsAt({ at }: Call, clock: Clock | null, now: number): boolean {
  return now < at + callLastsMs && at >= (clock?.startedAt ?? 0)
}

/** The word of those who lead, while it stands: it goes by itself, by the server's clock. (V79) */
export function useCallNow(): Call | null {
  const { assembly } = usePage().session
  const { call, clock } = useWorkshop()
  const [, look] = useState(0)
  const endsAt = call ? call.at + callLastsMs : 0
  useEffect(() => {
    const left = endsAt - assembly.now()
    if (left <= 0) return
    const timer = window.setTimeout(() => look((before) => before + 1), left + 50)
    return () => window.clearTimeout(timer)
  }, [endsAt, assembly])
  return call && standsAt(call, clock, assembly.now()) ? call : null
}

/** Seconds as they are read on a clock: `12:05`, `−0:30`. */
export function clockText(seconds: number): string {
  const all = Math.abs(seconds)
  return `${seconds < 0 ? '−' : ''}${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`
}
