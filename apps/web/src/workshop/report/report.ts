import {
  type Atlas,
  type AtlasElement,
  type ElementKind,
  type EndId,
  elementKindOf,
  elementKindsToChoose,
  type Held,
  isContested,
  isInAtlas,
  type Place,
  placesWithin,
  type Relation,
  readAuthor,
  relationsByEnd,
  type Stances,
  type Vote,
} from '@maillage/atlas'
import { type MapReading, readMap } from '../read-map.ts'

/** The kinds that the method asks for, in its order: what is seen, what matters, what is asked, what could be done. */
export const foundKinds = ['constat', 'enjeu', 'questionnement', 'scenario'] as const

/** A site of the workshop: its people, what came from it and its tables, and how often it spoke. */
export type ReportPlace = {
  readonly place: Place
  readonly heads: number | null
  readonly turns: number
  readonly brought: number
}

/** What was found of one kind, under the components of the trame where there are any (null: under none). */
export type FoundKind = {
  readonly kind: ElementKind
  readonly count: number
  readonly groups: readonly { readonly component: string | null; readonly elements: readonly AtlasElement[] }[]
}

/** All that a report says, before it is said in a language. Everything in it stands in the shared document. */
export type Report = {
  readonly held: readonly Held[]
  readonly places: readonly ReportPlace[]
  /** Contributions that say no place: of an anonymous phase, or of nowhere in particular. */
  readonly nowhere: number
  readonly found: readonly FoundKind[]
  readonly reading: MapReading
  readonly votes: readonly Vote[]
  readonly debate: readonly { readonly id: EndId; readonly stances: Stances; readonly isContested: boolean }[]
  readonly rest: readonly { readonly kind: ElementKind; readonly elements: readonly AtlasElement[] }[]
  /** Relations that no element found tells. */
  readonly relations: readonly Relation[]
}

/** What a report says of an atlas. Pure. (V143, V144) */
export function buildReport(atlas: Atlas): Report {
  const isFound = (element: AtlasElement) => foundKinds.some((kind) => kind === element.kind)
  const elements = [...atlas.elements.values()]
  const ending = relationsByEnd(atlas)
  const told = new Set(elements.filter(isFound).flatMap(({ id }) => ending.get(id) ?? []))
  const reading = readMap(atlas)
  return {
    held: atlas.workshop.held,
    ...placesOf(atlas),
    found: foundIn(atlas, elements),
    reading,
    votes: [...atlas.votes.values()],
    debate: debateOf(atlas),
    rest: elementKindsToChoose(atlas)
      .map((kind) => ({ kind, elements: elements.filter((each) => !isFound(each) && each.kind === kind.key) }))
      .filter((group) => group.elements.length > 0),
    relations: [...atlas.relations.values()].filter(
      (relation) => !told.has(relation) && !reading.lacks.includes(relation),
    ),
  }
}

function foundIn(atlas: Atlas, elements: readonly AtlasElement[]): readonly FoundKind[] {
  const { components } = atlas.trame
  return foundKinds.flatMap((key) => {
    const all = elements.filter((element) => element.kind === key)
    const [first] = all
    if (!first) return []
    const groups = [...components.values()]
      .map(({ code, label }) => ({ component: label || code, elements: all.filter((each) => each.component === code) }))
      .filter((group) => group.elements.length > 0)
    const others = all.filter(({ component }) => !components.has(component as never)) // reason: '' and what was taken out of the trame
    const last = others.length > 0 ? [{ component: null, elements: others }] : []
    return [{ kind: elementKindOf(atlas, first), count: all.length, groups: [...groups, ...last] }]
  })
}

/** Sites with the people of the last session that ended, or of the one that runs; tables are counted with their site. */
function placesOf({ workshop, elements, relations }: Atlas): Pick<Report, 'places' | 'nowhere'> {
  const { places, held, ended } = workshop
  const counted = ended ? (held.at(-1)?.places ?? []) : []
  const countOf = (place: Place) => counted.find(({ key }) => key === place.key) ?? place
  const bySite = Map.groupBy([...elements.values(), ...relations.values()], ({ by }) => readAuthor(by).site)
  const brought = (keys: readonly string[]) => keys.reduce((sum, key) => sum + (bySite.get(key)?.length ?? 0), 0)
  const sites = places.filter(({ within }) => within === null)
  const known = new Set(places.map(({ key }) => key))
  return {
    places: sites.map((place) => {
      const inside = places.filter(({ within }) => within === place.key).map(countOf)
      const own = countOf(place)
      return {
        place,
        heads: own.heads ?? sumOfHeads(inside.map(({ heads }) => heads)),
        turns: [own, ...inside].reduce((sum, { turns }) => sum + turns, 0),
        brought: brought(placesWithin(places, place.key)),
      }
    }),
    nowhere: brought([...bySite.keys()].filter((key) => !known.has(key))),
  }
}

function sumOfHeads(heads: readonly (number | null)[]): number | null {
  const known = heads.filter((each) => each !== null)
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0)
}

/** What people said of things that still stand: what divides them first, then what most spoke of. */
function debateOf(atlas: Atlas): Report['debate'] {
  const voices = ({ count }: Stances) => count.agree + count.disagree + count.unsure
  return [...atlas.stances]
    .filter(([id, stances]) => isInAtlas(atlas, id) && voices(stances) > 0)
    .map(([id, stances]) => ({ id, stances, isContested: isContested(stances) }))
    .sort((a, b) => Number(b.isContested) - Number(a.isContested) || voices(b.stances) - voices(a.stances))
}
