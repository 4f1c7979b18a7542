import { type Atlas, rehearsalBanks, type SimulationScene, simulateContribution, simulateVoice } from '@maillage/atlas'
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
      const outcome = await play(session, { bank: rehearsalBanks[language], seed, at: at.current, people })
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
  }, [isPlaying, perMinute, people, session, language, seed])
  return { ...counts, people, setPeople, pace, setPace, isPlaying, toggle: () => setPlaying((before) => !before) }
}

type Turn = Pick<SimulationScene, 'bank' | 'seed' | 'at'> & { readonly people: number }

/** In how many turns of a phase where people write one says what they think instead. */
const voiceEvery = 4

/** One turn of somebody simulated. */
async function play(session: Session, turn: Turn): Promise<'played' | 'refused' | 'idle'> {
  const atlas = session.atlas()
  const { elements, workshop } = atlas
  const votes = [...atlas.votes].filter(([, { closed, opened }]) => closed === null && isOfRehearsal(atlas, opened.at))
  const relations = [...atlas.relations.values()].filter(({ at }) => isOfRehearsal(atlas, at)).map(({ id }) => id)
  const { places, phase } = workshop
  const known = [...elements.values()].slice(-mostKnown).map(({ label }) => label)
  const isVoiced = votes.length > 0 || turn.at % voiceEvery === 0
  const brought = isVoiced ? null : simulateContribution({ ...turn, places, phase, known })
  if (brought) return (await session.command('contribute', { ...brought })).ok ? 'played' : 'refused'
  const voice = simulateVoice({ ...turn, places, phase, votes, relations })
  if (!voice) return 'idle'
  return (await session.command(voice.name, { ...voice.args, as: voice.as })).ok ? 'played' : 'refused'
}

/** What was there before stays as people left it. */
function isOfRehearsal({ workshop: { rehearsal } }: Atlas, at: number): boolean {
  return rehearsal !== null && at >= rehearsal.at
}
