import { type DuplicateGroup, type DuplicatePair, elementKindOf, pairKey } from '@maillage/atlas'
import { useState } from 'react'
import { useAtlas } from '../../app/use-session.ts'
import { ActionButton } from '../../controls/action-button.tsx'
import { KindMark } from '../../controls/kind-mark.tsx'
import { deviceShelf } from '../../session/device.ts'
import { useLeadPage } from './use-lead-page.ts'
import { useMerging } from './use-merging.tsx'
import { useSaidTwice } from './use-said-twice.ts'

/** Pairs that may say the same: merged after a look at both, or put aside. (V87) */
export function DuplicatesTab() {
  const { words, say } = useLeadPage()
  const { duplicates } = words.leadTools
  const apart = usePutAside()
  const merging = useMerging()
  const { pairs, groups } = useSaidTwice()
  const shown = pairs.filter(({ elements: [a, b] }) => !apart.keys.includes(pairKey(a.id, b.id)))
  return (
    <>
      <h2>{duplicates.title}</h2>
      <p className="hint">{duplicates.why}</p>
      {shown.length === 0 && groups.length === 0 && <p>{duplicates.none}</p>}
      <ul className="lead-list">
        {groups.map((group) => (
          <Group
            key={group.elements[0]?.id}
            group={group}
            onMerge={() => merging.merge(group.elements.map(({ id }) => id))}
          />
        ))}
        {shown.map((pair) => (
          <Pair
            key={pairKey(pair.elements[0].id, pair.elements[1].id)}
            pair={pair}
            onMerge={() => merging.merge(pair.elements.map(({ id }) => id))}
            onDismiss={() => {
              apart.put(pairKey(pair.elements[0].id, pair.elements[1].id))
              say(duplicates.dismissed)
            }}
          />
        ))}
      </ul>
      {apart.keys.length > 0 && (
        <ActionButton tone="quiet" onPress={apart.bringBack}>
          {duplicates.bringBack(apart.keys.length)}
        </ActionButton>
      )}
      {merging.window}
    </>
  )
}

type GroupProps = { readonly group: DuplicateGroup; readonly onMerge: () => void }

/** One wording that many said: one row, merged at once. */
function Group({ group: { label, elements }, onMerge }: GroupProps) {
  const { words } = useLeadPage()
  const atlas = useAtlas()
  const { duplicates } = words.leadTools
  const [first] = elements
  return (
    <li className="lead-row">
      <div className="lead-words">
        <span className="lead-words-title">
          {first && <KindMark kind={elementKindOf(atlas, first)} />}
          <strong>{label}</strong>
        </span>
        <span className="hint">{duplicates.many(elements.length)}</span>
      </div>
      <ActionButton icon="merge" aria-label={duplicates.mergeManyOf(elements.length, label)} onPress={onMerge}>
        {duplicates.mergeMany(elements.length)}
      </ActionButton>
    </li>
  )
}

type PairProps = { readonly pair: DuplicatePair; readonly onMerge: () => void; readonly onDismiss: () => void }

function Pair({ pair: { elements, nearness, relations }, onMerge, onDismiss }: PairProps) {
  const { words } = useLeadPage()
  const atlas = useAtlas()
  const { duplicates } = words.leadTools
  const [a, b] = elements
  return (
    <li className="lead-row">
      <div className="lead-words">
        {elements.map((element, at) => (
          <span key={element.id} className="lead-words-title">
            <KindMark kind={elementKindOf(atlas, element)} />
            <strong>{element.label}</strong>
            <span className="hint">{duplicates.relations(relations[at] ?? 0)}</span>
          </span>
        ))}
        <span className="hint">{duplicates[nearness]}</span>
      </div>
      <ActionButton icon="merge" aria-label={duplicates.mergeOf(a.label, b.label)} onPress={onMerge}>
        {duplicates.merge}
      </ActionButton>
      <ActionButton tone="quiet" aria-label={duplicates.dismissOf(a.label, b.label)} onPress={onDismiss}>
        {duplicates.dismiss}
      </ActionButton>
    </li>
  )
}

/** Pairs that whoever leads has put aside, on this device. */
function usePutAside() {
  const { session } = useLeadPage()
  const place = `maillage.no-duplicates.${session.atlasId}`
  const [keys, setKeys] = useState<readonly string[]>(() => (deviceShelf.read(place) ?? '').split('\n').filter(Boolean))
  const become = (next: readonly string[]) => {
    setKeys(next)
    deviceShelf.keep(place, next.join('\n'))
  }
  return { keys, put: (key: string) => become([...keys, key]), bringBack: () => become([]) }
}
