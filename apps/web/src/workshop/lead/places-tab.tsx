import { type Role, roles } from '@maillage/atlas'
import { useState } from 'react'
import { Input, Label, NumberField } from 'react-aria-components'
import { ActionButton, IconButton } from '../../controls/action-button.tsx'
import type { LeadMessages } from '../../messages/leading.ts'
import { PlaceMark } from '../places/place-mark.tsx'
import { CallForm, CallNow } from './call-form.tsx'
import { useLeadReports } from './lead-reports.tsx'
import type { PlaceReport } from './place-report.ts'
import { PlacesEditor } from './places-editor.tsx'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Sites and tables as participants: who is there, what they bring, who has spoken, who is silent or gone. (V86) */
export function PlacesTab() {
  const { words } = useLeadPage()
  const { reports, isCut, now } = useLeadReports()
  const [isEdited, setEdited] = useState(false)
  const [called, setCalled] = useState<string | null>(null)
  if (isEdited) return <PlacesEditor onClose={() => setEdited(false)} />
  return (
    <>
      <h2>{words.lead.places.title}</h2>
      {isCut && <p className="notice">{words.lead.places.cut}</p>}
      <CallNow />
      {reports.length === 0 && <p>{words.lead.places.none}</p>}
      <ul className="lead-places">
        {reports.map((report) => (
          <li key={report.place.key} className="lead-place">
            <PlaceHead report={report} isCut={isCut} now={now} />
            <PlaceDeeds report={report} onCall={() => setCalled(report.place.key)} />
            {called === report.place.key && <CallForm to={report.place} onClose={() => setCalled(null)} />}
            <Tables reports={report.tables} />
          </li>
        ))}
      </ul>
      {called === '' && <CallForm to={null} onClose={() => setCalled(null)} />}
      <div className="buttons">
        <ActionButton onPress={() => setCalled('')}>{words.lead.places.callOf(words.lead.places.callAll)}</ActionButton>
        <ActionButton icon="pen" onPress={() => setEdited(true)}>
          {words.lead.places.edit}
        </ActionButton>
      </div>
    </>
  )
}

type HeadProps = { readonly report: PlaceReport; readonly isCut: boolean; readonly now: number }

function PlaceHead({ report, isCut, now }: HeadProps) {
  const { words } = useLeadPage()
  const { places } = words.lead
  const { place, here, brought, waiting, byRole, lastAt, goneSince, silentSince } = report
  const ago = (at: number) => Math.max(0, Math.floor((now - at) / 60_000))
  return (
    <>
      <div className="lead-place-name">
        <PlaceMark place={place} />
        <h3>{place.name}</h3>
        {!isCut && goneSince !== null && <span className="badge lead-gone">{places.gone(ago(goneSince))}</span>}
        {!isCut && silentSince !== null && <span className="badge lead-silent">{places.silent(ago(silentSince))}</span>}
      </div>
      <p className="lead-place-facts">
        <strong>{isCut ? '…' : places.here(here)}</strong>
        <span>{places.brought(brought)}</span>
        {waiting > 0 && <span>{places.waiting(waiting)}</span>}
        {sayRoles(words, byRole) && <span className="hint">{sayRoles(words, byRole)}</span>}
        {lastAt !== null && <span className="hint">{places.last(ago(lastAt))}</span>}
      </p>
    </>
  )
}

/** `Habitant·e 4, Élu·e 1` */
function sayRoles(words: LeadMessages, byRole: Readonly<Partial<Record<Role, number>>>): string {
  return roles.flatMap((role) => (byRole[role] ? [`${words.domain.roles[role]} ${byRole[role]}`] : [])).join(', ')
}

/** How many are in the room, and who spoke. */
function PlaceDeeds({ report: { place }, onCall }: { readonly report: PlaceReport; readonly onCall: () => void }) {
  const { words } = useLeadPage()
  const { places } = words.lead
  const { run, isBusy } = useLead()
  const turn = (turns: 1 | -1) => void run('note-turn', { place: place.key, turns })
  const count = (heads: number) =>
    void run('set-heads', { place: place.key, heads: Number.isNaN(heads) ? null : heads })
  return (
    <div className="lead-place-deeds">
      <NumberField
        className="field lead-heads"
        aria-label={places.headsOf(place.name)}
        value={place.heads ?? Number.NaN}
        minValue={0}
        maxValue={2000}
        onChange={count}
      >
        <Label className="label" aria-hidden="true">
          {places.heads}
        </Label>
        <Input className="input" />
      </NumberField>
      <div className="lead-turns">
        <span className="label">{places.turns(place.turns)}</span>
        <span className="buttons">
          <ActionButton icon="plus" aria-label={places.turnOf(place.name)} isDisabled={isBusy} onPress={() => turn(1)}>
            {places.turn}
          </ActionButton>
          {place.turns > 0 && (
            <IconButton icon="undo" name={places.turnBack(place.name)} isDisabled={isBusy} onPress={() => turn(-1)} />
          )}
        </span>
      </div>
      <ActionButton aria-label={places.callOf(place.name)} onPress={onCall}>
        {places.call}
      </ActionButton>
    </div>
  )
}

function Tables({ reports }: { readonly reports: readonly PlaceReport[] }) {
  const { words } = useLeadPage()
  if (reports.length === 0) return null
  return (
    <ul className="lead-tables" aria-label={words.lead.places.tables}>
      {reports.map(({ place, here, brought }) => (
        <li key={place.key}>
          <PlaceMark place={place} />
          <span>{place.name}</span>
          <span className="hint">
            {words.lead.places.here(here)} · {words.lead.places.brought(brought)}
          </span>
        </li>
      ))}
    </ul>
  )
}
