import {
  type Atlas,
  defaultElementKinds,
  defaultRelationKinds,
  elementId,
  emptyAtlas,
  kindKey,
  relationId,
} from '@maillage/atlas'
import { seededRandom } from '../layout/random.ts'

const words = [
  'territoire',
  'contrat',
  'habitants',
  'mobilité',
  'école',
  'énergie',
  'service',
  'forêt',
  'santé',
  'réseau',
]
const names = ['finance', 'porte sur', 'coopère avec', 'pilote', 'répond à', 'met des locaux à disposition de']
const birth = { by: 'citizen', at: 1 }
const noElementWords = {
  description: '',
  scale: '',
  documentType: '',
  address: '',
  since: '',
  until: '',
  source: '',
  entry: '',
  card: '',
  others: {},
} as const
const noRelationWords = {
  inverseName: '',
  direction: '',
  description: '',
  since: '',
  until: '',
  source: '',
  status: '',
  others: {},
} as const

/** An atlas of any size for measuring and layouts: neighbourhoods of a dozen with a few long relations between them. */
export function exampleAtlas(elements: number, relations = Math.round(elements * 1.5), seed = 3): Atlas {
  const random = seededRandom(seed)
  const below = (count: number): number => Math.floor(random() * count)
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? ''
  const label = (): string => Array.from({ length: 2 + below(5) }, () => pick(words)).join(' ')
  const [elementKinds, relationKinds] = [[...defaultElementKinds.keys()], [...defaultRelationKinds.keys()]]
  const all = Array.from({ length: elements }, (_, at) => {
    const id = elementId(`e${at}`)
    const kind = kindKey(pick(elementKinds))
    return [id, { id, kind, label: label(), component: '', angle: '', ...noElementWords, ...birth }] as const
  })
  const links = Array.from({ length: elements === 0 ? 0 : relations }, (_, at) => {
    const id = relationId(`r${at}`)
    const from = below(elements)
    const corner = from - (from % 12)
    const to = random() < 0.15 ? below(elements) : Math.min(elements - 1, random() < 0.6 ? corner : corner + below(12))
    const ends = { from: elementId(`e${from}`), to: elementId(`e${to}`) }
    return [
      id,
      { id, ends, kind: kindKey(pick(relationKinds)), name: pick(names), ...noRelationWords, ...birth },
    ] as const
  })
  return { ...emptyAtlas(), elements: new Map(all), relations: new Map(links) }
}

/** A hub with this many elements around it, each linked to it once. */
export function starAtlas(rays: number): Atlas {
  const base = exampleAtlas(rays + 1, 0)
  const links = Array.from({ length: rays }, (_, at) => {
    const id = relationId(`r${at}`)
    const ends = { from: elementId('e0'), to: elementId(`e${at + 1}`) }
    return [id, { id, ends, kind: kindKey('pilote'), name: 'conduit avec', ...noRelationWords, ...birth }] as const
  })
  return { ...base, relations: new Map(links) }
}
