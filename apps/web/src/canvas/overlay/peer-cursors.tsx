import { useEffect, useRef } from 'react'
import { react } from 'tldraw'
import type { Peer } from '../../session/session.ts'
import type { Drawing } from '../drawing.ts'
import { useDrawing } from '../drawing-context.ts'

/** Where the others point, with their names. Plain elements moved by hand: React would draw them again at each message. */
export function PeerCursors() {
  const drawing = useDrawing()
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => (host.current ? keepCursors(drawing, host.current) : undefined), [drawing])
  return <div ref={host} className="dv-cursors" aria-hidden="true" />
}

function keepCursors(drawing: Drawing, host: HTMLElement): () => void {
  const shown = new Map<number, HTMLElement>()
  const place = () => {
    const present = drawing.session.peers().filter(({ cursor, view }) => cursor !== null && view === 'drawing')
    for (const peer of present) put(drawing, host, shown, peer)
    for (const [id, element] of shown) {
      if (present.some(({ clientId }) => clientId === id)) continue
      element.remove()
      shown.delete(id)
    }
  }
  const stopPeers = drawing.session.subscribePeers(() => drawing.frames.ask('cursors', place))
  const stopCamera = react('cursors', () => {
    drawing.editor.getCamera()
    place()
  })
  return () => {
    stopPeers()
    stopCamera()
    host.replaceChildren()
  }
}

function put(drawing: Drawing, host: HTMLElement, shown: Map<number, HTMLElement>, peer: Peer): void {
  if (!peer.cursor) return
  const element = shown.get(peer.clientId) ?? made(host, shown, peer.clientId)
  const [x, y] = peer.cursor
  const at = drawing.editor.pageToViewport({ x, y })
  element.style.transform = `translate(${at.x}px, ${at.y}px)`
  element.style.setProperty('--peer', peer.colour)
  const label = element.lastElementChild
  const name = peer.name || drawing.words.someone
  if (label && label.textContent !== name) label.textContent = name
}

function made(host: HTMLElement, shown: Map<number, HTMLElement>, id: number): HTMLElement {
  const element = document.createElement('div')
  element.className = 'dv-cursor'
  const arrow = document.createElement('i')
  const label = document.createElement('span')
  element.append(arrow, label)
  host.append(element)
  shown.set(id, element)
  return element
}
