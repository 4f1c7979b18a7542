import type { Atlas, EndId } from '@maillage/atlas'
import { useCallback, useRef, useSyncExternalStore } from 'react'
import type { Draft, Peer, Saving } from '../session/session.ts'
import { usePage } from './page-context.tsx'

/** The newest atlas; drawn again at most once a frame. */
export function useAtlas(): Atlas {
  const { session } = usePage()
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session])
  return useSyncExternalStore(subscribe, session.atlas)
}

/** Where my work is. */
export function useSaving(): Saving {
  const { session } = usePage()
  return useSyncExternalStore(session.subscribeSaving, session.saving)
}

/** Words of mine that did not come to stand. */
export function useDrafts(): readonly Draft[] {
  const { session } = usePage()
  return useSyncExternalStore(session.subscribeDrafts, session.drafts)
}

/** What this page looks at. */
export function useSelection(): readonly EndId[] {
  const { workbench } = usePage()
  return useSyncExternalStore(workbench.subscribe, workbench.selection)
}

/** Is this thing among what this page looks at? Whoever asks is drawn again only when that changes. */
export function useIsSelected(id: EndId): boolean {
  const { workbench } = usePage()
  return useSyncExternalStore(workbench.subscribe, () => workbench.selection().includes(id))
}

/** Whom this page follows. */
export function useFollowing(): number | null {
  const { workbench } = usePage()
  return useSyncExternalStore(workbench.subscribe, workbench.following)
}

/** What is shown of the others outside the drawing: pointers and gestures left out, so that they redraw nothing here. */
export type PeerFacts = Pick<Peer, 'clientId' | 'name' | 'colour' | 'role' | 'view' | 'editing' | 'selection'>

/** The others. The same list as long as nothing but pointers move. */
export function usePeers(): readonly PeerFacts[] {
  const { session } = usePage()
  const last = useRef<{ key: string; facts: readonly PeerFacts[] }>({ key: '[]', facts: [] })
  const read = useCallback(() => {
    const facts = session.peers().map(({ clientId, name, colour, role, view, editing, selection }) => ({
      clientId,
      name,
      colour,
      role,
      view,
      editing,
      selection,
    }))
    const key = JSON.stringify(facts)
    if (key !== last.current.key) last.current = { key, facts }
    return last.current.facts
  }, [session])
  return useSyncExternalStore(session.subscribePeers, read)
}
