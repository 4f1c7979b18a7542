import { type EndId, elementAt, labelOf, relationAt, reverseRelation } from '@maillage/atlas'
import { useRef } from 'react'
import { Menu, MenuItem, Popover } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { useBasket } from '../basket/use-basket.ts'
import { readFrom } from '../panels/relation-sentences.tsx'
import type { RegroupField } from './change-here.tsx'
import { useMayHere } from './may-here.ts'
import { type MenuRow, useHands } from './outline-context.ts'
import { focusPanel } from './row-bits.tsx'

type Item = { readonly key: string; readonly words: string; readonly keys: string; readonly act: () => void }

type Props = {
  readonly at: HTMLElement
  readonly row: MenuRow
  readonly regrouping: RegroupField
  readonly onAround: (id: EndId) => void
  readonly onClose: () => void
}

/** Everything that can be done with a row, with the key that does it: one menu for all rows. (V32, V35) */
export function RowMenu({ at, row, regrouping, onAround, onClose }: Props) {
  const trigger = useRef(at)
  const items = useItems(row, regrouping, onAround)
  const { words } = usePage()
  const label = labelOf(useAtlas(), row.id)
  const choose = (item: Item | undefined) => {
    onClose()
    // Once the menu is away and has given the focus back: what is opened then keeps it.
    requestAnimationFrame(() => requestAnimationFrame(() => item?.act()))
  }
  return (
    <Popover
      className="popover popover-menu"
      aria-label={words.outline.actionsOf(label)}
      isOpen
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className="list"
        aria-label={words.outline.actionsOf(label)}
        autoFocus="first"
        items={items}
        onAction={(key) => choose(items.find((item) => item.key === key))}
      >
        {(item) => (
          <MenuItem id={item.key} textValue={item.words} className="list-item">
            <span className="list-words">{item.words}</span>
            {item.keys && <kbd className="list-keys">{item.keys}</kbd>}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  )
}

function useItems(row: MenuRow, regrouping: RegroupField, onAround: (id: EndId) => void): readonly Item[] {
  const { words } = usePage()
  const atlas = useAtlas()
  const may = useMayHere(row.id)
  const ofElement = useElementItems(row, regrouping, onAround)
  const ofRelation = useRelationItems(row)
  const common = useCommonItems(row)
  const own = relationAt(atlas, row.id) ? ofRelation : ofElement
  const remove: Item = { key: 'remove', words: words.outline.remove, keys: words.keys.delete, act: common.remove }
  return [common.open, ...own, common.basket, remove].filter(({ key }) => may(key))
}

function useCommonItems({ id, path }: MenuRow) {
  const { workbench, words } = usePage()
  const hands = useHands()
  const basket = useBasket()
  const label = labelOf(useAtlas(), id)
  const open = () => {
    workbench.select([id])
    focusPanel()
  }
  return {
    open: { key: 'open', words: words.outline.select, keys: '↵', act: open },
    basket: {
      key: 'basket',
      words: basket.has(id) ? words.basket.takeOut : words.basket.putIn,
      keys: 'P',
      act: () => basket.toggle(id, label),
    },
    remove: () => hands.remove(id, path, label),
  }
}

function useElementItems(
  { id, path }: MenuRow,
  regrouping: RegroupField,
  onAround: (id: EndId) => void,
): readonly Item[] {
  const { words, workbench, openDialog } = usePage()
  const hands = useHands()
  const merge = () => {
    if (!workbench.selection().includes(id)) workbench.select([id])
    openDialog('merge')
  }
  const items: readonly Item[] = [
    { key: 'rename', words: words.outline.rename, keys: 'F2', act: () => hands.begin(path, 'renaming') },
    { key: 'edit', words: words.outline.editHere, keys: 'E', act: () => hands.begin(path, 'editing') },
    { key: 'retype', words: words.outline.retype, keys: 'T', act: () => hands.begin(path, 'retyping') },
    { key: 'regroup', words: words.outline.regroup, keys: 'G', act: () => hands.begin(path, 'regrouping') },
    { key: 'relate', words: words.outline.relate, keys: 'R', act: () => hands.begin(path, 'relating') },
    { key: 'merge', words: words.merge.ask, keys: 'M', act: merge },
    { key: 'around', words: words.outline.aroundHere, keys: '', act: () => onAround(id) },
  ]
  return items.filter(({ key }) => key !== 'regroup' || regrouping !== null)
}

function useRelationItems({ id, path, of }: MenuRow): readonly Item[] {
  const { words, say } = usePage()
  const atlas = useAtlas()
  const hands = useHands()
  const wish = useWish()
  const relation = relationAt(atlas, id)
  if (!relation) return []
  const { other } = readFrom(atlas, relation, of ?? relation.ends.from)
  const reverse = () => {
    if (wish((now, context) => reverseRelation(now, context, { id: relation.id })).ok) say(words.outline.reversed)
  }
  return [
    { key: 'rename', words: words.outline.nameIt, keys: 'F2', act: () => hands.begin(path, 'renaming') },
    { key: 'back', words: words.outline.nameBack, keys: words.keys.shiftF2, act: () => hands.begin(path, 'name-back') },
    { key: 'edit', words: words.outline.editHere, keys: 'E', act: () => hands.begin(path, 'editing') },
    { key: 'retype', words: words.outline.retype, keys: 'T', act: () => hands.begin(path, 'retyping') },
    { key: 'reverse', words: words.panel.reverse, keys: 'I', act: reverse },
    { key: 'relate', words: words.outline.speakOf, keys: 'R', act: () => hands.begin(path, 'relating') },
    ...(elementAt(atlas, other)
      ? [{ key: 'other', words: words.panel.goTo(labelOf(atlas, other)), keys: 'O', act: () => hands.goTo(other) }]
      : []),
  ]
}
