/** What a file held that could not be taken as it stood. The sentences are in `apps/web/src/messages`. */
export type FileOddityCode =
  | 'wrong-type'
  | 'too-long'
  | 'control-characters'
  | 'unknown-choice'
  | 'not-a-date'
  | 'not-an-address'
  | 'not-a-position'
  | 'others-too-many'
  | 'id-missing'
  | 'id-duplicate'
  | 'id-changed'
  | 'label-missing'
  | 'end-missing'
  | 'end-unknown'
  | 'ends-in-a-circle'
  | 'kind-missing'
  | 'kind-changed'
  | 'kind-unknown'
  | 'code-changed'
  | 'code-unknown'
  | 'annotation-unusable'

/** What was made of it: the row is `left-out`; taken with something `changed`; or `kept` as it is, and only pointed out. */
export type FileOddityEffect = 'left-out' | 'changed' | 'kept'

/**
 * One thing to look at in a file, with its place, so that whoever made the file can find it.
 *
 * `place` is a path such as `elements[12].debut`; `line` is counted from 1, or null when the file was not text; `id` is
 * the file's own name for the row, or ''; `value` is a short excerpt of what stood there; `became` is what is there now.
 */
export type FileOddity = {
  readonly code: FileOddityCode
  readonly effect: FileOddityEffect
  readonly place: string
  readonly line: number | null
  readonly id: string
  readonly value: string
  readonly became: string
}

/** Where readers put what they find; lines are added at the end. */
export type Report = (
  code: FileOddityCode,
  effect: FileOddityEffect,
  at: { readonly place: string; readonly id?: string; readonly value?: unknown; readonly became?: string },
) => void

/** A list of oddities and the function that fills it. */
export function newReport(): { readonly oddities: readonly FileOddity[]; readonly report: Report } {
  const oddities: FileOddity[] = []
  const report: Report = (code, effect, { place, id = '', value = '', became = '' }) => {
    oddities.push({ code, effect, place, line: null, id: excerpt(id), value: excerpt(value), became: excerpt(became) })
  }
  return { oddities, report }
}

const excerptMax = 80

function excerpt(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return '[…]'
  if (typeof value !== 'string') return value === null || value === undefined ? '' : '{…}'
  const letters = [...value.slice(0, 2 * excerptMax)]
  return value.length <= excerptMax ? value : `${letters.slice(0, excerptMax - 1).join('')}…`
}
