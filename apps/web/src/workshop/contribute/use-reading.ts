import { useCallback, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { createShelf } from '../../session/device.ts'

/** What was read, for as long as this tab lives. */
const tabShelf = createShelf(() => window.sessionStorage)

export type Reading = {
  /** The question was read before: one line of it is enough. */
  readonly isQuestionFolded: boolean
  /** Somebody writes: what to do is one line as well, and leaves the screen to their words. */
  readonly isFolded: boolean
  /** It was folded, and a press showed it again: it can be folded by a press as well. */
  readonly isReopened: boolean
  /** They begin to write: it was read. */
  readonly done: () => void
  readonly turn: (isFolded: boolean) => void
}

/**
 * What is folded of the question and of what people do now, on a screen where they would push the field out of sight. It
 * stays folded while one goes on, so that nothing moves under a finger; a new phase, and a press, show it again. (V150)
 */
export function useReading(): Reading {
  const { atlasId } = usePage().session
  const { about, workshop } = useAtlas()
  const place = `maillage.read.${atlasId}`
  const [readQuestion, setReadQuestion] = useState(() => tabShelf.read(place))
  const [isReopened, setReopened] = useState(false)
  const [readPhase, setReadPhase] = useState<string | null>(null)
  const phase = workshop.phase?.key ?? ''
  const { question } = about
  const done = useCallback(() => {
    tabShelf.keep(place, question)
    setReadQuestion(question)
    setReadPhase(phase)
  }, [place, question, phase])
  return {
    isQuestionFolded: readQuestion === question,
    isFolded: readPhase === phase,
    isReopened,
    done,
    turn: (isFolded) => {
      if (isFolded) return done()
      setReopened(true)
      setReadQuestion(null)
      setReadPhase(null)
    },
  }
}
