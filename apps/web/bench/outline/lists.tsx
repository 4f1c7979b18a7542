import { type KeyboardEvent, memo, useState } from 'react'
import { Button, ListLayout, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

// Three ways to show a thousand rows that fold, each with a label, a count and a button: React Aria's tree, the same in
// its virtualiser, and plain lists with headings. `?way=tree&n=1000`. Not part of the product: the ground of decision 9.

type Row = { readonly id: string; readonly label: string; readonly group: number }
const asked = new URLSearchParams(location.search)
const way = asked.get('way') ?? 'plain'
const count = Number(asked.get('n') ?? 1000)
const rows: readonly Row[] = Array.from({ length: count }, (_, at) => ({
  id: `e${at}`,
  label: `Élément numéro ${at} d’un territoire`,
  group: at % 9,
}))
let rename: (at: number) => void = () => {}

function useRows(): readonly Row[] {
  const [now, setNow] = useState(rows)
  rename = (at) =>
    setNow((before) => before.map((row, index) => (index === at ? { ...row, label: `${row.label}!` } : row)))
  return now
}

function AriaTree() {
  const now = useRows()
  return (
    <Tree aria-label="Plan" items={now} selectionMode="multiple" className="scroll">
      {(row) => (
        <TreeItem id={row.id} textValue={row.label} className="row">
          <TreeItemContent>
            <Button slot="chevron">›</Button>
            <span>{row.label}</span>
            <span>3 relations</span>
            <Button aria-label={`Actions de ${row.label}`}>…</Button>
          </TreeItemContent>
        </TreeItem>
      )}
    </Tree>
  )
}

function VirtualTree() {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 44 }}>
      <AriaTree />
    </Virtualizer>
  )
}

const PlainRow = memo(function PlainRow({
  row,
  isStop,
  onStop,
}: {
  row: Row
  isStop: boolean
  onStop: (id: string) => void
}) {
  return (
    <li className="row light">
      <button type="button" tabIndex={-1} aria-expanded={false} aria-label={`Déplier ${row.label}`}>
        ›
      </button>
      <button type="button" data-row={row.id} tabIndex={isStop ? 0 : -1} onFocus={() => onStop(row.id)}>
        <span>{row.label}</span> <span>3 relations</span>
      </button>
      <button type="button" tabIndex={-1} aria-label={`Actions de ${row.label}`}>
        …
      </button>
    </li>
  )
})

function PlainLists() {
  const now = useRows()
  const [stop, setStop] = useState('e0')
  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const all = [...document.querySelectorAll<HTMLElement>('[data-row]')]
    all[all.indexOf(document.activeElement as HTMLElement) + step]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reason: a bench, the keys are those of the rows inside.
    <div className="scroll" onKeyDown={walk}>
      {Array.from({ length: 9 }, (_, group) => (
        <section key={`g${String(group)}`}>
          <h3>Groupe {group}</h3>
          <ul>
            {now
              .filter((row) => row.group === group)
              .map((row) => (
                <PlainRow key={row.id} row={row} isStop={row.id === stop} onStop={setStop} />
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const ways = { plain: PlainLists, tree: AriaTree, virtual: VirtualTree }
const Way = ways[way as keyof typeof ways] ?? PlainLists
const place = document.getElementById('root')
if (place) {
  const start = performance.now()
  flushSync(() => createRoot(place).render(<Way />))
  void place.offsetHeight
  const shown = performance.now() - start
  Object.assign(window, {
    lists: {
      shown: () => shown,
      nodes: () => document.querySelectorAll('*').length,
      rename: (at: number) => {
        const before = performance.now()
        flushSync(() => rename(at))
        void place.offsetHeight
        return performance.now() - before
      },
    },
  })
}
