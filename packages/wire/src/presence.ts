/**
 * What a seat shows of itself while it is connected: seen, never kept. Names live here only; they never enter the
 * document. Role and site are written by the server, whatever the seat says of them.
 */
export type Presence = {
  readonly name: string
  readonly colour: string
  readonly role: string
  readonly site: string
  /** In the drawing's units; null when the pointer is elsewhere. */
  readonly cursor: readonly [x: number, y: number] | null
  /** Ids of selected elements and relations, at most `presenceLimits.selection`. */
  readonly selection: readonly string[]
  /** The field whose text this person is writing now. */
  readonly editing: { readonly id: string; readonly field: string } | null
  readonly gesture: PresenceGesture | null
  /** What this person looks at, in the drawing's units, so that others can follow. */
  readonly viewport: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null
  /** Which view is open. */
  readonly view: View
}

/** The ways to look at an atlas. */
export const views = ['drawing', 'outline', 'focus', 'matrix', 'table'] as const
export type View = (typeof views)[number]

/** A gesture in progress: seen by the others, written to the document only at its end. */
export type PresenceGesture =
  | { readonly type: 'moving'; readonly positions: Readonly<Record<string, readonly [x: number, y: number]>> }
  | { readonly type: 'relating'; readonly from: string; readonly to: readonly [x: number, y: number] }

export const presenceLimits = { name: 60, selection: 50, moving: 200, sendEveryMs: 80, looksBytes: 8 * 1024 } as const

/** Who sits somewhere: told once, when they come or change it. `seat` is a small number, used again after they left. */
export type Person = Pick<Presence, 'name' | 'colour' | 'role' | 'site'> & { readonly seat: number }

/** Who came or changed, and which seats are free again. */
export type People = { readonly here: readonly Person[]; readonly gone: readonly number[] }

/** What changes now and then, as JSON: everything but who it is and where they point. */
export type Look = Pick<Presence, 'selection' | 'editing' | 'gesture' | 'viewport' | 'view'>

/** What a page says of who it shows: its role and site are the server's to say. */
export type Introduction = Pick<Presence, 'name' | 'colour'>

/** Reads what another client says of itself. Total: what can't be read becomes absent. (W5) */
export function readPresence(value: unknown): Presence | null {
  if (!isRecord(value)) return null
  return {
    ...readIntroduction(value),
    role: textOf(value.role, 30),
    site: textOf(value.site, 30),
    cursor: pointOf(value.cursor),
    ...readLook(value),
  }
}

/** Reads what somebody looks at and does. Total. (W5) */
export function readLook(value: unknown): Look {
  const look = isRecord(value) ? value : {}
  return {
    selection: textsOf(look.selection),
    editing: editingOf(look.editing),
    gesture: gestureOf(look.gesture),
    viewport: viewportOf(look.viewport),
    view: views.find((known) => known === look.view) ?? 'drawing',
  }
}

/** What would end a line, or turn round what stands beside a name. */
// biome-ignore lint/complexity/useRegexLiterals: reason: written so that the letters can be seen.
const controls = new RegExp('[\\u0000-\\u001f\\u007f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]', 'g')

/** Reads a name and a colour. Total. (W5) */
export function readIntroduction(value: unknown): Introduction {
  const { name, colour } = isRecord(value) ? value : {}
  return {
    name: textOf(name, presenceLimits.name).replace(controls, ''),
    colour: typeof colour === 'string' && colourForm.test(colour) ? colour : unknownColour,
  }
}

/** Reads who came and went. Total: a person without a seat is left out. (W5) */
export function readPeople(value: unknown): People {
  const { here, gone } = isRecord(value) ? value : {}
  const people = (Array.isArray(here) ? here : []).filter(isRecord).flatMap((person) =>
    isSeat(person.seat)
      ? [
          {
            ...readIntroduction(person),
            role: textOf(person.role, 30),
            site: textOf(person.site, 30),
            seat: person.seat,
          },
        ]
      : [],
  )
  return { here: people, gone: (Array.isArray(gone) ? gone : []).filter(isSeat) }
}

const colourForm = /^#[0-9a-f]{6}$/i
const unknownColour = '#64748b'

export function isSeat(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 65_536
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
