import {
  type Atlas,
  type Contribution,
  type ElementKind,
  elementKindOf,
  nameOfPlace,
  type Place,
} from '@maillage/atlas'
import type { LeadMessages } from '../../messages/leading.ts'

/** The kind of what was brought; null for a sentence. */
export function kindOfContribution(atlas: Atlas, contribution: Contribution): ElementKind | null {
  return contribution.type === 'element' ? elementKindOf(atlas, contribution) : null
}

/** A place by its name, or that there is none. */
export function placeWord(words: LeadMessages, places: readonly Place[], site: string): string {
  return site === '' ? words.lead.places.elsewhere : nameOfPlace(places, site)
}
