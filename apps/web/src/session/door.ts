import { type DoorAnswer, isRole, type ProblemCode, type SeatAnswer } from '@maillage/wire'

/** What the server answered at the door, or why there is no answer. `unreachable`: no server heard us. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ProblemCode | 'unreachable' }

type Ask = (path: string, init: RequestInit) => Promise<Response>

const ask: Ask = (path, init) => fetch(path, init)

/** Which atlas does this token open? */
export function askDoor(token: string, get: Ask = ask): Promise<Answer<DoorAnswer>> {
  return answered('/api/door', token, get, readDoor)
}

/** Who am I in this atlas, and under which client id may I write? */
export function askSeat(atlasId: string, token: string, get: Ask = ask): Promise<Answer<SeatAnswer>> {
  return answered(`/api/atlases/${encodeURIComponent(atlasId)}/seat`, token, get, readSeat)
}

async function answered<Value>(
  path: string,
  token: string,
  get: Ask,
  read: (body: Record<string, unknown>) => Value | null,
): Promise<Answer<Value>> {
  try {
    const response = await get(path, { headers: { authorization: `Bearer ${token}` }, cache: 'no-store' })
    const body: unknown = await response.json().catch(() => null)
    const words: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {}
    const value = response.ok ? read(words) : null
    return value === null ? { ok: false, code: problemOf(response.status, words.code) } : { ok: true, value }
  } catch {
    return { ok: false, code: 'unreachable' } // fetch throws for every kind of broken network alike
  }
}

const problems: readonly ProblemCode[] = ['not-invited', 'unknown-atlas', 'too-many-requests', 'not-found', 'try-later']

function problemOf(status: number, code: unknown): ProblemCode | 'unreachable' {
  const known = problems.find((problem) => problem === code)
  if (known) return known
  if (status === 401 || status === 403) return 'not-invited'
  if (status === 404) return 'unknown-atlas'
  return 'unreachable'
}

function readDoor(body: Record<string, unknown>): DoorAnswer | null {
  const { atlasId, role, title } = body
  if (typeof atlasId !== 'string' || !isRole(role)) return null
  return { atlasId, role, title: typeof title === 'string' ? title : '' }
}

function readSeat(body: Record<string, unknown>): SeatAnswer | null {
  const { atlasId, role, clientId, by, wire } = body
  if (typeof atlasId !== 'string' || !isRole(role) || typeof clientId !== 'number') return null
  return { atlasId, role, clientId, by: typeof by === 'string' ? by : role, wire: typeof wire === 'number' ? wire : 0 }
}
