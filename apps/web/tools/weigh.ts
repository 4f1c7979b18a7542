import { gzipSync } from 'node:zlib'

/** A file of the build, as Vite's manifest names it: what it loads at once, and what only when asked. */
export type Built = {
  readonly file: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, Built>>

/** What a page weighs, in kilobytes (1000 bytes) of gzip, which is more than what browsers that take brotli load. */
export type Weight = { readonly page: string; readonly kilobytes: number; readonly most: number }

/** Pages that a phone loads, by the chunk they add to what every page loads, and how much they may weigh in all. */
export const budgets: readonly {
  readonly page: string
  readonly chunk: string
  readonly with?: readonly string[]
  readonly most: number
}[] = [
  { page: 'outline', chunk: 'src/app/atlas-page.tsx', most: 300 },
  {
    page: 'contribute',
    chunk: 'src/workshop/contribute/contribute-page.tsx',
    with: ['src/workshop/room-page.tsx'],
    most: 300,
  },
]

/** What each page weighs. Throws when the build has no such page: a budget that measures nothing would hold for ever. */
export function weigh(manifest: Manifest, read: (file: string) => Uint8Array): readonly Weight[] {
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (!entry) throw new Error('The build has no entry: was the manifest written by Vite?')
  // The sentences of one language: every page waits for them.
  const words = Object.keys(manifest).find((key) => manifest[key]?.name === 'fr')
  if (!words) throw new Error('The build has no chunk of French sentences: see messages/load-messages.ts.')
  return budgets.map(({ page, chunk, with: others = [], most }) => {
    if (!manifest[chunk]) throw new Error(`The build has no chunk for ${chunk}: see budgets in tools/weigh.ts.`)
    const files = filesOf(manifest, [entry, words, chunk, ...others])
    const bytes = [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0)
    return { page, kilobytes: bytes / 1000, most }
  })
}

export function overBudget(weights: readonly Weight[]): readonly Weight[] {
  return weights.filter(({ kilobytes, most }) => kilobytes > most)
}

function filesOf(manifest: Manifest, keys: readonly string[]): ReadonlySet<string> {
  const [seen, files] = [new Set<string>(keys), new Set<string>()]
  for (const key of seen) {
    const { file, css = [], imports = [] } = manifest[key] ?? {}
    for (const each of [file, ...css]) if (each) files.add(each)
    for (const each of imports) seen.add(each)
  }
  return files
}
