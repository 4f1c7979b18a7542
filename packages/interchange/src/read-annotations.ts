import { type Annotation, annotationIdForm, atlasLimits, canonical, isJson, isPlain } from '@maillage/atlas'
import type { Report } from './file-oddity.ts'

/** Reads what was drawn beside the elements: bounded JSON under a bounded name, else left out. (I10) */
export function readAnnotations(raw: unknown, report: Report): ReadonlyMap<string, Annotation> {
  const annotations = new Map<string, Annotation>()
  if (raw !== undefined && raw !== null && !isPlain(raw))
    report('wrong-type', 'left-out', { place: 'annotations', value: raw })
  for (const [id, record] of isPlain(raw) ? Object.entries(raw) : []) {
    const isUsable = annotationIdForm.test(id) && isPlain(record) && isJson(record, 12)
    // reason: a plain object of JSON is what Annotation means.
    if (isUsable && canonical(record).length <= atlasLimits.annotationBytes) annotations.set(id, record as Annotation)
    else report('annotation-unusable', 'left-out', { place: `annotations.${id}`, id, value: record })
  }
  return annotations
}
