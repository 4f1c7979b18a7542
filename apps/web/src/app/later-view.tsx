import { type ComponentType, useCallback, useEffect, useState } from 'react'
import { ActionButton } from '../controls/action-button.tsx'
import { usePage } from './page-context.tsx'
import type { View } from './router.ts'
import { Skeleton } from './skeleton.tsx'

/** Views that come as chunks of their own, after the outline. The drawing has a way of its own: it needs more around it. */
export type LaterViewName = Exclude<View, 'drawing' | 'outline'>

const chunks: Readonly<Record<LaterViewName, () => Promise<{ readonly default: ComponentType }>>> = {
  focus: () => import('../focus/index.tsx'),
  matrix: () => import('../matrix/index.tsx'),
  table: () => import('../table/index.tsx'),
}

// Not React's `lazy`: that keeps a failure for good, and a network comes back.
const loaded = new Map<LaterViewName, ComponentType>()

async function loadView(view: LaterViewName): Promise<ComponentType> {
  const { default: found } = await chunks[view]()
  loaded.set(view, found)
  return found
}

/** Brings these views here before they are needed: they open when the network is gone, too. (V44, V50) */
export function loadLaterViews(): void {
  // reason: the keys of the table above. Without a network now, they are asked for again when one is opened.
  for (const view of Object.keys(chunks) as LaterViewName[]) loadView(view).catch(() => {})
}

/** One of these views; when it can't be had, it says so, and it is asked for again. (V50) */
export function LaterView({ view }: { readonly view: LaterViewName }) {
  const { words, setView } = usePage()
  // Kept in an object: React would call a component that is given to it as a state.
  const [state, setState] = useState(() => ({ View: loaded.get(view) ?? null, isFailed: false }))
  const ask = useCallback(() => {
    setState({ View: null, isFailed: false })
    loadView(view).then(
      (View) => setState({ View, isFailed: false }),
      () => setState({ View: null, isFailed: true }),
    )
  }, [view])
  useEffect(() => {
    if (!loaded.has(view)) ask()
  }, [view, ask])
  if (state.View) return <state.View />
  if (!state.isFailed) return <Skeleton />
  return (
    <div className="stopped" role="alert">
      <h2>{words.views.missing}</h2>
      <p>{words.views.missingWhy}</p>
      <div className="buttons">
        <ActionButton tone="strong" onPress={ask}>
          {words.broken.retry}
        </ActionButton>
        <ActionButton icon="list" onPress={() => setView('outline')}>
          {words.broken.toOutline}
        </ActionButton>
      </div>
    </div>
  )
}
