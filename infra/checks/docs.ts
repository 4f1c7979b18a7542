import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readFiles, type TextFile } from './files.ts'

/** What the docs promise must be there: links, paths, the README and SPEC of each package, examples that are tests. */
export function checkDocs(root: string): readonly string[] {
  const pages = readFiles(root, '*.md', '{docs,packages,apps,infra}/**/*.md')
  return [
    ...pages.flatMap((page) => deadLinks(root, page)),
    ...pages.flatMap((page) => missingPaths(root, page)),
    ...readFiles(root, 'packages/*/package.json').flatMap((manifest) => missingPages(root, dirname(manifest.path))),
    ...readFiles(root, 'packages/*/README.md').flatMap((readme) => untestedExample(root, readme)),
    ...repeatedNumbers(pages),
  ]
}

const fence = /^ *```[\s\S]*?^ *```/gm

function deadLinks(root: string, { path, text }: TextFile): readonly string[] {
  return [...text.replace(fence, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => target.replace(/[#?].*$/, ''))
    .filter((target) => target !== '' && !/^[a-z][a-z+.-]*:/i.test(target))
    .filter((target) => !existsSync(join(root, dirname(path), decodeURI(target))))
    .map((target) => `${path}: the link to ${target} leads nowhere.`)
}

/** A path in backticks is a promise when it starts at one of our folders, or stands in the first column of a table. */
function missingPaths(root: string, { path, text }: TextFile): readonly string[] {
  const prose = path.startsWith('docs/changelog') ? '' : text
  const anywhere = [...prose.matchAll(/`([^`\n]+)`/g)].map(([, quoted = '']) => quoted)
  const fromRoot = anywhere.filter((quoted) => /^(?:packages|apps|infra|docs)\/[\w@./-]+$/.test(quoted))
  const inMaps = [...prose.matchAll(/^\|([^|]+)\|/gm)]
    .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted))
    .filter((quoted) => /^[\w@.-]+\/[\w@./-]*$|^[\w-]+\.(?:tsx?|md|json)$/.test(quoted))
  return [...new Set([...fromRoot, ...inMaps])]
    .filter((quoted) => !/(^|\/)(node_modules|dist|data)(\/|$)/.test(quoted))
    .filter(
      (quoted) => !['', dirname(path), join(dirname(path), 'src')].some((at) => existsSync(join(root, at, quoted))),
    )
    .map((quoted) => `${path}: speaks of \`${quoted}\`, which is not there.`)
}

function missingPages(root: string, folder: string): readonly string[] {
  return ['README.md', 'SPEC.md']
    .filter((page) => !existsSync(join(root, folder, page)))
    .map((page) => `${folder}: has no ${page}.`)
}

/** Each call that the example of a README makes is made by the test that the README names. */
function untestedExample(root: string, { path, text }: TextFile): readonly string[] {
  const example = /^```tsx?\n([\s\S]*?)^```/m.exec(text)?.[1]
  if (example === undefined) return [`${path}: has no example.`]
  const named = [...text.matchAll(/`([\w./-]+\.test\.tsx?)`/g)].map(([, file = '']) => join(dirname(path), file))
  const tests = readFiles(root, ...named)
  if (tests.length === 0) return [`${path}: names no test that its example is.`]
  const calls = new Set([...example.replace(/\/\/.*$/gm, '').matchAll(/\b([a-z]\w+)\(/g)].map(([, call = '']) => call))
  return [...calls]
    .filter((call) => !tests.some((test) => test.text.includes(`${call}(`)))
    .filter((call) => !['if', 'for', 'while', 'switch', 'function', 'return', 'await'].includes(call))
    .map((call) => `${path}: the example calls ${call}, which ${named.join(' and ')} doesn't.`)
}

function repeatedNumbers(pages: readonly TextFile[]): readonly string[] {
  const numbers = pages
    .map(({ path }) => /^docs\/decisions\/(\d{4})-/.exec(path)?.[1])
    .filter((found) => found !== undefined)
  return numbers
    .filter((number, index) => numbers.indexOf(number) !== index)
    .map((number) => `docs/decisions: two decisions have the number ${number}.`)
}
