import type { Atlas } from '../../model/atlas.ts'
import { anAtlas } from '../../testing/index.ts'

/** The same atlas, its elements called by these words: the first takes the first, and so on. */
export function called(atlas: Atlas, words: readonly string[]): Atlas {
  const elements = [...atlas.elements].map(([id, element], at) => [id, { ...element, label: words[at] ?? id }] as const)
  return { ...atlas, elements: new Map(elements) }
}

/** An atlas of elements of these labels and no relation. */
export function anAtlasOf(...labels: readonly string[]): Atlas {
  return called(anAtlas({ elements: labels.map((_, at) => `e${String(at).padStart(3, '0')}`) }), labels)
}
