import { isId } from '@maillage/atlas'
import { type SignInTrouble, signInTroubles, troubleParameter, type View, views } from '@maillage/wire'

export type { View }

/** The word of each view in an address. (V39, V50) */
const wordOfView: Readonly<Record<View, string>> = {
  drawing: 'dessin',
  outline: 'plan',
  focus: 'voisinage',
  matrix: 'matrice',
  table: 'tableau',
}

/** The pages of an atlas: its map, and those of its workshop. Each has a word of its own in the address. (V70) */
export const rooms = {
  map: '',
  contribute: 'participer',
  lead: 'animer',
  project: 'projeter',
  scribe: 'saisir',
  print: 'imprimer',
  report: 'compte-rendu',
} as const
export type RoomName = keyof typeof rooms

/** Which page an address asks for. (V11) */
export type Route =
  | { readonly page: 'welcome' }
  | { readonly page: 'enter'; readonly token: string }
  | { readonly page: 'prepare'; readonly token: string }
  | { readonly page: 'atlases'; readonly fragment: string; readonly trouble: SignInTrouble | null }
  | { readonly page: 'statement' }
  | { readonly page: 'easy' }
  | { readonly page: 'atlas'; readonly atlasId: string; readonly view: View | null; readonly room: RoomName }
  | { readonly page: 'unknown' }

/** Reads an address. Total. (V11) */
export function readRoute(address: {
  readonly pathname: string
  readonly search: string
  readonly hash: string
}): Route {
  const path = address.pathname.replace(/\/+$/, '') || '/'
  if (path === '/') return { page: 'welcome' }
  if (path === '/entrer') return { page: 'enter', token: address.hash.replace(/^#/, '').trim() }
  if (path === '/accessibilite') return { page: 'statement' }
  if (path === '/facile-a-lire') return { page: 'easy' }
  if (path === '/preparer') return { page: 'prepare', token: address.hash.replace(/^#/, '').trim() }
  if (path === '/mes-ateliers') {
    const said = new URLSearchParams(address.search).get(troubleParameter)
    const trouble = signInTroubles.find((each) => each === said) ?? null
    return { page: 'atlases', fragment: address.hash.replace(/^#/, ''), trouble }
  }
  const [, atlasId, word = ''] = /^\/atlas\/([^/]+)(?:\/([a-z-]+))?$/.exec(path) ?? []
  const room = roomNames.find((name) => rooms[name] === word)
  if (!atlasId || !isId(atlasId) || !room) return { page: 'unknown' }
  return { page: 'atlas', atlasId, view: viewOf(new URLSearchParams(address.search).get('vue')), room }
}

const roomNames = Object.keys(rooms) as readonly RoomName[] // reason: the keys of the table above

/** The address of a page of an atlas's workshop; nothing secret stands in it. (V70) */
export function roomAddress(atlasId: string, room: RoomName): string {
  const word = rooms[room]
  return `/atlas/${atlasId}${word === '' ? '' : `/${word}`}`
}

/**
 * The address of an atlas in a view; nothing secret stands in it. What else `search` asks for, a filter say, stays. (V11,
 * V39)
 */
export function addressOf(atlasId: string, view: View | null, search = ''): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('vue='))
  const asked = [...(view === null ? [] : [`vue=${wordOfView[view]}`]), ...others]
  return `/atlas/${atlasId}${asked.length === 0 ? '' : `?${asked.join('&')}`}`
}

/** A screen on which the outline opens first, as a question to the browser. */
export const narrowScreen = '(max-width: 700px)'

/** Which view opens when the address asks for none: the outline on a narrow screen. (V12) */
export function firstView(asked: View | null, isNarrow: boolean): View {
  return asked ?? (isNarrow ? 'outline' : 'drawing')
}

function viewOf(word: string | null): View | null {
  return views.find((view) => wordOfView[view] === word) ?? null
}
