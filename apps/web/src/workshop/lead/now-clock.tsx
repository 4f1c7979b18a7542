import { ActionButton } from '../../controls/action-button.tsx'
import { clockText, useTimeLeft, useWorkshop } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** What is left of the phase, by the server's clock, and more or less of it; where the time is said already, only that. (V84) */
export function NowClock({ isBrief }: { readonly isBrief: boolean }) {
  const { words, language, session } = useLeadPage()
  const { clock, frozen } = useWorkshop()
  const { run, isBusy } = useLead()
  const left = useTimeLeft()
  const extend = (minutes: number) => void run('extend', { minutes }, words.lead.extended(minutes))
  const steps = [
    [-1, words.lead.less, words.lead.lessMinute],
    [1, words.lead.one, words.lead.oneMinute],
    [5, words.lead.five, words.lead.fiveMinutes],
  ] as const
  const isOver = left !== null && left < 0
  return (
    <div className="lead-clock">
      {isBrief && clock?.endsAt ? null : left === null || !clock?.endsAt ? (
        <p className="lead-time">{words.lead.noTime}</p>
      ) : (
        <p className={isOver ? 'lead-time lead-time-over' : 'lead-time'}>
          <span className="unseen">{words.lead.timeLeft} </span>
          <strong>{clockText(left)}</strong>{' '}
          <span className="hint">
            {isOver
              ? words.lead.timeOver
              : frozen
                ? words.lead.clockStopped
                : words.lead.until(timeHere(clock.endsAt, Date.now() - session.assembly.now(), language))}
          </span>
        </p>
      )}
      <div className="buttons">
        {steps.map(([minutes, word, name]) => (
          <ActionButton
            key={minutes}
            aria-label={`${word} (${name})`}
            isDisabled={isBusy}
            onPress={() => extend(minutes)}
          >
            {word}
          </ActionButton>
        ))}
      </div>
      <p className="hint">{words.lead.late}</p>
    </div>
  )
}

/** A moment of the server's clock as the clock of this device shows it. */
function timeHere(at: number, aheadMs: number, language: string): string {
  return new Date(at + aheadMs).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
}
