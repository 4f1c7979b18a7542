import type { CommandContext, Edit, Outcome } from '@maillage/atlas'
import { type AtlasUndo, createAtlasDoc, createUndo, watchAtlas } from '@maillage/atlas-yjs'
import { mayEdit, type SeatAnswer } from '@maillage/wire'
import type * as Y from 'yjs'
import { type Connection, openConnection } from './connection.ts'
import { browserFrames, oncePerFrame } from './frames.ts'
import { freshId } from './fresh-id.ts'
import { createListeners } from './listeners.ts'
import { type Performing, perform } from './perform.ts'
import { firstPresence, joinPresence, type PresenceRoom } from './presence.ts'
import type { Session, Touched, Wish } from './session.ts'

export type JoinRequest = {
  readonly seat: SeatAnswer
  readonly token: string
  /** `http://…` of the page: the sync address follows from it. */
  readonly origin: string
  readonly name: string
  readonly colour: string
}

/** A session, and the moment its atlas has arrived. */
export type Joined = { readonly session: Session; readonly arrived: Promise<void> }

/**
 * Joins an atlas under the seat the server gave. The client id stands before anything is written, so that the server
 * knows whose words they are. (V2, V4)
 */
export function joinAtlas(request: JoinRequest): Joined {
  const { seat, token } = request
  const doc = createAtlasDoc()
  doc.clientID = seat.clientId
  const origin = { seat: seat.clientId }
  const now = () => Date.now()
  const reading = readOncePerFrame(doc)
  const undo = createUndo(doc, origin, reading.watch)
  const connection = openConnection({ doc, address: syncAddress(request.origin), atlasId: seat.atlasId, token, now })
  const presence = joinPresence(connection.awareness, firstPresence({ ...request, role: seat.role }), {
    now,
    later: browserFrames.later,
    cancel: browserFrames.cancelLater,
  })
  const context = (): CommandContext => ({ by: seat.by, now: now(), newId: freshId })
  const performing = { doc, atlas: reading.watch.atlas, origin, mayEdit: mayEdit(seat.role), context }
  const leave = () => {
    for (const part of [reading, presence, undo]) part.stop()
    connection.close()
    doc.destroy()
  }
  const session = sessionOf({ seat, performing, reading, undo, connection, presence, leave })
  return { session, arrived: connection.joined }
}

type Parts = {
  readonly seat: SeatAnswer
  readonly performing: Performing
  readonly reading: ReturnType<typeof readOncePerFrame>
  readonly undo: AtlasUndo
  readonly connection: Connection
  readonly presence: PresenceRoom
  readonly leave: () => void
}

function sessionOf({ seat, performing, reading, undo, connection, presence, leave }: Parts): Session {
  const editable = performing.mayEdit
  return {
    atlasId: seat.atlasId,
    role: seat.role,
    mayEdit: editable,
    atlas: reading.watch.atlas,
    subscribe: reading.subscribe,
    perform: <Value extends readonly Edit[]>(wish: Wish<Value>): Outcome<Value> => perform(performing, wish),
    undo: () => editable && undo.undo(),
    redo: () => editable && undo.redo(),
    canUndo: undo.canUndo,
    canRedo: undo.canRedo,
    saving: lastingSaving(connection.saving),
    subscribeSaving: connection.subscribe,
    peers: presence.peers,
    subscribePeers: presence.subscribe,
    me: presence.me,
    show: presence.show,
    leave,
  }
}

/** Follows the document and tells what changed at most once a frame. (V6) */
function readOncePerFrame(doc: Y.Doc) {
  const listeners = createListeners<[Touched]>()
  const frame = oncePerFrame(() => listeners.tell(watch.take()))
  const watch = watchAtlas(doc, frame.ask)
  const stop = () => {
    frame.stop()
    watch.stop()
  }
  return { watch, subscribe: listeners.add, stop }
}

function syncAddress(origin: string): string {
  return `${origin.replace(/^http/, 'ws')}/sync`
}

/** The same object until it says something else, as `useSyncExternalStore` asks for. */
function lastingSaving(read: Session['saving']): Session['saving'] {
  let last = read()
  return () => {
    const next = read()
    if (next.state !== last.state || next.pending !== last.pending || next.reason !== last.reason) last = next
    return last
  }
}
