import type { DoorAnswer } from '@maillage/wire'
import type { Messages } from '../messages/index.ts'

type Props = {
  readonly places: DoorAnswer['places']
  /** The place of the link; '' for nowhere in particular. */
  readonly site: string
  readonly chosen: string
  readonly words: Messages
  readonly onChoose: (place: string) => void
}

/**
 * At which table, or at which place and table: as many large buttons as there are, and one for who does not know. Nothing
 * has to be chosen. (V74)
 */
export function PlaceChoice({ places, site, chosen, words, onChoose }: Props) {
  const sites = site === '' ? places.filter(({ within }) => within === null) : []
  const at = places.find(({ key }) => key === chosen)
  const inside = site === '' ? (at?.within ?? at?.key ?? '') : site
  const tables = inside === '' ? [] : places.filter(({ within }) => within === inside)
  return (
    <>
      {sites.length > 0 && (
        <Choice
          legend={words.join.whichPlace}
          options={[...sites, { key: '', name: words.join.noPlace }]}
          chosen={inside}
          onChoose={onChoose}
        />
      )}
      {tables.length > 0 && (
        <Choice
          legend={words.join.whichTable}
          options={[...tables, { key: inside, name: words.join.noTable }]}
          chosen={tables.some(({ key }) => key === chosen) ? chosen : inside}
          onChoose={onChoose}
        />
      )}
    </>
  )
}

type ChoiceProps = {
  readonly legend: string
  readonly options: readonly { readonly key: string; readonly name: string }[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

function Choice({ legend, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset className="place-choice">
      <legend className="label">{legend}</legend>
      {options.map(({ key, name }) => (
        <button key={key} type="button" className="button" aria-pressed={key === chosen} onClick={() => onChoose(key)}>
          {name}
        </button>
      ))}
    </fieldset>
  )
}
