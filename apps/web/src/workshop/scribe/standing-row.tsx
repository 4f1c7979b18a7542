import { nameOfPlace } from '@maillage/atlas'
import { type FormEvent, useEffect, useState } from 'react'
import { useCommand } from '../../app/use-command.ts'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { PlaceMark } from '../places/place-mark.tsx'
import { usePaperPage } from '../use-paper-page.ts'
import { useWorkshop } from '../use-workshop.ts'
import { collegesFor, type Scribe } from './use-scribe.ts'

/** What stays from one card to the next: whose cards these are, how they came, and how many people sit there. (V95) */
export function StandingRow({ scribe }: { readonly scribe: Scribe }) {
  const { words, session } = usePaperPage()
  const { scribe: say } = words.paper
  const { places: all } = useWorkshop()
  const { places, standing, stand } = scribe
  if (places.length === 0) return <p className="hint">{say.ownPlaceOnly}</p>
  const named = places.map((place) => ({
    value: place.key,
    label: nameOfPlace(all, place.key),
    mark: <PlaceMark place={place} />,
  }))
  return (
    <div className="standing-row">
      <ChoiceField label={say.where} value={standing.place} choices={named} onChoose={(place) => stand({ place })} />
      <ChoiceField
        label={say.college}
        value={standing.role}
        choices={collegesFor(session.role).map((role) => ({ value: role, label: words.domain.roles[role] }))}
        onChoose={(role) => {
          const chosen = collegesFor(session.role).find((each) => each === role)
          if (chosen) stand({ role: chosen })
        }}
      />
      <ChoiceField
        label={say.entry}
        value={standing.entry}
        choices={(['paper', 'spoken'] as const).map((entry) => ({ value: entry, label: say.entries[entry] }))}
        onChoose={(entry) => stand({ entry: entry === 'spoken' ? 'spoken' : 'paper' })}
      />
      <Heads key={standing.place} place={standing.place} />
    </div>
  )
}

/** How many people are in the place, those without a device too; told when the field is left, or by Enter. */
function Heads({ place: key }: { readonly place: string }) {
  const { words, tell } = usePaperPage()
  const { scribe: say } = words.paper
  const { places } = useWorkshop()
  const { ask, isBusy } = useCommand()
  const heads = places.find((place) => place.key === key)?.heads ?? null
  const [typed, setTyped] = useState('')
  useEffect(() => setTyped(heads === null ? '' : String(heads)), [heads])
  const keep = async () => {
    const count = typed.trim() === '' ? null : Number(typed)
    if (count === heads || isBusy) return
    if (count !== null && !(Number.isSafeInteger(count) && count >= 0)) return
    const answer = await ask('set-heads', { place: key, heads: count })
    if (answer) tell(say.headsKept(count ?? 0, nameOfPlace(places, key)))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void keep()
  }
  return (
    <form onSubmit={submit}>
      <label className="field">
        <span className="label">
          {say.heads} <span className="hint">({say.headsHint})</span>
        </span>
        <input
          className="input"
          type="number"
          min={0}
          max={2000}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => void keep()}
        />
      </label>
    </form>
  )
}
