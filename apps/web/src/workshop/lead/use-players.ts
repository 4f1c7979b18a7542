import { rehearsalBanks, type SimulationScene, simulateContribution } from '@maillage/atlas'
import { useEffect, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import type { Session } from '../../session/session.ts'

/** How many contributions a simulated person writes in a minute. */
export const paces = { slow: 0.5, usual: 1, fast: 3 } as const
export type Pace = keyof typeof paces

/** So many labels of the map simulated people know. */
const mostKnown = 200

/** Simulated people who write at a chosen pace as long as they are let, each through the server like everyone. (V88) */
export function usePlayers() {
  const { session, language } = usePage()
  const [people, setPeople] = useState(20)
  const [pace, setPace] = useState<Pace>('usual')
  const perMinute = people * paces[pace]
  const [isPlaying, setPlaying] = useState(false)
  const [counts, setCounts] = useState({ played: 0, refused: 0, isIdle: false })
  // Another rehearsal is played by others: when it began is its seed.
  const seed = session.atlas().workshop.rehearsal?.at ?? 1
  const at = useRef(0)
  useEffect(() => {
    if (!isPlaying) return
    let isOver = false
    let timer = 0
    const turn = async () => {
      at.current += 1
      const outcome = await play(session, { bank: rehearsalBanks[language], seed, at: at.current })
      if (isOver) return
      setCounts(({ played, refused }) => ({
        played: played + (outcome === 'idle' ? 0 : 1),
        refused: refused + (outcome === 'refused' ? 1 : 0),
        isIdle: outcome === 'idle',
      }))
      timer = window.setTimeout(turn, 60_000 / perMinute)
    }
    timer = window.setTimeout(turn, 200)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }, [isPlaying, perMinute, session, language, seed])
  return { ...counts, people, setPeople, pace, setPace, isPlaying, toggle: () => setPlaying((before) => !before) }
}

type Turn = Pick<SimulationScene, 'bank' | 'seed' | 'at'>

/** One turn of somebody simulated. */
async function play(session: Session, turn: Turn): Promise<'played' | 'refused' | 'idle'> {
  const { elements, workshop } = session.atlas()
  const known = [...elements.values()].slice(-mostKnown).map(({ label }) => label)
  const next = simulateContribution({ ...turn, places: workshop.places, phase: workshop.phase, known })
  if (!next) return 'idle'
  const { as, contribution } = next
  return (await session.command('contribute', { contribution, as })).ok ? 'played' : 'refused'
}
