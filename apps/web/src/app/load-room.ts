import { loadDrawing } from './load-drawing.ts'
import { firstView, narrowScreen, type RoomName, type View } from './router.ts'

/**
 * The pages of an atlas, each a chunk of its own: a phone that contributes takes neither the outline nor the panels. (V70)
 */
export const loadAtlasPage = () => import('./atlas-page.tsx')
export const loadRoomPage = () => import('../workshop/room-page.tsx')
const loadContributePage = () => import('../workshop/contribute/contribute-page.tsx')
const loadWall = () => import('../canvas/index.tsx')

/** What a page needs beside what every page has. */
function neededBy(room: RoomName, asked: View | null): readonly (() => Promise<unknown>)[] {
  switch (room) {
    case 'map':
      return firstView(asked, window.matchMedia(narrowScreen).matches) === 'drawing'
        ? [loadAtlasPage, loadDrawing]
        : [loadAtlasPage]
    case 'contribute':
      return [loadRoomPage, loadContributePage]
    case 'project':
      return [loadRoomPage, loadWall]
    default:
      return [loadRoomPage]
  }
}

/**
 * Begins to fetch a page while something else is waited for: the welcome is read, a seat is asked for. What can't be had
 * now is asked for again when it is needed. (V107)
 */
export function fetchAhead(room: RoomName, asked: View | null = null): void {
  for (const load of neededBy(room, asked)) load().catch(() => {})
}
