import { type RefObject, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Room } from './placing.ts'

const least = 420
const most = 860
/** What stands over the map and under it, about. */
const around = 300
/** Within the margins of an A4 page. */
const paper = { width: 690, height: 500 }

/** The room there is for the map, in this window or on paper; null until it has been measured. */
export function useRoom(place: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    const node = place.current
    if (!node) return
    let isPrinting = false
    const measure = () => {
      if (!isPrinting) setRoom((before) => sameRoom(before, roomIn(node.clientWidth)))
    }
    // Before the paper is laid out, and not a moment later: browsers wait for no frame.
    const onPrint = () => {
      isPrinting = true
      flushSync(() => setRoom({ ...roomIn(paper.width), ...paper }))
    }
    const onPrinted = () => {
      isPrinting = false
      measure()
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    window.addEventListener('resize', measure)
    window.addEventListener('beforeprint', onPrint)
    window.addEventListener('afterprint', onPrinted)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
      window.removeEventListener('beforeprint', onPrint)
      window.removeEventListener('afterprint', onPrinted)
    }
  }, [place])
  return room
}

function roomIn(width: number): Room {
  const unit = Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize) / 16
  return { width, height: Math.min(most, Math.max(least, window.innerHeight - around)), unit }
}

function sameRoom(before: Room | null, now: Room): Room {
  const isSame = before && before.width === now.width && before.height === now.height && before.unit === now.unit
  return isSame ? before : now
}
