import {
  type PaletteColour,
  type Pattern,
  type Place,
  paletteColours,
  patterns,
  placeKey,
  placeLimits,
} from '@maillage/atlas'
import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { ActionButton, IconButton } from '../../controls/action-button.tsx'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { ColourMark } from '../../controls/kind-mark.tsx'
import { PlaceMark } from '../places/place-mark.tsx'
import { useWorkshop } from '../use-workshop.ts'
import { useLead } from './use-lead.ts'
import { useLeadPage } from './use-lead-page.ts'

/** Names, colours and patterns of the places; more of them, or fewer. */
export function PlacesEditor({ onClose }: { readonly onClose: () => void }) {
  const { words } = useLeadPage()
  const now = useWorkshop().places
  const [places, setPlaces] = useState(now)
  const { run, isBusy } = useLead()
  const named = words.lead.places
  const set = (key: string, part: Partial<Place>) =>
    setPlaces(places.map((place) => (place.key === key ? { ...place, ...part } : place)))
  const remove = (key: string) => setPlaces(places.filter((place) => place.key !== key && place.within !== key))
  const add = (within: Place | null) =>
    setPlaces([...places, freshPlace(places, within, words.prepare.table, named.newSite)])
  const sites = places.filter(({ within }) => within === null)
  const keep = async () => {
    const kept = places.filter(({ name }) => name.trim() !== '').map((place) => withPresentCounts(place, now))
    if (await run('set-places', { places: kept }, named.saved)) onClose()
  }
  return (
    <>
      <h2>{named.edit}</h2>
      <ul className="lead-places">
        {sites.map((site) => (
          <li key={site.key} className="lead-place">
            <PlaceFields place={site} onChange={(part) => set(site.key, part)} onRemove={() => remove(site.key)} />
            {places
              .filter(({ within }) => within === site.key)
              .map((table) => (
                <PlaceFields
                  key={table.key}
                  place={table}
                  onChange={(part) => set(table.key, part)}
                  onRemove={() => remove(table.key)}
                />
              ))}
            <ActionButton tone="quiet" icon="plus" isDisabled={isFull(places)} onPress={() => add(site)}>
              {named.addTable(site.name)}
            </ActionButton>
          </li>
        ))}
      </ul>
      <p className="hint">{named.keepsBy}</p>
      <div className="buttons">
        <ActionButton tone="strong" isDisabled={isBusy} onPress={() => void keep()}>
          {named.editDone}
        </ActionButton>
        <ActionButton icon="plus" isDisabled={isFull(places)} onPress={() => add(null)}>
          {named.addSite}
        </ActionButton>
        <ActionButton onPress={onClose}>{words.cancel}</ActionButton>
      </div>
    </>
  )
}

function isFull(places: readonly Place[]): boolean {
  return places.length >= placeLimits.places
}

/** Heads and turns may have been counted while the form was open: those of now are kept. */
function withPresentCounts(place: Place, now: readonly Place[]): Place {
  const { heads, turns } = now.find(({ key }) => key === place.key) ?? place
  return { ...place, name: place.name.trim(), heads, turns }
}

function freshPlace(
  places: readonly Place[],
  within: Place | null,
  tableName: (number: number) => string,
  siteName: string,
): Place {
  const taken = places.map(({ key }) => key)
  const rank = places.filter((place) => place.within === (within?.key ?? null)).length
  const colour = within?.colour ?? paletteColours[(rank * 5 + 1) % paletteColours.length] ?? 'blue'
  const pattern = patterns[(rank + (within ? 1 : 0)) % patterns.length] ?? 'plain'
  const name = within ? tableName(rank + 1) : siteName
  const key = within ? placeKey(`${within.key.slice(0, 16)} t${rank + 1}`, taken) : placeKey(name, taken)
  return { key, name, within: within?.key ?? null, colour, pattern, heads: null, turns: 0 }
}

type FieldsProps = {
  readonly place: Place
  readonly onChange: (part: Partial<Place>) => void
  readonly onRemove: () => void
}

function PlaceFields({ place, onChange, onRemove }: FieldsProps) {
  const { words } = useLeadPage()
  const named = words.lead.places
  const isTable = place.within !== null
  return (
    <div className={isTable ? 'lead-place-edit lead-table-edit' : 'lead-place-edit'}>
      <PlaceMark place={place} />
      <TextField
        className="field"
        aria-label={`${named.name} : ${place.name}`}
        value={place.name}
        maxLength={placeLimits.name}
        onChange={(name) => onChange({ name })}
      >
        <Input className="input" autoComplete="off" />
      </TextField>
      <IconButton icon="close" name={named.remove(place.name)} onPress={onRemove} />
      <div className="lead-place-looks">
        <ChoiceField
          label={`${named.colour} : ${place.name}`}
          isLabelHidden
          value={place.colour}
          choices={paletteColours.map((colour) => ({
            value: colour,
            label: words.domain.colours[colour],
            mark: <ColourMark colour={colour} />,
          }))}
          onChoose={(colour) => onChange({ colour: colour as PaletteColour })} // reason: one of the choices above
        />
        <ChoiceField
          label={`${named.pattern} : ${place.name}`}
          isLabelHidden
          value={place.pattern}
          choices={patterns.map((pattern) => ({
            value: pattern,
            label: named.patterns[pattern],
            mark: <PlaceMark place={{ colour: place.colour, pattern }} />,
          }))}
          onChoose={(pattern) => onChange({ pattern: pattern as Pattern })} // reason: likewise
        />
      </div>
    </div>
  )
}
