import type { MouseEvent } from 'react'
import { type RoomName, roomAddress } from './router.ts'

/** What a link to another page of this atlas is given: it goes there without leaving the session, also offline. (V70) */
export function linkToRoom(atlasId: string, room: RoomName) {
  const href = roomAddress(atlasId, room)
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    window.history.pushState(null, '', href)
    window.dispatchEvent(new PopStateEvent('popstate'))
  }
  return { href, onClick }
}
