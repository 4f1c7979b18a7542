import type { AtlasElement, ElementKind } from '@maillage/atlas'
import { memo } from 'react'
import { usePage } from '../app/page-context.tsx'
import { useIsSelected } from '../app/use-session.ts'
import type { RegroupField } from './change-here.tsx'
import { ElementLabel } from './element-label.tsx'
import { InPlaceName } from './in-place-name.tsx'
import { useHands } from './outline-context.ts'
import { useOutline } from './outline-store.ts'
import { Fold, MoreButton } from './row-bits.tsx'
import { Unfolded } from './unfolded.tsx'

export type OutlineRowProps = {
  readonly element: AtlasElement
  /** Given from above: a row that reads the atlas itself is drawn again at every change of anything. */
  readonly kind: ElementKind
  readonly count: number
  /** Shown because a relation that matches the filter ends on it, not by itself. */
  readonly isContext: boolean
  readonly regrouping: RegroupField
  readonly group: string
}

/** One element in the outline: its label, how many relations; unfolded, what describes it and each relation. (V12, V44) */
export const OutlineRow = memo(function OutlineRow(props: OutlineRowProps) {
  const { element } = props
  const { words } = usePage()
  const hands = useHands()
  const { id, label } = element
  const isOpen = useOutline(({ open }) => open.has(id))
  const doing = useOutline((state) => (state.doing?.path === id ? state.doing.what : null))
  const isSelected = useIsSelected(id)
  return (
    <li className={`outline-item ${isSelected ? 'is-selected' : ''}`} data-item={id} data-label={label}>
      <div className="outline-line">
        <Fold label={label} isOpen={isOpen} onPress={() => hands.fold(id, !isOpen)} />
        {doing === 'renaming' ? (
          <InPlaceName
            thing={element}
            field="label"
            name={words.outline.renameWhat(label)}
            onDone={(isLeft) => hands.end(id, isLeft)}
          />
        ) : (
          <ElementLabel {...props} isOpen={isOpen} isSelected={isSelected} />
        )}
        <MoreButton
          name={words.outline.actionsOf(label)}
          onPress={(at) => hands.showMenu(at, { path: id, id, of: null })}
        />
      </div>
      {isOpen && <Unfolded element={element} doing={doing} regrouping={props.regrouping} />}
    </li>
  )
})
