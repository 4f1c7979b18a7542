import { type Filter, type FilterList, filterLists, noFilter, partsOf } from './filter.ts'

// What stands in the address is read by people, and stays the same whatever the language of the interface.
const names: Readonly<Record<keyof Filter, string>> = {
  words: 'mots',
  kinds: 'natures',
  components: 'composantes',
  angles: 'angles',
  scales: 'echelles',
  relationKinds: 'liens',
  statuses: 'etats',
  sites: 'lieux',
  roles: 'roles',
  since: 'depuis',
  until: 'jusque',
}

const words: Readonly<Partial<Record<FilterList, Readonly<Record<string, string>>>>> = {
  statuses: {
    proposed: 'proposee',
    agreed: 'partagee',
    contested: 'discutee',
    obsolete: 'depassee',
  },
  roles: {
    visitor: 'visite',
    citizen: 'habitant',
    elected: 'elu',
    technician: 'technicien',
    facilitator: 'animation',
    administrator: 'administration',
  },
}

const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** The filter an address asks for. Total: what can't be read narrows nothing. (V39) */
export function filterOf(search: string): Filter {
  const given = new Map(pairsOf(search))
  const filter: Record<string, string | readonly string[]> = { ...noFilter }
  filter.words = decoded(given.get(names.words) ?? '').trim()
  for (const list of filterLists) {
    const values = (given.get(names[list]) ?? '').split(',').filter(Boolean).map(decoded)
    filter[list] = [...new Set(values.map((value) => readWord(list, value)))]
  }
  for (const day of ['since', 'until'] as const) {
    const value = decoded(given.get(names[day]) ?? '')
    filter[day] = dayForm.test(value) ? value : ''
  }
  // reason: one value of its own type for each name.
  return filter as unknown as Filter
}

/** The same address with this filter in it: everything else that it says stays. (V39) */
export function withFilter(search: string, filter: Filter): string {
  const ours = new Set(Object.values(names))
  const others = pairsOf(search).filter(([name]) => !ours.has(name))
  const own = (Object.keys(names) as (keyof Filter)[]).flatMap((part) => {
    const values = partsOf(filter).filter(({ of }) => of === part)
    return values.length === 0
      ? []
      : [[names[part], values.map((each) => written(part, each.value)).join(',')] as const]
  })
  const pairs = [...others, ...own].map(([name, value]) => (value === '' ? name : `${name}=${value}`))
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function pairsOf(search: string): readonly (readonly [name: string, value: string])[] {
  return search
    .replace(/^\?/, '')
    .split('&')
    .filter(Boolean)
    .map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    })
}

function written(part: keyof Filter, value: string): string {
  const word = isList(part) ? wordOf(part, value) : value
  return encodeURIComponent(word.toWellFormed()).replace(/%20/g, '+')
}

// « sans » is nothing at all. A value that is called as one of our words has a dot behind it.
function wordOf(list: FilterList, value: string): string {
  const own = Object.entries(tableOf(list)).find(([known]) => known === value)?.[1]
  return own ?? (isOurs(list, value.replace(/\.+$/, '')) ? `${value}.` : value)
}

function readWord(list: FilterList, word: string): string {
  const own = Object.entries(tableOf(list)).find(([, each]) => each === word)?.[0]
  return own ?? (isOurs(list, word.replace(/\.+$/, '')) ? word.slice(0, -1) : word)
}

function isOurs(list: FilterList, word: string): boolean {
  return Object.values(tableOf(list)).includes(word)
}

function isList(part: keyof Filter): part is FilterList {
  return filterLists.some((list) => list === part)
}

function tableOf(list: FilterList): Readonly<Record<string, string>> {
  return { '': 'sans', ...words[list] }
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replace(/\+/g, ' '))
  } catch {
    return ''
  }
}
