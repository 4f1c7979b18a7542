import fc from 'fast-check'
import { type Filter, type FilterList, filterLists } from '../filter.ts'

const word = fc.oneof(
  fc.constantFrom('', 'sans', 'sans.', 'acteur', 'Salle B, mairie', 'citizen', 'habitant', 'a&b=c', '+', '%', 'école'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const day = fc.constantFrom('', '2026-11-04', '2024-02-29')

/** Any filter, whatever is in its lists. */
export const arbitraryFilter: fc.Arbitrary<Filter> = filterMadeOf(
  word.map((text) => text.trim()),
  () => fc.uniqueArray(word, { maxLength: 4 }),
  day,
)

const likely: Readonly<Record<FilterList, readonly string[]>> = {
  kinds: ['acteur', 'enjeu', 'document', 'quartier'],
  components: ['', '1', '2'],
  angles: ['', 'A'],
  scales: ['', 'national'],
  relationKinds: ['finance', 'lien', 'parraine', 'coopere'],
  statuses: ['', 'contested', 'agreed'],
  sites: ['', 'Brest'],
  roles: ['citizen', 'elected'],
}

/** A filter that is likely to show some things of an arbitrary atlas, and to leave out others. */
export const likelyFilter: fc.Arbitrary<Filter> = filterMadeOf(
  fc.constantFrom('', '', '', 'mairie', 'jardin ou pays', 'finance'),
  (list) => fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, fc.subarray([...likely[list]])),
  fc.constantFrom('', '', '1970-01-01'),
)

function filterMadeOf(
  words: fc.Arbitrary<string>,
  listOf: (list: FilterList) => fc.Arbitrary<string[]>,
  days: fc.Arbitrary<string>,
): fc.Arbitrary<Filter> {
  // reason: a list for each name.
  const lists = Object.fromEntries(filterLists.map((list) => [list, listOf(list)])) as Record<
    FilterList,
    fc.Arbitrary<string[]>
  >
  return fc.record({ words, ...lists, since: days, until: days })
}
