import type { Edit } from '../edits.ts'
import type { Annotation, Atlas } from '../model/atlas.ts'
import { canonical, isJson, sameValue } from '../model/values.ts'
import { accepted, type Outcome, refused } from '../outcome.ts'
import { atlasLimits, type CommandContext } from './command.ts'

export type KeepAnnotations = {
  readonly set: ReadonlyMap<string, Annotation>
  readonly removed: Iterable<string>
}

/** The form of an annotation's name: the drawing's own record ids hold a colon. */
export const annotationIdForm = /^[A-Za-z0-9_:-]{1,100}$/

/**
 * Keeps freehand strokes, notes and texts drawn beside the elements. They are the drawing's own records: kept as they
 * came, bounded, never read for meaning. Rules: A16, A18 (an annotation is plain JSON under a bounded name).
 */
export function keepAnnotations(
  atlas: Atlas,
  _context: CommandContext,
  request: KeepAnnotations,
): Outcome<readonly Edit[]> {
  const edits: Edit[] = []
  for (const [id, annotation] of request.set) {
    const bytes = isJson(annotation, 12) ? canonical(annotation).length : Number.POSITIVE_INFINITY
    if (bytes > atlasLimits.annotationBytes || !annotationIdForm.test(id)) {
      return refused({ code: 'annotation-too-large', bytes, max: atlasLimits.annotationBytes })
    }
    const now = atlas.annotations.get(id)
    if (now === undefined || !sameValue(now, annotation)) edits.push({ type: 'annotation-set', id, annotation })
  }
  for (const id of request.removed) {
    if (atlas.annotations.has(id)) edits.push({ type: 'annotation-set', id, annotation: null })
  }
  const fresh = [...request.set.keys()].filter((id) => !atlas.annotations.has(id)).length
  const count = atlas.annotations.size + fresh
  if (fresh > 0 && count > atlasLimits.annotations)
    return refused({ code: 'atlas-full', count, max: atlasLimits.annotations })
  return accepted(edits)
}
