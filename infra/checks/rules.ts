import { readFiles, type TextFile } from './files.ts'

type Place = { readonly rule: string; readonly path: string }

const testFiles = ['{packages,apps,infra}/**/*.test.{ts,tsx}', 'apps/*/{test,e2e}/**/*.ts']

/**
 * Rules and tests point at each other: every rule of a SPEC.md is cited by a test, every citation has a rule.
 *
 * A rule is `**A7** …` at the start of a line; a citation is `[A7]` or `[A7, A8]` in the title of a test.
 */
export function checkRules(root: string): readonly string[] {
  const rules = readFiles(root, '{packages,apps}/**/SPEC.md').flatMap(rulesOf)
  const citations = readFiles(root, ...testFiles).flatMap(citationsOf)
  return [...twice(rules), ...unproven(rules, citations), ...unknown(rules, citations)]
}

function rulesOf({ path, text }: TextFile): readonly Place[] {
  return [...text.matchAll(/^\s*(?:[-*] )?\*\*([A-Z]\d+)\*\*/gm)].map(([, rule = '']) => ({ rule, path }))
}

function citationsOf({ path, text }: TextFile): readonly Place[] {
  const titles = [...text.matchAll(/\b(?:test|it|describe)(?:\.\w+)*(?:\([^'"`]*\))?\(\s*(['"`])(.*?)\1/gs)]
  return titles.flatMap(([, , title = '']) =>
    [...title.matchAll(/\[([A-Z]\d+(?:[,\s]+[A-Z]\d+)*)\]/g)]
      .flatMap(([, list = '']) => list.split(/[,\s]+/))
      .map((rule) => ({ rule, path })),
  )
}

function twice(rules: readonly Place[]): readonly string[] {
  const seen = new Map<string, string>()
  return rules.flatMap(({ rule, path }) => {
    const first = seen.get(rule)
    seen.set(rule, path)
    return first === undefined
      ? []
      : [`${rule} stands twice: in ${first} and in ${path}. Give one of them another number.`]
  })
}

function unproven(rules: readonly Place[], citations: readonly Place[]): readonly string[] {
  const cited = new Set(citations.map(({ rule }) => rule))
  return rules
    .filter(({ rule }) => !cited.has(rule))
    .map(({ rule, path }) => `${path}: no test cites ${rule}. Write one with [${rule}] in its title.`)
}

function unknown(rules: readonly Place[], citations: readonly Place[]): readonly string[] {
  const known = new Set(rules.map(({ rule }) => rule))
  const faults = citations
    .filter(({ rule }) => !known.has(rule))
    .map(({ rule, path }) => `${path}: cites ${rule}, which is in no SPEC.md. Settle which of the two is right.`)
  return [...new Set(faults)]
}
