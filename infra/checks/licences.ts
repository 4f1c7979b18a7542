import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a dependency may be under: each lets a town hall run, change and pass on the whole. */
const allowed = new Set(
  'MIT ISC BSD-2-Clause BSD-3-Clause Apache-2.0 MPL-2.0 EPL-2.0 0BSD CC0-1.0 BlueOak-1.0.0 OFL-1.1 Python-2.0 CC-BY-4.0'.split(
    ' ',
  ),
)

/** The one exception, by name and version, with its reason in docs/decisions/0002-tldraw-3-15-6.md. */
const tldraw = {
  names: /^(?:tldraw|@tldraw\/(?:assets|editor|state|state-react|store|tlschema|utils|validate))$/,
  version: '3.15.6',
}

type Locked = {
  readonly version?: string
  readonly license?: string
  readonly link?: boolean
  readonly resolved?: string
}

/** Reads the lock file: every licence is one we can live with, yjs is there once, no registry is named. */
export function checkLicences(root: string): readonly string[] {
  // reason: npm wrote this file, and a version of npm that writes another shape must be noticed here.
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const installed = Object.entries(lock.packages).filter(
    ([path, locked]) => path.includes('node_modules/') && !locked.link,
  )
  return [
    ...installed.flatMap(([path, locked]) => licenceFault(nameOf(path), locked)),
    ...installed
      .filter(([, { resolved }]) => resolved)
      .map(([path]) => `${path}: the lock file names where it came from.`),
    ...onlyOne('yjs', installed),
    ...onlyOne('tldraw', installed),
  ]
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function licenceFault(name: string, { license = 'none named', version }: Locked): readonly string[] {
  if (tldraw.names.test(name)) {
    return version === tldraw.version
      ? []
      : [`${name} is ${version}, and the decision is ${tldraw.version}: see docs/decisions/0002-tldraw-3-15-6.md.`]
  }
  return isAllowed(license) ? [] : [`${name}: its licence is ${license}. Find another, or write a decision.`]
}

/** `A OR B` needs one that is allowed, `A AND B` needs both. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '')
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((part) => allowed.has(part.trim())))
}

/** Two copies of a library that compares by identity fail far from the cause: of these there is exactly one. */
function onlyOne(name: string, installed: readonly (readonly [string, Locked])[]): readonly string[] {
  const copies = installed.filter(([path]) => nameOf(path) === name).map(([path]) => path)
  return copies.length > 1
    ? [`${name} is there ${copies.length} times: ${copies.join(', ')}. Exactly one is right.`]
    : []
}
