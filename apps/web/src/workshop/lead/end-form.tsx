import { type Afterwards, type Ended, sessionLimits } from '@maillage/atlas'
import { useState } from 'react'
import { Form, Input, Label, Radio, RadioGroup, TextField } from 'react-aria-components'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { openVotes } from '../contribute/votes-in-room.ts'
import { fromLocalTime, toLocalTime } from './local-time.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'
import './end.css'

const weekMs = 7 * 24 * 3_600_000

type Props = {
  /** How it ended, when what stays possible is being changed; null to end it. */
  readonly ended: Ended | null
  readonly onDone: () => void
  readonly onCancel?: () => void
}

/** What stays possible once the session is over, chosen in one place: reading and reacting, or writing until a date. (V141) */
export function EndForm({ ended, onDone, onCancel }: Props) {
  const { words, session } = useLeadPage()
  const { leadEnd } = words
  const { run, isBusy } = useLead()
  // The field speaks in this device's time, the server in its own: what lies between the two is added back.
  const [ahead] = useState(() => Date.now() - session.assembly.now())
  const [after, setAfter] = useState<Afterwards>(ended?.after ?? 'read')
  const [until, setUntil] = useState(() => toLocalTime((ended?.until ?? session.assembly.now() + weekMs) + ahead))
  const [isWrong, setWrong] = useState(false)
  // A vote is of its session: its count is in the report, and nobody waits for it afterwards.
  const votes = openVotes(useAtlas())
  const end = async () => {
    const moment = fromLocalTime(until)
    const at = after === 'write' && moment !== null ? moment - ahead : null
    const now = session.assembly.now()
    const isRight = after === 'read' || (at !== null && at > now && at < now + sessionLimits.untilMs)
    setWrong(!isRight)
    if (!isRight) return
    for (const [vote] of ended ? [] : votes) await run('close-vote', { vote })
    if (await run('end', { after, until: at }, ended ? leadEnd.changed : leadEnd.done)) onDone()
  }
  return (
    <Form
      className="lead-end"
      onSubmit={(event) => {
        event.preventDefault()
        void end()
      }}
    >
      <RadioGroup
        className="field lead-end-choice"
        value={after}
        onChange={(value) => setAfter(value === 'write' ? 'write' : 'read')}
      >
        <Label className="label">{leadEnd.after}</Label>
        <Radio value="read" className="check">
          <span className="radio-mark" aria-hidden="true" />
          {leadEnd.read}
        </Radio>
        {after === 'read' && <p className="hint">{leadEnd.readWhy}</p>}
        <Radio value="write" className="check">
          <span className="radio-mark" aria-hidden="true" />
          {leadEnd.write}
        </Radio>
      </RadioGroup>
      {after === 'write' && (
        <TextField className="field" value={until} onChange={setUntil} isInvalid={isWrong}>
          <Label className="label">{leadEnd.until}</Label>
          <Input className="input" type="datetime-local" />
          {isWrong && (
            <p className="hint lead-wrong" role="alert">
              {leadEnd.untilWrong}
            </p>
          )}
        </TextField>
      )}
      {!ended && votes.length > 0 && <p className="hint">{leadEnd.votesToo(votes.length)}</p>}
      <div className="buttons">
        <ActionButton type="submit" tone={ended ? 'strong' : 'danger'} isDisabled={isBusy}>
          {ended ? leadEnd.keep : leadEnd.yes}
        </ActionButton>
        {onCancel && <ActionButton onPress={onCancel}>{words.cancel}</ActionButton>}
      </div>
    </Form>
  )
}
