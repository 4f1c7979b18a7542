import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const neverOurs = /(^|\/)(node_modules|dist|data|\.git|\.turbo|\.cache|test-results|playwright-report)(\/|$)/

export type TextFile = { readonly path: string; readonly text: string }

/** Our own files that match a pattern, with their text, paths from the root and with forward slashes. */
export function readFiles(root: string, ...patterns: string[]): readonly TextFile[] {
  return globSync(patterns, { cwd: root, exclude: (path) => neverOurs.test(path) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}
