import {
  type About,
  type Atlas,
  type Axis,
  aboutFields,
  defaultElementKinds,
  defaultRelationKinds,
  type ElementId,
  type ElementKind,
  type EndId,
  inRankOrder,
  isUnmarked,
  type KindKey,
  type MarkName,
  type Marks,
  markNames,
  marksOf,
  type Oddity,
  type RelationKind,
  readBirth,
  readElementKind,
  readFields,
  readId,
  readRelationKind,
  readStances,
  readTrameEntry,
  readVote,
  readWorkshop,
  type Stances,
  type Trame,
  type TrameCode,
  type TrameEntry,
  type Vote,
  type Workshop,
} from '@maillage/atlas'
import type * as Y from 'yjs'
import { plainValue, type Roots, splitKey } from './layout.ts'

/** Reads title, trame and kinds. */
export function readTables(
  roots: Roots,
  oddities: Oddity[],
): Pick<Atlas, 'about' | 'trame' | 'elementKinds' | 'relationKinds'> {
  const about = readFields('about', aboutFields, plainEntries(roots.about), oddities)
  return {
    // reason: readFields answers with one value per line of the table that About is made from.
    about: about as About,
    trame: readTrame(roots, oddities),
    elementKinds: readElementKindsOf(roots, oddities),
    relationKinds: readKinds<RelationKind>(roots, 'relation', defaultRelationKinds, readRelationKind, oddities),
  }
}

/** Reads the kinds of element of its table, and nothing else of the document. */
export function readElementKindsOf(
  { kinds }: Pick<Roots, 'kinds'>,
  oddities: Oddity[] = [],
): ReadonlyMap<KindKey, ElementKind> {
  return readKinds<ElementKind>({ kinds }, 'element', defaultElementKinds, readElementKind, oddities)
}

/** Reads what is decided for everyone, and nothing else of the document. */
export function readWorkshopOf({ workshop }: Pick<Roots, 'workshop'>): Workshop {
  return readWorkshop(plainEntries(workshop))
}

/** Reads what was decided and counted: marks, workshop, votes and stances. */
export function readDecisions(
  roots: Roots,
  oddities: Oddity[],
): Pick<Atlas, 'marks' | 'workshop' | 'votes' | 'stances'> {
  return {
    marks: readMarks(roots, oddities),
    workshop: readWorkshopOf(roots),
    votes: readVotes(roots, oddities),
    stances: readAllStances(roots, oddities),
  }
}

function readTrame(roots: Roots, oddities: Oddity[]): Trame {
  const axes = { components: new Map(), angles: new Map(), scales: new Map() } as const satisfies Record<
    Axis,
    Map<TrameCode, TrameEntry>
  >
  for (const [key, raw] of roots.trame) {
    const [axis, name] = splitKey(key) ?? ['', '']
    const code = readId<ElementId>(name) as TrameCode | null // reason: codes have the form of ids
    const entry = code && readTrameEntry(code, plainValue(raw))
    // Taken out, as the layout says; those who take one out today delete it.
    if (code && raw === false && Object.hasOwn(axes, axis)) continue
    if (entry && Object.hasOwn(axes, axis))
      axes[axis as Axis].set(code, entry) // reason: the condition
    else oddities.push({ code: 'odd-entry', table: 'trame', id: key })
  }
  return {
    components: inRankOrder(axes.components),
    angles: inRankOrder(axes.angles),
    scales: inRankOrder(axes.scales),
  }
}

// The document holds only what differs from the kinds of the field, and `false` for those a territory took out: a new
// atlas has its kinds before anyone wrote.
function readKinds<Kind extends { readonly rank: number }>(
  { kinds: rows }: Pick<Roots, 'kinds'>,
  of: 'element' | 'relation',
  defaults: ReadonlyMap<KindKey, Kind>,
  read: (key: KindKey, raw: unknown) => Kind | null,
  oddities: Oddity[],
): ReadonlyMap<KindKey, Kind> {
  const kinds = new Map(defaults)
  for (const [name, raw] of rows) {
    const [side, after] = splitKey(name) ?? ['', '']
    if (side !== of) {
      if (of === 'element' && side !== 'relation') oddities.push({ code: 'odd-entry', table: 'kinds', id: name })
      continue
    }
    const key = readId<ElementId>(after) as KindKey | null // reason: keys have the form of ids
    const kind = key && read(key, plainValue(raw))
    if (key && raw === false) kinds.delete(key)
    else if (key && kind) kinds.set(key, kind)
    else oddities.push({ code: 'odd-entry', table: 'kinds', id: name })
  }
  return inRankOrder(kinds)
}

function readMarks(roots: Roots, oddities: Oddity[]): ReadonlyMap<EndId, Marks> {
  const marks = new Map<EndId, Marks>()
  for (const [key, raw] of roots.marks) {
    const [name, mark] = splitKey(key) ?? ['', '']
    const id = readId<ElementId>(name)
    const act = readBirth(plainValue(raw))
    const isMark = markNames.some((known) => known === mark)
    if (id && act && isMark)
      marks.set(id, { ...marksOf(marks, id), [mark as MarkName]: act }) // reason: the condition
    else oddities.push({ code: 'odd-entry', table: 'marks', id: key })
  }
  return new Map([...marks].filter(([, each]) => !isUnmarked(each)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function readVotes(roots: Roots, oddities: Oddity[]): ReadonlyMap<string, Vote> {
  const votes: [string, Vote][] = []
  for (const [id, raw] of roots.votes) {
    const vote = readVote(plainValue(raw))
    if (vote) votes.push([id, vote])
    else oddities.push({ code: 'odd-entry', table: 'votes', id })
  }
  return new Map(votes.sort(([idA, a], [idB, b]) => a.opened.at - b.opened.at || (idA < idB ? -1 : 1)))
}

function readAllStances(roots: Roots, oddities: Oddity[]): ReadonlyMap<EndId, Stances> {
  const all: [EndId, Stances][] = []
  for (const [key, raw] of roots.stances) {
    const id = readId<EndId>(key)
    const stances = readStances(plainValue(raw))
    if (id && stances) all.push([id, stances])
    else oddities.push({ code: 'odd-entry', table: 'stances', id: key })
  }
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function plainEntries(map: Y.Map<unknown>): Readonly<Record<string, unknown>> {
  return Object.fromEntries([...map].map(([key, value]) => [key, plainValue(value)]))
}
