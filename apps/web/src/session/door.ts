import { isRole, readNotice } from '@maillage/atlas'
import type { CommandAnswer, CommandRequest, DoorAnswer, KeptAnswer, ProblemCode, SeatAnswer } from '@maillage/wire'

/** What the server answered at the door, or why there is no answer. `unreachable`: no server heard us. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: ProblemCode | 'unreachable' }

export type Ask = (path: string, init: RequestInit) => Promise<Response>

export const ask: Ask = (path, init) => fetch(path, init)

/** Which atlas does this link open? */
export function askDoor(token: string, get: Ask = ask): Promise<Answer<DoorAnswer>> {
  return answered('/api/door', { bearer: token }, get, readDoor)
}

/** A seat in this atlas, for who holds a link or a pass: who I am here, and a key to the live door. */
export function askSeat(
  atlasId: string,
  bearer: string,
  get: Ask = ask,
  /** The place I say I am at, within that of the link. */
  place: string | null = null,
): Promise<Answer<SeatAnswer>> {
  const asked = { bearer, method: 'POST', ...(place === null ? {} : { body: JSON.stringify({ place }) }) } as const
  return answered(`/api/atlases/${encodeURIComponent(atlasId)}/seat`, asked, get, readSeat)
}

/** Asks the server to do what only it does; the same id again does nothing and answers the same. */
export function askCommand(
  { atlasId, key, command }: { readonly atlasId: string; readonly key: string; readonly command: CommandRequest },
  get: Ask = ask,
): Promise<Answer<CommandAnswer>> {
  const path = `/api/atlases/${encodeURIComponent(atlasId)}/commands`
  return answered(path, { bearer: key, method: 'POST', body: JSON.stringify(command) }, get, readCommandAnswer)
}

/** What the server keeps beside the atlas. */
export function askKept(atlasId: string, key: string, get: Ask = ask): Promise<Answer<KeptAnswer>> {
  return answered(`/api/atlases/${encodeURIComponent(atlasId)}/kept`, { bearer: key }, get, readKept)
}

/** The whole document, compressed on its way; null when it could not be had: the live door gives it too. */
export async function askState(atlasId: string, key: string, get: Ask = ask): Promise<Uint8Array | null> {
  try {
    const headers = { authorization: `Bearer ${key}` }
    const response = await get(`/api/atlases/${encodeURIComponent(atlasId)}/state`, { headers, cache: 'no-store' })
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null
  } catch {
    return null
  }
}

type Asked = { readonly bearer?: string; readonly method?: 'POST'; readonly body?: string }

/** Asks, and reads what was answered. Never throws. */
export async function answered<Value>(
  path: string,
  { bearer, method, body }: Asked,
  get: Ask,
  read: (body: Record<string, unknown>) => Value | null,
): Promise<Answer<Value>> {
  try {
    const headers = {
      ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
      ...(body ? { 'content-type': 'application/json' } : {}),
    }
    const init = { headers, cache: 'no-store', ...(method ? { method } : {}), ...(body ? { body } : {}) } as const
    const response = await get(path, init)
    const said: unknown = await response.json().catch(() => null)
    const words: Record<string, unknown> = typeof said === 'object' && said !== null ? { ...said } : {}
    const value = response.ok ? read(words) : null
    return value === null ? { ok: false, code: problemOf(response.status, words.code) } : { ok: true, value }
  } catch {
    return { ok: false, code: 'unreachable' } // fetch throws for every kind of broken network alike
  }
}

/** Does the server know what was shown no more? Then asking again is of no use. */
export function isShutOut(code: ProblemCode | 'unreachable'): boolean {
  return code === 'not-invited' || code === 'link-taken-back'
}

const problems: readonly ProblemCode[] = [
  'not-invited',
  'link-taken-back',
  'unknown-atlas',
  'too-many-requests',
  'not-found',
  'not-readable',
  'too-large',
  'try-later',
]

function problemOf(status: number, code: unknown): ProblemCode | 'unreachable' {
  const known = problems.find((problem) => problem === code)
  if (known) return known
  if (status === 401 || status === 403) return 'not-invited'
  if (status === 404) return 'unknown-atlas'
  return 'unreachable'
}

function readDoor(body: Record<string, unknown>): DoorAnswer | null {
  const { atlasId, role, site, title, question, placeName, places, notice, hasWorkshop, ended, shut } = body
  if (typeof atlasId !== 'string' || !isRole(role)) return null
  return {
    ...{ atlasId, role, title: textOf(title), site: textOf(site), question: textOf(question) },
    ...{ placeName: textOf(placeName), notice: readNotice(notice), hasWorkshop: hasWorkshop === true },
    places: Array.isArray(places) ? places.flatMap(readPlaceAtDoor) : [],
    ended: typeof ended === 'number' ? ended : null,
    shut: shut === 'locked' || shut === 'expired' ? shut : null,
  }
}

function readPlaceAtDoor(raw: unknown): DoorAnswer['places'] {
  const { key, name, within } = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {} // reason: asked for three names
  if (typeof key !== 'string' || typeof name !== 'string') return []
  return [{ key, name, within: typeof within === 'string' ? within : null }]
}

function readSeat(body: Record<string, unknown>): SeatAnswer | null {
  const { atlasId, role, site, by, pass, key, keySeconds, now, wire } = body
  if (typeof atlasId !== 'string' || !isRole(role) || typeof key !== 'string' || typeof pass !== 'string') return null
  return {
    ...{ atlasId, role, pass, key },
    site: typeof site === 'string' ? site : '',
    by: typeof by === 'string' ? by : role,
    keySeconds: typeof keySeconds === 'number' ? keySeconds : 60,
    now: typeof now === 'number' ? now : Date.now(),
    wire: typeof wire === 'number' ? wire : 0,
  }
}

function readKept({ versions, hidden, acts }: Record<string, unknown>): KeptAnswer | null {
  const isRead = Array.isArray(versions) && Array.isArray(hidden)
  return isRead ? { versions, hidden, acts: Array.isArray(acts) ? acts : [] } : null
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function readCommandAnswer(body: Record<string, unknown>): CommandAnswer | null {
  return typeof body.ok === 'boolean' ? (body as CommandAnswer) : null // reason: our own server's, told apart by `ok`
}
