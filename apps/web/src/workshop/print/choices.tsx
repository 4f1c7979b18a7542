import { nameOfPlace, type Place } from '@maillage/atlas'
import type { ReactNode } from 'react'
import { ActionButton } from '../../controls/action-button.tsx'
import { ChoiceField } from '../../controls/choice-field.tsx'
import { usePaperPage } from '../use-paper-page.ts'

type Props = { readonly children?: ReactNode; readonly isReady: boolean; readonly onPrint?: () => void }

/** The choices beside the sheets, with the button that prints. */
export function Choices({ children, isReady, onPrint }: Props) {
  const { words } = usePaperPage()
  const { print } = words.paper
  return (
    <form
      className="print-choices"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        onPrint?.()
        window.print()
      }}
    >
      {children}
      <ActionButton type="submit" tone="strong" icon="print" isDisabled={!isReady}>
        {print.go}
      </ActionButton>
      <p className="hint">{print.tip}</p>
    </form>
  )
}

type PlaceProps = {
  readonly places: readonly Place[]
  readonly value: string
  readonly empty: string
  readonly onChoose: (key: string) => void
}

/** One place of the workshop, or `empty`; nothing to choose while there is none. */
export function ChoosePlace({ places, value, empty, onChoose }: PlaceProps) {
  const { words } = usePaperPage()
  if (places.length === 0) return null
  const choices = [
    { value: '', label: empty },
    ...places.map(({ key }) => ({ value: key, label: nameOfPlace(places, key) })),
  ]
  return <ChoiceField label={words.paper.print.place} value={value} choices={choices} onChoose={onChoose} />
}

/** The sheets as they will come out of the printer. */
export function Preview({ children }: { readonly children: ReactNode }) {
  const { words } = usePaperPage()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: reason: it scrolls, and has nothing in it to focus: keys reach it so.
    <section className="sheets" aria-label={words.paper.print.preview} tabIndex={0}>
      {children}
    </section>
  )
}
