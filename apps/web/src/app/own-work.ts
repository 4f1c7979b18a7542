import type { Atlas, Edit } from '@maillage/atlas'
import type { Session, Wish } from '../session/session.ts'

/** A session, and what of its changes was done from this page. */
export type OwnWork = {
  readonly session: Session
  /** Was this thing added or taken away from here? */
  readonly isOwn: (id: string) => boolean
}

/** An action of mine was taken back, or done again: the atlas before and after. */
export type Travelled = (way: 'undo' | 'redo', before: Atlas, now: Atlas) => void

/** Notes which things this page adds and takes away, its undoing included: news are what others do. (V43) */
export function noteOwnWork(session: Session, onTravel: Travelled = () => {}): OwnWork {
  const own = new Set<string>()
  const travel = (way: 'undo' | 'redo', go: () => boolean) => () => {
    const before = session.atlas()
    const went = go()
    for (const id of differences(before, session.atlas()).all) own.add(id)
    if (went) onTravel(way, before, session.atlas())
    return went
  }
  const perform = <Value extends readonly Edit[]>(wish: Wish<Value>) => {
    const outcome = session.perform(wish)
    if (outcome.ok) for (const edit of outcome.value) own.add(idOf(edit))
    return outcome
  }
  // The session itself stands behind: what it says of itself is always asked of it.
  const noting: Session = Object.assign(Object.create(session), {
    perform,
    undo: travel('undo', () => session.undo()),
    redo: travel('redo', () => session.redo()),
  })
  return { session: noting, isOwn: (id) => own.has(id) }
}

/** What stands in one atlas and not in the other. */
export type Differences = {
  readonly elements: readonly string[]
  readonly relations: readonly string[]
  readonly removed: readonly string[]
  readonly all: readonly string[]
}

export function differences(before: Atlas, now: Atlas): Differences {
  const missing = (from: ReadonlyMap<string, unknown>, to: ReadonlyMap<string, unknown>) =>
    from === to ? [] : [...from.keys()].filter((id) => !to.has(id))
  const elements = missing(now.elements, before.elements)
  const relations = missing(now.relations, before.relations)
  const removed = [...missing(before.elements, now.elements), ...missing(before.relations, now.relations)]
  return { elements, relations, removed, all: [...elements, ...relations, ...removed] }
}

function idOf(edit: Edit): string {
  if ('element' in edit) return edit.element.id
  if ('relation' in edit) return edit.relation.id
  return 'id' in edit ? edit.id : ''
}
