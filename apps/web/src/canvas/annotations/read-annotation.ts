import type { Annotation } from '@maillage/atlas'
import type { Editor, TLShape } from 'tldraw'
import { isSafeText } from './is-safe-text.ts'

/** The kinds of drawing that stand beside elements. Anything else is not shown: no images, embeds or links. (C16) */
const kinds: ReadonlySet<unknown> = new Set(['draw', 'note', 'text', 'highlight'])

/** Beyond, numbers overflow somewhere in tldraw's geometry: twice as far as an element may stand. */
const farthest = 2_000_000
const scales = { least: 0.01, most: 100 } as const

/**
 * Reads an annotation that came from anyone as a record of this drawing, or null when it can't be shown: of a known
 * kind, right by tldraw's validators, and by what these don't look at and tldraw throws on. Total. (C15)
 */
export function readAnnotation(
  editor: Pick<Editor, 'store' | 'getCurrentPageId'>,
  id: string,
  annotation: Annotation,
): TLShape | null {
  if (!id.startsWith('shape:') || annotation.typeName !== 'shape' || !kinds.has(annotation.type)) return null
  if (!areWithin(annotation) || !areSafeProps(annotation.props)) return null
  const record = { ...annotation, id, parentId: editor.getCurrentPageId(), isLocked: false, meta: {} }
  try {
    // reason: validateRecord answers with the type it has checked; before that it is unknown.
    return editor.store.schema.validateRecord(
      editor.store,
      record as unknown as TLShape,
      'updateRecord',
      null,
    ) as TLShape
  } catch {
    return null
  }
}

function areSafeProps(props: unknown): boolean {
  if (typeof props !== 'object' || props === null) return false
  const { richText, segments, scale, url, w } = props as Record<string, unknown> // reason: any name may be asked of an object
  if (richText !== undefined && !isSafeText(richText)) return false
  if (segments !== undefined && !areSafeSegments(segments)) return false
  if (typeof scale === 'number' && (scale < scales.least || scale > scales.most)) return false
  return (url === undefined || url === '') && (typeof w !== 'number' || w >= 1)
}

/** A stroke has points: tldraw looks at the first of them without asking. */
function areSafeSegments(segments: unknown): boolean {
  if (!Array.isArray(segments) || segments.length === 0) return false
  return segments.every((segment) => Array.isArray(segment?.points) && segment.points.length > 0)
}

function areWithin(value: unknown): boolean {
  if (typeof value === 'number') return Math.abs(value) <= farthest
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(areWithin)
}
