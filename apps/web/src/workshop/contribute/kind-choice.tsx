import { defaultElementKinds, type ElementKind, type KindKey } from '@maillage/atlas'
import { useId } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'

type Props = {
  readonly kinds: readonly ElementKind[]
  readonly chosen: ElementKind | null
  readonly onChoose: (kind: KindKey) => void
}

/** More than this many lie in two rows that are swept sideways, so that what is asked next stays in sight. */
const manyKinds = 4

/** What kind of thing it is, with half a line that says what the chosen kind means. (V153) */
export function KindChoice({ kinds, chosen, onChoose }: Props) {
  const { words } = usePage()
  const id = useId()
  const gloss = glossOf(chosen, words.contribute.kinds)
  const said = gloss !== null && (
    <p className="give-gloss" id={`${id}-gloss`}>
      <strong>{chosen?.label}</strong> : {gloss}
    </p>
  )
  const [only] = kinds
  if (kinds.length === 1 && only) {
    return (
      <div>
        <p className="give-kind-only">
          <KindMark kind={only} /> {words.contribute.add.only(only.label)}
        </p>
        {said}
      </div>
    )
  }
  return (
    <fieldset className="give-kind-choice">
      <legend className="label">{words.contribute.add.kind}</legend>
      <div className={kinds.length > manyKinds ? 'give-kinds give-kinds-many' : 'give-kinds'}>
        {kinds.map((kind) => (
          <label key={kind.key} className="give-kind">
            <input
              type="radio"
              name={`${id}-kind`}
              className="unseen"
              checked={kind.key === chosen?.key}
              aria-describedby={kind.key === chosen?.key && gloss !== null ? `${id}-gloss` : undefined}
              onChange={({ currentTarget }) => {
                onChoose(kind.key)
                currentTarget.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
              }}
            />
            <KindMark kind={kind} />
            {kind.label}
          </label>
        ))}
      </div>
      {said}
    </fieldset>
  )
}

/** Half a line for a kind that means what it means in a new atlas; null for a kind that the territory made its own. */
export function glossOf(kind: ElementKind | null, glosses: Readonly<Record<string, string>>): string | null {
  if (!kind || defaultElementKinds.get(kind.key)?.label !== kind.label) return null
  return Object.hasOwn(glosses, kind.key) ? (glosses[kind.key] ?? null) : null
}
