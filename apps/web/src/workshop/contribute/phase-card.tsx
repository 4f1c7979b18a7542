import { useEffect, useRef, useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { deviceShelf } from '../../session/device.ts'
import { useTimeLeft, useWorkshop } from '../use-workshop.ts'
import { kindsNow, lateBy, stepOf } from './room-lists.ts'
import type { Reading } from './use-reading.ts'

export type PhaseCardProps = {
  readonly reading: Reading
  /** Goes to the field where one writes. */
  readonly onWrite: () => void
}

/** The question, and what people do now. The same card tells who comes late what they missed, and that they miss nothing. (V71) */
export function PhaseCard({ reading, onWrite }: PhaseCardProps) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const { phase } = atlas.workshop
  const late = useLate()
  const mayAdd = session.may('add') && (kindsNow(atlas, phase).length > 0 || phase?.relationKinds?.length !== 0)
  const step = stepOf(atlas.workshop)
  usePhaseNews()
  const { isFolded } = reading
  const isShort = isFolded || reading.isQuestionFolded
  const marks = ['give-phase', isShort && 'give-question-folded', isFolded && 'give-folded'].filter(Boolean)
  return (
    <section className={marks.join(' ')} aria-labelledby="give-question">
      <div className="give-question">
        <h1 id="give-question">{atlas.about.question || atlas.about.title || words.bar.untitled}</h1>
        {(isShort || reading.isReopened) && (
          <button
            type="button"
            className="button button-icon give-fold"
            aria-label={isShort ? words.contribute.unfold : words.contribute.fold}
            aria-expanded={!isShort}
            onClick={() => reading.turn(!isShort)}
          >
            <Icon name="down" size={18} />
          </button>
        )}
      </div>
      {late !== null && (
        <p className="give-late">
          {step && <strong>{words.contribute.step(step.at, step.of)} </strong>}
          {words.contribute.late(late, atlas.elements.size)}
        </p>
      )}
      <div className="give-now">
        <h2>{phase ? phase.title || words.contribute.now : words.contribute.noPhase}</h2>
        <TimeLeft />
      </div>
      {phase?.instruction && <p className="give-instruction">{phase.instruction}</p>}
      {whatCanBeDone()}
      {phase && phase.way !== 'direct' && session.may('add') && (
        <p className="give-way">
          <Icon name={phase.way === 'sealed' ? 'lock' : 'eye'} size={18} /> {words.contribute.ways[phase.way]}
        </p>
      )}
      {phase?.isAnonymous && session.may('add') && <p className="hint">{words.contribute.anonymous}</p>}
      {mayAdd && !isFolded && (
        <button type="button" className="button give-write" onClick={onWrite}>
          <Icon name="sentence" size={18} /> {words.contribute.write}
        </button>
      )}
    </section>
  )

  function whatCanBeDone() {
    if (!session.mayEdit) return <p>{words.contribute.reading}</p>
    if (!mayAdd) return <p>{session.may('vote') ? words.contribute.onlyReact : words.contribute.onlyRead}</p>
    return phase ? null : <p>{words.contribute.freely}</p>
  }
}

/** Time, without haste: minutes, by the server's clock. Its end closes nothing. */
function TimeLeft() {
  const { words } = usePage()
  const left = useTimeLeft()
  if (left === null) return null
  const { time } = words.contribute
  const text = left <= 0 ? time.over : left < 60 ? time.last : time.left(Math.ceil(left / 60))
  return (
    <p className={left <= 0 ? 'give-time give-time-over' : 'give-time'}>
      <Icon name="wait" size={16} /> {text}
    </p>
  )
}

/** How late this device is in this phase, the first time it is seen here; null when it is not. */
function useLate(): number | null {
  const { session } = usePage()
  const { clock, phase } = useWorkshop()
  const place = `maillage.phase.${session.atlasId}`
  const key = phase && clock ? `${phase.key} ${clock.startedAt}` : ''
  const [late] = useState(() => (deviceShelf.read(place) === key ? null : lateBy(clock, session.assembly.now())))
  const [first] = useState(key)
  useEffect(() => {
    if (key !== '') deviceShelf.keep(place, key)
  }, [key, place])
  return key === first ? late : null
}

/** A new phase is said, politely; what is being typed stays. */
function usePhaseNews(): void {
  const { say, words } = usePage()
  const { phase } = useWorkshop()
  const last = useRef(phase?.key ?? null)
  useEffect(() => {
    const key = phase?.key ?? null
    if (key === last.current) return
    last.current = key
    say(phase ? words.contribute.phaseNow(phase.title) : words.contribute.phaseOver)
  }, [phase, say, words])
}
