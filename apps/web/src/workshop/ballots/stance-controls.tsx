import { type StanceName, stanceLimits, stanceNames } from '@maillage/atlas'
import { useState } from 'react'
import { Icon, type IconName } from '../../controls/icon.tsx'
import { PlainArea } from '../../controls/plain-field.tsx'
import type { Messages } from '../../messages/index.ts'
import { SendNote, type SendState } from './send-state.tsx'
import './ballots.css'

const icons: Readonly<Record<StanceName, IconName>> = { agree: 'check', disagree: 'close', unsure: 'more' }

type Props = {
  /** What it is about, in words: who listens hears it with each button. */
  readonly about: string
  readonly stance: StanceName | null
  readonly reason: string
  readonly state: SendState
  readonly words: Messages
  /** Says it, with its reason; null takes it back. */
  readonly onSay: (stance: StanceName | null, reason: string) => void
}

/** Agree, disagree, don't know, with a reason. Holds only the reason being typed; who shows it keeps the rest. (V77) */
export function StanceControls({ about, stance, reason, state, words, onSay }: Props) {
  const [typed, setTyped] = useState(reason)
  const [known, setKnown] = useState(reason)
  // What was said before may be heard after the page is drawn: it takes its place, unless somebody is writing.
  if (reason !== known) {
    setKnown(reason)
    if (typed.trim() === known) setTyped(reason)
  }
  return (
    <fieldset className="stance">
      <legend className="label">
        {words.ballots.think} <span className="unseen">{about}</span>
      </legend>
      <div className="stance-choices">
        {stanceNames.map((name) => (
          <button
            key={name}
            type="button"
            className="stance-choice"
            aria-pressed={stance === name}
            onClick={() => onSay(stance === name ? null : name, typed.trim())}
          >
            <Icon name={icons[name]} size={20} />
            {words.ballots.stances[name]}
          </button>
        ))}
      </div>
      {stance && (
        <form
          className="stance-why"
          onSubmit={(event) => {
            event.preventDefault()
            onSay(stance, typed.trim())
          }}
        >
          <PlainArea
            label={words.ballots.reason}
            hint={words.ballots.reasonHint}
            value={typed}
            onWrite={setTyped}
            maxLength={stanceLimits.reason}
            rows={2}
          />
          <button type="submit" className="button" aria-disabled={typed.trim() === reason}>
            {words.ballots.keepReason}
          </button>
        </form>
      )}
      <SendNote state={state} words={words} />
    </fieldset>
  )
}
