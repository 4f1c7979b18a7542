import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { HonoRequest } from 'hono'

type Page = {
  readonly bytes: Buffer<ArrayBuffer>
  readonly type: string
  readonly isHashed: boolean
  br?: Buffer<ArrayBuffer>
  gzip?: Buffer<ArrayBuffer>
}

/** The built web app, in memory: a few megabytes, read once, compressed once each. */
export type Pages = ReadonlyMap<string, Page>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}

/** Reads the built pages from a folder; empty when it was not built. */
export function readPages(folder: string): Pages {
  const pages = new Map<string, Page>()
  if (!statSync(folder, { throwIfNoEntry: false })) return pages
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${relative(folder, file).replaceAll('\\', '/')}`
    const type = types[extname(file)] ?? 'application/octet-stream'
    pages.set(path, { bytes: Buffer.from(readFileSync(file)), type, isHashed: path.startsWith('/assets/') })
  }
  return pages
}

/** Addresses that the page itself makes sense of. */
const ownAddresses =
  /^\/(entrer|preparer|accessibilite|facile-a-lire|atlas\/[\w-]{1,64}(\/(participer|animer|projeter|saisir|imprimer|compte-rendu))?)?\/?$/

/** Answers with a built file, or with the one page for the addresses it makes sense of itself, with one `more`. (R11) */
export function servePages(pages: Pages, request: HonoRequest, more?: string): Response {
  const isOwn = ownAddresses.test(request.path) || request.path === more
  const page = pages.get(request.path) ?? (isOwn ? pages.get('/index.html') : undefined)
  if (page) return new Response(...bodyOf(page, request.header('accept-encoding') ?? ''))
  return isOwn ? notBuilt() : new Response('Rien à cette adresse. Nothing here.', { status: 404 })
}

function bodyOf(page: Page, accepts: string): [Buffer<ArrayBuffer>, ResponseInit] {
  const cache = page.isHashed ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { 'content-type': page.type, 'cache-control': cache, vary: 'accept-encoding' }
  const isText = /^(text|application\/(json|manifest)|image\/svg)/.test(page.type)
  if (isText && /\bbr\b/.test(accepts)) return [brotli(page), { headers: { ...headers, 'content-encoding': 'br' } }]
  if (isText && /\bgzip\b/.test(accepts)) return [gzip(page), { headers: { ...headers, 'content-encoding': 'gzip' } }]
  return [page.bytes, { headers }]
}

// Quality 6 of 11: nearly as small, and the drawing's two megabytes don't hold up the first visitor.
function brotli(page: Page): Buffer<ArrayBuffer> {
  page.br ??= Buffer.from(brotliCompressSync(page.bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }))
  return page.br
}

function gzip(page: Page): Buffer<ArrayBuffer> {
  page.gzip ??= Buffer.from(gzipSync(page.bytes))
  return page.gzip
}

function notBuilt(): Response {
  const text = 'La page n’est pas construite : lancez « npm start ».\nThe page is not built: run "npm start".\n'
  return new Response(text, { status: 503, headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
