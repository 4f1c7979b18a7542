import { useState } from 'react'
import { Input, Label, NumberField } from 'react-aria-components'
import { ActionButton } from '../../controls/action-button.tsx'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { Sure } from './sure.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'
import { type Pace, paces, usePlayers } from './use-players.ts'

const paceNames = Object.keys(paces) as readonly Pace[] // reason: the keys of the table

/** A rehearsal in the atlas itself, with simulated people; all comes back as it was at its end. (V88) */
export function RehearsalTab() {
  const { words } = useLeadPage()
  const { rehearsal, phase } = useWorkshop()
  const { run, isBusy } = useLead()
  const named = words.leadTools.rehearsal
  const [isAsked, setAsked] = useState(false)
  const end = async (version: string) => {
    setAsked(false)
    await run('end-rehearsal', { version }, named.ended)
  }
  const start = async () => {
    setAsked(false)
    await run('rehearse', {}, named.started)
  }
  const stay = () => setAsked(false)
  return (
    <>
      <h2>{named.title}</h2>
      <p>{named.why}</p>
      {rehearsal === null ? (
        // In a session that runs, what real people write from then on would go at the end.
        isAsked ? (
          <Sure say={named.startSure} yes={named.startYes} isBusy={isBusy} onYes={() => void start()} onNo={stay} />
        ) : (
          <ActionButton
            tone="strong"
            isDisabled={isBusy}
            onPress={() => (phase === null ? void start() : setAsked(true))}
          >
            {named.start}
          </ActionButton>
        )
      ) : (
        <>
          <Players />
          <p className="notice">{named.mine}</p>
          {isAsked ? (
            <Sure
              say={named.endSure}
              yes={named.endYes}
              isBusy={isBusy}
              onYes={() => void end(rehearsal.version)}
              onNo={stay}
            />
          ) : (
            <ActionButton tone="strong" onPress={() => setAsked(true)}>
              {named.end}
            </ActionButton>
          )}
        </>
      )}
    </>
  )
}

function Players() {
  const { words } = useLeadPage()
  const named = words.leadTools.rehearsal
  const players = usePlayers()
  return (
    <section className="lead-players">
      <h3>{named.players}</h3>
      <div className="lead-editor-row">
        <NumberField
          className="field"
          value={players.people}
          minValue={1}
          maxValue={200}
          onChange={(people) => players.setPeople(Number.isNaN(people) ? 1 : people)}
        >
          <Label className="label">{named.people}</Label>
          <Input className="input" />
        </NumberField>
        <ChoiceField
          label={named.pace}
          value={players.pace}
          choices={paceNames.map((pace) => ({ value: pace, label: named.paces[pace] }))}
          onChoose={(value) => players.setPace(paceNames.find((pace) => pace === value) ?? 'usual')}
        />
        <ActionButton tone={players.isPlaying ? 'plain' : 'strong'} onPress={players.toggle}>
          {players.isPlaying ? named.pause : named.play}
        </ActionButton>
      </div>
      <p role="status">
        {named.played(players.played)}
        {players.refused > 0 ? `, ${named.refused(players.refused)}` : ''}
      </p>
      <p className="hint">{players.isIdle ? named.idle : named.stays}</p>
    </section>
  )
}
