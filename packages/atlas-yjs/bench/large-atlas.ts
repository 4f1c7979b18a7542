import {
  type Atlas,
  applyEdits,
  type Edit,
  elementId,
  emptyAtlas,
  kindKey,
  readElement,
  readRelation,
  relationId,
  trameCode,
} from '@maillage/atlas'

/** How much stands in the document that is measured. */
export const size = { elements: 10_000, relations: 12_000, authors: 50, editsOfEach: 400 } as const

const kinds = ['acteur', 'dispositif', 'constat', 'enjeu', 'scenario'].map(kindKey)
const verbs = ['coopere', 'pilote', 'participe', 'fonde', 'repond'].map(kindKey)

/** A large invented atlas with texts as long as those of the demonstration atlas. The same each time. */
export function largeAtlas(): Atlas {
  const edits: Edit[] = []
  for (let n = 0; n < size.elements; n += 1) edits.push(...elementEdits(`e${n}`, n))
  for (let n = 0; n < size.relations; n += 1) {
    const ends = { from: `e${(n * 7919) % size.elements}`, to: `e${(n * 104_729 + 1) % size.elements}` }
    const words = { kind: verbs[n % 5], name: `prend part au soin ${n}`, description: text(n, 50), source: text(n, 90) }
    edits.push({
      type: 'relation-added',
      relation: readRelation(relationId(`r${n}`), { ...words, ends, by: 'citizen', at: n }).value,
    })
  }
  return applyEdits(emptyAtlas(), edits)
}

/** What fifty people do next, one after the other: words, moves, new elements, names of relations, deletions. */
export function laterEdits(author: number): readonly (readonly Edit[])[] {
  return Array.from({ length: size.editsOfEach }, (_, turn) => editAt(author, author * size.editsOfEach + turn))
}

function editAt(author: number, n: number): readonly Edit[] {
  const id = elementId(`e${(n * 6151) % size.elements}`)
  switch (n % 20) {
    case 0:
    case 1:
      return elementEdits(`a${author}-${n}`, n)
    case 2:
      return [{ type: 'element-removed', id }]
    case 3:
    case 4:
    case 5:
      return [
        {
          type: 'relation-changed',
          id: relationId(`r${(n * 31) % size.relations}`),
          field: 'name',
          value: `tient ${n}`,
        },
      ]
    default:
      if (n % 2) return [{ type: 'element-moved', id, position: [n % 9000, (n * 3) % 7000] }]
      return [{ type: 'element-changed', id, field: n % 4 ? 'label' : 'description', value: text(n, 60) }]
  }
}

function elementEdits(name: string, n: number): readonly Edit[] {
  const id = elementId(name)
  const words = { kind: kinds[n % 5], label: text(n, 45), description: text(n + 1, 95), source: text(n + 2, 95) }
  const placed = { component: trameCode(`${1 + (n % 7)}`), angle: trameCode('ABCDEFGHI'[n % 9] ?? 'A') }
  return [
    { type: 'element-added', element: readElement(id, { ...words, ...placed, by: 'citizen', at: n }).value },
    { type: 'element-moved', id, position: [(n % 100) * 300, Math.floor(n / 100) * 160] },
  ]
}

const words = [
  'réseau',
  'berges',
  'école',
  'commune',
  'partage',
  'soin',
  'accueil',
  'veille',
  'vallée',
  'métier',
  'chantier',
]

function text(seed: number, length: number): string {
  let said = ''
  for (let n = seed; said.length < length; n = (n * 48_271 + 11) % 2_147_483_647) said += `${words[n % words.length]} `
  return said.slice(0, length).trim()
}
