import { firstView, type RoomName, type View } from './router.ts'

/**
 * The pages of an atlas, each a chunk of its own: a phone that contributes takes neither the outline nor the panels. (V70)
 */
export const loadAtlasPage = () => import('./atlas-page.tsx')
export const loadRoomPage = () => import('../workshop/room-page.tsx')
const loadContributePage = () => import('../workshop/contribute/contribute-page.tsx')
const loadDrawing = () => import('../canvas/index.tsx')

/** A screen on which the outline opens first. */
const narrow = '(max-width: 700px)'

/**
 * Begins to fetch a page while something else is waited for: the welcome is read, a seat is asked for. What can't be had
 * now is asked for again when it is needed. (V107)
 */
export function fetchAhead(room: RoomName, asked: View | null = null): void {
  const isNarrow = window.matchMedia(narrow).matches
  const needed: readonly (() => Promise<unknown>)[] =
    room === 'map'
      ? firstView(asked, isNarrow) === 'drawing'
        ? [loadAtlasPage, loadDrawing]
        : [loadAtlasPage]
      : room === 'contribute'
        ? [loadRoomPage, loadContributePage]
        : room === 'project'
          ? [loadRoomPage, loadDrawing]
          : [loadRoomPage]
  for (const load of needed) load().catch(() => {})
}
