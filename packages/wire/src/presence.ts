/**
 * What a seat shows of itself while it is connected: seen, never kept. It is the awareness state of y-protocols, one
 * JSON object a client. Names live here only; they never enter the document.
 */
export type Presence = {
  readonly name: string
  readonly colour: string
  readonly role: string
  /** In the drawing's units; null when the pointer is elsewhere. */
  readonly cursor: readonly [x: number, y: number] | null
  /** Ids of selected elements and relations, at most `presenceLimits.selection`. */
  readonly selection: readonly string[]
  /** The field whose text this person is writing now. */
  readonly editing: { readonly id: string; readonly field: string } | null
  readonly gesture: PresenceGesture | null
  /** What this person looks at, in the drawing's units, so that others can follow. */
  readonly viewport: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null
  /** Which view is open: the drawing or the outline. */
  readonly view: 'drawing' | 'outline'
}

/** A gesture in progress: seen by the others, written to the document only at its end. */
export type PresenceGesture =
  | { readonly type: 'moving'; readonly positions: Readonly<Record<string, readonly [x: number, y: number]>> }
  | { readonly type: 'relating'; readonly from: string; readonly to: readonly [x: number, y: number] }

export const presenceLimits = { name: 60, selection: 50, moving: 200, sendEveryMs: 80 } as const

/** Reads what another client says of itself. Total: what can't be read becomes absent. (W5) */
export function readPresence(value: unknown): Presence | null {
  if (!isRecord(value)) return null
  return {
    name: textOf(value.name, presenceLimits.name),
    colour: typeof value.colour === 'string' && /^#[0-9a-f]{6}$/i.test(value.colour) ? value.colour : '#64748b',
    role: textOf(value.role, 30),
    cursor: pointOf(value.cursor),
    selection: textsOf(value.selection),
    editing: editingOf(value.editing),
    gesture: gestureOf(value.gesture),
    viewport: viewportOf(value.viewport),
    view: value.view === 'outline' ? 'outline' : 'drawing',
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown, max: number): string {
  return typeof value === 'string' ? value.slice(0, max) : ''
}

function textsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return value
    .filter((id): id is string => typeof id === 'string' && id.length <= 64)
    .slice(0, presenceLimits.selection)
}

function pointOf(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value) || value.length !== 2) return null
  const [x, y] = value as unknown[]
  return isFiniteNumber(x) && isFiniteNumber(y) ? [x, y] : null
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}

function editingOf(value: unknown): Presence['editing'] {
  if (!isRecord(value) || typeof value.id !== 'string' || typeof value.field !== 'string') return null
  return { id: value.id.slice(0, 64), field: value.field.slice(0, 64) }
}

function viewportOf(value: unknown): Presence['viewport'] {
  if (!isRecord(value)) return null
  const { x, y, w, h } = value
  return isFiniteNumber(x) && isFiniteNumber(y) && isFiniteNumber(w) && isFiniteNumber(h) ? { x, y, w, h } : null
}

function gestureOf(value: unknown): PresenceGesture | null {
  if (!isRecord(value)) return null
  if (value.type === 'relating' && typeof value.from === 'string') {
    const to = pointOf(value.to)
    return to ? { type: 'relating', from: value.from.slice(0, 64), to } : null
  }
  if (value.type !== 'moving' || !isRecord(value.positions)) return null
  const positions: Record<string, readonly [number, number]> = {}
  for (const [id, at] of Object.entries(value.positions).slice(0, presenceLimits.moving)) {
    const point = pointOf(at)
    if (point && id !== '__proto__') positions[id] = point
  }
  return { type: 'moving', positions }
}
