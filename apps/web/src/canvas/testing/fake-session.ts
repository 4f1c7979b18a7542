import { type Atlas, applyEdits, type Edit, type ElementId, type RelationId, rightsNow } from '@maillage/atlas'
import type { Presence } from '@maillage/wire'
import { noHands } from '@maillage/wire'
import type { AssemblyHere } from '../../session/assembly/assembly.ts'
import type { HandsHere } from '../../session/hands.ts'
import type { Peer, Session, Touched, Wish, Workbench } from '../../session/session.ts'

/** A session without a server, for tests, benches and looking at the drawing: one atlas in memory, undo by snapshot. */
export type FakeSession = Session & {
  /** What someone else did: no undo step here. */
  receive(edits: readonly Edit[]): void
  setPeers(peers: readonly Peer[]): void
  shown(): Partial<Presence>
}

const presence: Presence = {
  name: 'Ada',
  colour: '#1d4ed8',
  role: 'citizen',
  site: '',
  cursor: null,
  selection: [],
  editing: null,
  gesture: null,
  viewport: null,
  view: 'drawing',
}

export function fakeSession(start: Atlas, role: Session['role'] = 'citizen'): FakeSession {
  let atlas = start
  let peers: readonly Peer[] = []
  let me = presence
  let ids = 0
  const past: Atlas[] = []
  const future: Atlas[] = []
  const listeners = new Set<(touched: Touched) => void>()
  const peerListeners = new Set<() => void>()
  let waiting: Touched | null = null

  const tell = (touched: Touched) => {
    const fresh = waiting === null
    waiting = waiting === null ? touched : joined(waiting, touched)
    if (fresh) queueMicrotask(flush)
  }
  const flush = () => {
    const touched = waiting
    waiting = null
    if (touched) for (const listener of listeners) listener(touched)
  }
  const become = (next: Atlas, touched: Touched) => {
    atlas = next
    tell(touched)
  }
  const travel = (from: Atlas[], to: Atlas[]) => {
    const next = from.pop()
    if (!next) return false
    to.push(atlas)
    become(next, everything)
    return true
  }

  return {
    assembly: noAssembly,
    hands: noHandsHere,
    atlasId: 'fake',
    role,
    site: '',
    mayEdit: role !== 'visitor',
    may: (right) => rightsNow(atlas.workshop, role, noAssembly.now()).has(right),
    isMine: () => true,
    atlas: () => atlas,
    subscribe: (listener) => subscribed(listeners, listener),
    perform<Value extends readonly Edit[]>(wish: Wish<Value>) {
      const outcome = wish(atlas, { by: role, now: 1_700_000_000_000 + ids, newId: () => `n${++ids}` })
      if (outcome.ok && outcome.value.length > 0) {
        past.push(atlas)
        future.length = 0
        become(applyEdits(atlas, outcome.value), touchedBy(outcome.value))
      }
      return outcome
    },
    refusalOf: () => null,
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    command: async () => ({ ok: false, refusal: { code: 'unreachable' } }),
    performByCommand: async () => ({ ok: false, refusal: { code: 'unreachable' } }),
    kept: async () => null,
    drafts: () => [],
    subscribeDrafts: () => () => {},
    resendDraft: () => ({ ok: true, value: [] }),
    dropDraft: () => {},
    keepDraft: () => {},
    saving: () => ({ state: 'saved', pending: 0, reason: null, isKeptHere: false }),
    subscribeSaving: () => () => {},
    peers: () => peers,
    subscribePeers: (listener) => subscribed(peerListeners, listener),
    me: () => me,
    show(part) {
      me = { ...me, ...part }
    },
    leave() {},
    receive: (edits) => become(applyEdits(atlas, edits), touchedBy(edits)),
    setPeers(next) {
      peers = next
      for (const listener of peerListeners) listener()
    },
    shown: () => me,
  }
}

const everything: Touched = {
  all: true,
  elements: new Set(),
  positions: new Set(),
  relations: new Set(),
  annotations: new Set(),
  tables: true,
  decisions: true,
}

function touchedBy(edits: readonly Edit[]): Touched {
  const elements = new Set<ElementId>()
  const positions = new Set<ElementId>()
  const relations = new Set<RelationId>()
  const annotations = new Set<string>()
  let tables = false
  for (const edit of edits) {
    if (edit.type === 'element-added') elements.add(edit.element.id)
    else if (edit.type === 'element-removed' || edit.type === 'element-changed') elements.add(edit.id)
    else if (edit.type === 'element-moved') positions.add(edit.id)
    else if (edit.type === 'relation-added') relations.add(edit.relation.id)
    else if (edit.type === 'relation-removed' || edit.type === 'relation-changed') relations.add(edit.id)
    else if (edit.type === 'annotation-set') annotations.add(edit.id)
    else tables = true
  }
  return { all: false, elements, positions, relations, annotations, tables, decisions: false }
}

function joined(a: Touched, b: Touched): Touched {
  return {
    all: a.all || b.all,
    elements: new Set([...a.elements, ...b.elements]),
    positions: new Set([...a.positions, ...b.positions]),
    relations: new Set([...a.relations, ...b.relations]),
    annotations: new Set([...a.annotations, ...b.annotations]),
    tables: a.tables || b.tables,
    decisions: a.decisions || b.decisions,
  }
}

function subscribed<Listener>(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** A workbench for the drawing alone. */
export function fakeWorkbench(): Workbench {
  let selection: ReturnType<Workbench['selection']> = []
  let followed: number | null = null
  const listeners = new Set<() => void>()
  const views = new Set<(id: ReturnType<Workbench['selection']>[number]) => void>()
  const select: Workbench['select'] = (ids) => {
    selection = ids
    for (const listener of listeners) listener()
  }
  return {
    selection: () => selection,
    select,
    reveal(id) {
      select([id])
      for (const show of views) show(id)
    },
    subscribe: (listener) => subscribed(listeners, listener),
    onReveal: (show) => subscribed(views, show),
    follow(clientId) {
      followed = clientId
      for (const listener of listeners) listener()
    },
    following: () => followed,
  }
}

/** Nobody asks to speak. */
const noHandsHere: HandsHere = {
  all: () => noHands,
  news: () => null,
  heard: () => {},
  raise: () => {},
  lower: () => {},
  give: () => {},
  dismiss: () => {},
  subscribe: () => () => {},
}

/** Nothing waits, and nobody brings anything. */
const noAssembly: AssemblyHere = {
  now: () => 0,
  contribute: () => '',
  ballots: {
    all: () => [],
    stateOf: () => 'idle',
    askedOf: () => null,
    ask: () => {},
    again: () => {},
    drop: () => {},
    isSafe: () => true,
    subscribe: () => () => {},
  },
  queued: () => [],
  dropQueued: () => {},
  resendQueued: () => {},
  madeBy: () => [],
  takeBack: async () => ({ ok: true }),
  isTakenBack: () => false,
  rewrite: async () => ({ ok: true }),
  mine: () => null,
  refresh: async () => {},
  subscribe: () => () => {},
  inbox: async () => null,
  doors: async () => null,
}
