import { type ReactNode, useState } from 'react'
import { ActionButton } from '../controls/action-button.tsx'
import { FilterBar } from '../filters/filter-bar.tsx'
import { usePage } from './page-context.tsx'

/**
 * What a view is searched, filtered and set by. On a narrow page it stands behind a button, so that the view itself is
 * seen first; what narrows the view stays in sight. (V40)
 */
export function ViewTools({ children }: { readonly children?: ReactNode }) {
  const { words } = usePage()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={isOpen ? 'view-tools' : 'view-tools is-folded'}>
      <div className="view-tools-fold">
        <ActionButton icon="filter" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {words.views.tools}
        </ActionButton>
      </div>
      <FilterBar label={words.filters.wordsHere}>{children}</FilterBar>
    </div>
  )
}
