import type { ElementId, Position } from '@maillage/atlas'
import type { Peer } from '../../session/session.ts'
import type { Drawing } from '../drawing.ts'

/** How long a place shown by someone's gesture is kept after its end, until the document says the same. */
const linger = 600

/** Shows the elements that others are moving, once a frame. Answers with how to stop. */
export function watchOthersMoves(drawing: Drawing): () => void {
  const ending = new Map<ElementId, { readonly at: Position; readonly timer: number }>()
  let shown = new Map<ElementId, Position>()

  const show = () => {
    const now = movingOf(drawing.session.peers())
    for (const [id, at] of shown) if (!now.has(id)) end(id, at)
    for (const id of now.keys()) forget(id)
    shown = now
    const all = new Map([...[...ending].map(([id, { at }]) => [id, at] as const), ...now])
    drawing.showMoved(drawing.places.holdOthers(all))
  }
  const end = (id: ElementId, at: Position) => {
    if (!ending.has(id)) ending.set(id, { at, timer: window.setTimeout(() => drop(id), linger) })
  }
  const forget = (id: ElementId) => {
    clearTimeout(ending.get(id)?.timer)
    ending.delete(id)
  }
  const drop = (id: ElementId) => {
    forget(id)
    drawing.frames.ask('others', show)
  }

  const stopPeers = drawing.session.subscribePeers(() => drawing.frames.ask('others', show))
  const stopAtlas = drawing.session.subscribe(({ positions, all }) => {
    const said = [...ending.keys()].filter((id) => all || positions.has(id))
    for (const id of said) drop(id)
  })
  return () => {
    stopPeers()
    stopAtlas()
    for (const { timer } of ending.values()) clearTimeout(timer)
  }
}

/** Where the others' gestures put elements; of two who move the same one, the one with the larger client id. */
export function movingOf(peers: readonly Peer[]): Map<ElementId, Position> {
  const found = new Map<ElementId, Position>()
  for (const { gesture } of [...peers].sort((a, b) => a.clientId - b.clientId)) {
    if (gesture?.type !== 'moving') continue
    for (const [id, at] of Object.entries(gesture.positions)) found.set(id as ElementId, at) // reason: unknown names move nothing
  }
  return found
}
