import type { EndId } from '@maillage/atlas'
import { createListeners } from './listeners.ts'
import type { Workbench } from './session.ts'

/** What this page looks at. `onSelect` is told of each change, so that the others may see it. (V8) */
export function createWorkbench(onSelect: (ids: readonly EndId[]) => void = () => {}): Workbench {
  const listeners = createListeners()
  const views = createListeners<[EndId]>()
  let selection: readonly EndId[] = []
  let followed: number | null = null

  const select = (ids: readonly EndId[]) => {
    const next = [...new Set(ids)]
    if (next.length === selection.length && next.every((id, at) => id === selection[at])) return
    selection = next
    onSelect(selection)
    listeners.tell()
  }
  return {
    selection: () => selection,
    select,
    reveal(id) {
      select([id])
      views.tell(id)
    },
    subscribe: listeners.add,
    onReveal: views.add,
    follow(clientId) {
      if (followed === clientId) return
      followed = clientId
      listeners.tell()
    },
    following: () => followed,
  }
}
