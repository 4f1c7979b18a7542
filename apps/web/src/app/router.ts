import { isId } from '@maillage/atlas'
import { type View, views } from '@maillage/wire'

export type { View }

/** The word of each view in an address. (V39, V50) */
const wordOfView: Readonly<Record<View, string>> = {
  drawing: 'dessin',
  outline: 'plan',
  focus: 'voisinage',
}

/** Which page an address asks for. (V11) */
export type Route =
  | { readonly page: 'welcome' }
  | { readonly page: 'enter'; readonly token: string }
  | { readonly page: 'atlas'; readonly atlasId: string; readonly view: View | null }
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
  const atlasId = /^\/atlas\/([^/]+)$/.exec(path)?.[1]
  if (!atlasId || !isId(atlasId)) return { page: 'unknown' }
  return { page: 'atlas', atlasId, view: viewOf(new URLSearchParams(address.search).get('vue')) }
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

/** Which view opens when the address asks for none: the outline on a narrow screen. (V12) */
export function firstView(asked: View | null, isNarrow: boolean): View {
  return asked ?? (isNarrow ? 'outline' : 'drawing')
}

function viewOf(word: string | null): View | null {
  return views.find((view) => wordOfView[view] === word) ?? null
}
