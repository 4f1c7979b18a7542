/**
 * Lets the page be opened again without the network: its own files are kept by the browser, and nothing else is. What the
 * server answers (`/api`, `/sync`) never passes through here, nor does any word of a link: a page is kept under one name,
 * whatever its address. (V130)
 *
 * What is needed to begin is kept at once; the rest when it was used, so that a phone takes no drawing it never shows.
 * Built as `/sw.js`; the build puts in the names of its files, so that each build has a cache of its own.
 */

/** As much of a service worker's surroundings as is used here. */
type Kept = { readonly waitUntil: (work: Promise<unknown>) => void }
type Asked = Kept & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }
type Worker = {
  readonly location: Location
  readonly clients: { readonly claim: () => Promise<void> }
  readonly addEventListener: ((name: 'install' | 'activate', then: (event: Kept) => void) => void) &
    ((name: 'fetch', then: (event: Asked) => void) => void) &
    ((name: 'message', then: (event: Kept & { readonly data: unknown }) => void) => void)
}

declare const __MAILLAGE_FILES__: readonly string[]
declare const __MAILLAGE_BUILD__: string

// reason: this file runs in a service worker, whose types contradict those of a page.
const worker = self as unknown as Worker

const prefix = 'maillage-pages-'
const cacheName = `${prefix}${__MAILLAGE_BUILD__}`
const page = '/index.html'

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([page, ...__MAILLAGE_FILES__])))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => worker.clients.claim()))
})

// Files that the page used before this worker was there: it says which. A page that was being opened just while the worker
// became active was not taken over then: it is now.
worker.addEventListener('message', (event) => {
  const used = Array.isArray(event.data) ? event.data.filter(isAsset) : []
  event.waitUntil(Promise.all([worker.clients.claim(), ...used.map((path) => asset(path).catch(() => null))]))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate' && isPage(pathname)) event.respondWith(fetch(request).catch(() => keptPage()))
  else if (isAsset(pathname)) event.respondWith(asset(pathname))
})

/** Addresses that the page itself makes sense of: none of the server's own. */
function isPage(path: string): boolean {
  return !/^\/(api|connexion|sync|livez|readyz|metrics)(\/|$)/.test(path) && !/\.\w+$/.test(path)
}

function isAsset(path: unknown): path is string {
  return typeof path === 'string' && /^\/assets\/[\w.-]+$/.test(path)
}

async function keptPage(): Promise<Response> {
  return (await caches.match(page, { cacheName })) ?? Response.error()
}

/** Files with a hash in their name never change: kept from the first time on. */
async function asset(path: string): Promise<Response> {
  const cache = await caches.open(cacheName)
  const kept = (await cache.match(path)) ?? (await caches.match(path))
  if (kept) return kept
  const answer = await fetch(path)
  if (answer.ok && answer.type === 'basic') await cache.put(path, answer.clone())
  return answer
}

async function forgetOlder(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name)
}
