import { type ReactNode, useEffect, useRef } from 'react'
import { Input, Label, SearchField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { Icon } from '../controls/icon.tsx'
import { type FilterPart, partsOf, withoutPart } from './filter.ts'
import { sayPart } from './say-part.ts'
import { useFilter, useFilteredAtlas } from './use-filter.tsx'

// Typing changes what is shown at each key; what is left is told once the hand rests.
const restMs = 900

/**
 * What narrows the view: words to look for, filters, and each of them to be taken away by one press. A view may put its own
 * controls beside them. (V37, V40)
 */
export function FilterBar({ label, children }: { readonly label?: string; readonly children?: ReactNode }) {
  const { words, openDialog } = usePage()
  const { filter, change } = useFilter()
  const parts = partsOf(filter)
  const place = useRef<HTMLDivElement>(null)
  return (
    <div className="filter-bar" ref={place}>
      <div className="filter-line">
        <SearchField className="field" value={filter.words} onChange={(typed) => change({ words: typed })}>
          <Label className="label">{label ?? words.filters.words}</Label>
          <Input className="input" placeholder={words.filters.wordsHint} />
        </SearchField>
        <ActionButton icon="filter" onPress={() => openDialog('filters')}>
          {words.filters.open(parts.filter(({ of }) => of !== 'words').length)}
        </ActionButton>
        {children}
      </div>
      {parts.length > 0 && <ActiveParts parts={parts} place={place} />}
      <Summary isNarrowed={parts.length > 0} />
    </div>
  )
}

type ActiveProps = { readonly parts: readonly FilterPart[]; readonly place: React.RefObject<HTMLDivElement | null> }

function ActiveParts({ parts, place }: ActiveProps) {
  const { words } = usePage()
  const atlas = useAtlas()
  const { filter, change, clear } = useFilter()
  // The button goes with its filter: the focus goes to the next one, or to the search.
  const stay = () =>
    requestAnimationFrame(() => {
      const next = place.current?.querySelector<HTMLElement>('.chip') ?? place.current?.querySelector('input')
      next?.focus()
    })
  const take = (part: FilterPart) => {
    change(withoutPart(filter, part))
    stay()
  }
  return (
    <ul className="chips" aria-label={words.filters.active}>
      {parts.map((part) => {
        const said = sayPart(words, atlas, part)
        return (
          <li key={`${part.of}/${part.value}`}>
            <button type="button" className="chip" aria-label={words.filters.remove(said)} onClick={() => take(part)}>
              {said}
              <Icon name="close" size={14} />
            </button>
          </li>
        )
      })}
      <li>
        <button
          type="button"
          className="chip chip-all"
          onClick={() => {
            clear()
            stay()
          }}
        >
          {words.filters.clear}
        </button>
      </li>
    </ul>
  )
}

/** How much is shown of how much; told aloud when it changes. (V40) */
function Summary({ isNarrowed }: { readonly isNarrowed: boolean }) {
  const { words, tell } = usePage()
  const all = useAtlas()
  const { atlas } = useFilteredAtlas()
  const sentence = words.filters.shown(atlas.elements.size, all.elements.size, atlas.relations.size, all.relations.size)
  const said = isNarrowed ? sentence : words.filters.everything
  const last = useRef(said)
  useEffect(() => {
    if (last.current === said) return
    const timer = window.setTimeout(() => {
      last.current = said
      tell(said)
    }, restMs)
    return () => window.clearTimeout(timer)
  }, [said, tell])
  return isNarrowed ? <p className="hint filter-summary">{sentence}</p> : null
}
