import { type Atlas, elementKindOf, isId, kindKey, nameOfPlace, relationKindOf, trameCode } from '@maillage/atlas'
import type { Messages } from '../messages/index.ts'
import { roleWord } from '../panels/name-of-peer.ts'
import type { FilterList, FilterPart } from './filter.ts'

/** One thing that narrows, in words: « Nature : Acteurs ». (V40) */
export function sayPart(words: Messages, atlas: Atlas, part: FilterPart): string {
  const { of, value } = part
  if (of === 'words') return words.filters.holds(value)
  if (of === 'since' || of === 'until') return words.filters[of](dayInWords(value))
  return words.filters.part(words.filters.lists[of], sayValue(words, atlas, of, value))
}

/** What one value of a list is called; a value that the atlas does not know stays as it is. */
export function sayValue(words: Messages, atlas: Atlas, of: FilterList, value: string): string {
  switch (of) {
    case 'kinds':
      return isId(value) ? elementKindOf(atlas, { kind: kindKey(value) }).plural : value
    case 'relationKinds':
      return isId(value) ? relationKindOf(atlas, { kind: kindKey(value) }).label : value
    case 'components':
    case 'angles':
    case 'scales': {
      if (value === '') return words.domain.axes[of].none
      const entry = isId(value) ? atlas.trame[of].get(trameCode(value)) : undefined
      return entry ? `${entry.code} · ${entry.label}` : value
    }
    case 'statuses':
      // reason: the states are a closed list, and any other word stays as it is.
      return (words.domain.statuses as Readonly<Record<string, string>>)[value] ?? value
    case 'sites':
      return nameOfPlace(atlas.workshop.places, value) || words.outline.noSite
    case 'roles':
      return value === '' ? words.filters.noRole : roleWord(words, value)
  }
}

// Days are written `2026-11-04` everywhere else on these pages too.
function dayInWords(day: string): string {
  return day
}
