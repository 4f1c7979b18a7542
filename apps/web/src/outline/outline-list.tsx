import { type AtlasElement, type EndId, elementKindOf } from '@maillage/atlas'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { usePage } from '../app/page-context.tsx'
import { usePeers } from '../app/use-session.ts'
import { IconButton } from '../controls/action-button.tsx'
import { useFilteredAtlas } from '../filters/use-filter.tsx'
import { nameOfPeer } from '../panels/name-of-peer.ts'
import { relationsOf } from '../panels/relations-of.ts'
import type { RegroupField } from './change-here.tsx'
import { HandsContext, type MenuRow } from './outline-context.ts'
import type { OutlineGroup } from './outline-groups.ts'
import { OutlineRow } from './outline-row.tsx'
import { createOutlineStore, type OutlineStore, StoreContext } from './outline-store.ts'
import { RowMenu } from './row-menu.tsx'
import { useGrowing } from './use-growing.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useOutlineHands } from './use-outline-hands.ts'

type Props = {
  readonly groups: readonly OutlineGroup[]
  readonly regrouping: RegroupField
  /** The element the outline is laid out around: it stands open. */
  readonly root: EndId | null
  readonly onAdd: (group: string | null) => void
  readonly onAround: (id: EndId) => void
}

/** All rows in their groups: headings and lists to read through, one stop of the Tab key to walk. (V12, V31) */
export function OutlineList({ groups, regrouping, root, onAdd, onAround }: Props) {
  const { words } = usePage()
  const { atlas } = useFilteredAtlas()
  const place = useRef<HTMLDivElement>(null)
  const store = useMemo(createOutlineStore, [])
  const { limit, showAll } = useGrowing(atlas.elements.size)
  const [menu, setMenu] = useState<{ readonly at: HTMLElement; readonly row: MenuRow } | null>(null)
  const showMenu = useCallback((at: HTMLElement, row: MenuRow) => setMenu({ at, row }), [])
  const { hands, onLost } = useOutlineHands({ place, store, showMenu, addIn: onAdd, showAll })
  useKeptFocus(place, store, onLost)
  useEffect(() => {
    if (root) hands.fold(root, true)
  }, [root, hands])
  useWriters(store)
  const shown = useMemo(() => upTo(groups, limit), [groups, limit])
  return (
    <HandsContext.Provider value={hands}>
      <StoreContext.Provider value={store}>
        <p id="outline-keys" className="unseen">
          {words.outline.keysHint}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: reason: a fieldset is for fields; this holds lists. */}
        <div
          className="outline-groups"
          ref={place}
          role="group"
          aria-label={words.outline.rows}
          aria-describedby="outline-keys"
        >
          {shown.map((group) => (
            <Group key={group.key} group={group} regrouping={regrouping} onAdd={onAdd} />
          ))}
        </div>
        {menu && <RowMenu key={menu.row.path} {...menu} {...{ regrouping, onAround }} onClose={() => setMenu(null)} />}
      </StoreContext.Provider>
    </HandsContext.Provider>
  )
}

type GroupProps = {
  readonly group: OutlineGroup & { readonly shown: readonly AtlasElement[] }
  readonly regrouping: RegroupField
  readonly onAdd: (group: string | null) => void
}

function Group({ group, regrouping, onAdd }: GroupProps) {
  const { words, session } = usePage()
  const { atlas, matches, isNarrowed } = useFilteredAtlas()
  return (
    <section className="outline-group" data-group={group.title}>
      <div className="group-head">
        <h3>
          {group.title} <span className="outline-size">{group.elements.length}</span>
        </h3>
        {session.mayEdit && regrouping && (
          <IconButton
            icon="plus"
            name={words.outline.addIn(group.title)}
            excludeFromTabOrder
            onPress={() => onAdd(group.key)}
          />
        )}
      </div>
      <ul className="outline-list" aria-label={group.title}>
        {group.shown.map((element) => (
          <OutlineRow
            key={element.id}
            element={element}
            kind={elementKindOf(atlas, element)}
            count={relationsOf(atlas, element.id).length}
            isContext={isNarrowed && !matches.has(element.id)}
            regrouping={regrouping}
            group={group.key}
          />
        ))}
      </ul>
    </section>
  )
}

/** Tells the rows who writes where. (V33) */
function useWriters(store: OutlineStore): void {
  const { words } = usePage()
  const peers = usePeers()
  useEffect(() => {
    const writing = peers.filter((peer) => peer.editing !== null)
    store.set({ writers: new Map(writing.map((peer) => [peer.editing?.id ?? '', nameOfPeer(words, peer)])) })
  }, [peers, words, store])
}

/** The first rows of the groups, so many in all. */
function upTo(groups: readonly OutlineGroup[], limit: number): readonly GroupProps['group'][] {
  let left = limit
  return groups.flatMap((group) => {
    const shown = group.elements.slice(0, Math.max(0, left))
    left -= shown.length
    return shown.length === 0 ? [] : [{ ...group, shown }]
  })
}
