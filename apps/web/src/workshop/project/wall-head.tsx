import { useAtlas } from '../../app/use-session.ts'
import { usePaperPage } from '../use-paper-page.ts'
import { clockText, useTimeLeft, useWorkshop } from '../use-workshop.ts'

const lastSeconds = 120
/** Longer ones are written smaller, so that all of them is there. Characters. */
const [longQuestion, longInstruction] = [110, 190]

/** The question, what people do now, and the time left: each always in the same place. (V90) */
export function WallHead() {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const { about } = useAtlas()
  const { phase, ended } = useWorkshop()
  const question = about.question || about.title || words.bar.untitled
  return (
    <header className="wall-head">
      <div className="wall-now">
        <h1 data-long={question.length > longQuestion}>{question}</h1>
        <p className="wall-phase" data-long={(phase?.instruction.length ?? 0) > longInstruction}>
          <strong>{phase?.title || (phase ? '' : ended ? wall.end.title : wall.noPhase)}</strong> {phase?.instruction}
        </p>
      </div>
      <Clock />
    </header>
  )
}

/** Calm until the last two minutes, then as large as the place allows; the place itself never changes. */
function Clock() {
  const { words } = usePaperPage()
  const { wall } = words.paper
  const left = useTimeLeft()
  if (left === null) return <div className="wall-clock" />
  const isUp = left <= 0
  return (
    <div className="wall-clock" role="timer" data-last={!isUp && left <= lastSeconds} data-up={isUp}>
      {!isUp && <span className="wall-clock-word">{wall.timeLeft}</span>}
      <span className="wall-clock-time">{isUp ? wall.timeUp : clockText(left)}</span>
    </div>
  )
}
