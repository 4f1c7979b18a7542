import type { AtlasElement, EndId, Relation } from '@maillage/atlas'
import type { KeyboardEvent } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { Icon } from '../controls/icon.tsx'
import { bornOf, periodOf } from './facts-of.ts'

// Plain buttons: a thousand rows of them must stay light, and none of them is a stop of the Tab key. (V31, V44)

type FoldProps = {
  readonly label: string
  readonly isOpen: boolean
  readonly canUnfold?: boolean
  readonly onPress: () => void
}

/** Unfolds and folds a row by a press; keys do it from the row itself. */
export function Fold({ label, isOpen, canUnfold = true, onPress }: FoldProps) {
  const { words } = usePage()
  if (!canUnfold) return <span className="fold" />
  const name = isOpen ? words.outline.fold(label) : words.outline.unfold(label)
  return (
    <button type="button" className="fold" tabIndex={-1} aria-expanded={isOpen} aria-label={name} onClick={onPress}>
      <Icon name="chevron" size={16} />
    </button>
  )
}

/** Opens the menu of a row. */
export function MoreButton({ name, onPress }: { readonly name: string; readonly onPress: (at: HTMLElement) => void }) {
  return (
    <button
      type="button"
      className="button button-icon button-quiet more"
      tabIndex={-1}
      aria-label={name}
      aria-haspopup="menu"
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Icon name="more" size={18} />
    </button>
  )
}

/** Who wrote a thing, where, when, and on what ground: one quiet line, whole when the row is looked at. */
export function Provenance({ thing }: { readonly thing: AtlasElement | Relation }) {
  const { words, language } = usePage()
  const { places } = useAtlas().workshop
  const parts = [
    'label' in thing ? '' : periodOf(words, thing),
    bornOf(words, language, thing, places),
    thing.source && words.outline.source(thing.source),
  ].filter(Boolean)
  if (parts.length === 0) return null
  return <p className="provenance">{parts.join(' · ')}</p>
}

/** Added to the chosen things, or taken out of them. */
export function toggled(chosen: readonly EndId[], id: EndId): readonly EndId[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]
}

/** Space chooses a row beside the others; a button would also be pressed by it, when it is let go. */
export function keepSpace(event: KeyboardEvent): void {
  if (event.key === ' ') event.preventDefault()
}

export function focusPanel(): void {
  requestAnimationFrame(() => document.getElementById('panel-title')?.focus())
}
