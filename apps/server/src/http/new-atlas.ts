import { randomInt } from 'node:crypto'
import {
  type Axis,
  buildEdits,
  type Edit,
  emptyAtlas,
  paletteColours,
  readLine,
  readNotice,
  readPlaces,
  readPlan,
  readText,
  type Trame,
  type TrameCode,
  type TrameEntry,
} from '@maillage/atlas'
import { createAtlasDoc, writeEdits } from '@maillage/atlas-yjs'
import type { NewAtlas, NewAtlasAnswer } from '@maillage/wire'
import * as Y from 'yjs'
import type { DoorOwner, Doors } from '../door/doors.ts'
import { serverClient } from '../rooms/room-state.ts'
import { freshAtlasId } from '../seed/seed-demonstration.ts'
import type { Storage } from '../storage/storage.ts'

const axes: readonly Axis[] = ['components', 'angles', 'scales']
const mostEntries = 60

/** Reads what an atlas should be made of; null without a title. What can't be read of the rest is left out. */
export function readNewAtlas(raw: unknown): NewAtlas | null {
  const { title, question, trame, plan, places, notice } = fieldsOf(raw)
  const name = readLine(title, 300)
  if (name === '') return null
  const lines = fieldsOf(trame)
  return {
    title: name,
    question: readText(question, 1000),
    // reason: one list an axis.
    trame: Object.fromEntries(axes.map((axis) => [axis, labelsIn(lines[axis])])) as NewAtlas['trame'],
    plan: readPlan(plan),
    places: readPlaces(places),
    notice: readNotice(notice),
  }
}

export type MakingAtlas = {
  readonly storage: Storage
  readonly doors: Doors
  /** Milliseconds since 1970. */
  readonly now: number
  /** Who makes it, when they signed in. */
  readonly maker: DoorOwner | null
}

/** Makes an atlas with its workshop and its doors: one for each site, and one for each role that leads or prepares. (R26) */
export async function makeAtlas({ storage, doors, now, maker }: MakingAtlas, wish: NewAtlas): Promise<NewAtlasAnswer> {
  const doc = createAtlasDoc()
  doc.clientID = serverClient
  writeEdits(doc, editsOf(wish), 'new')
  const atlasId = freshAtlasId((max) => randomInt(max))
  const row = { atlasId, title: wish.title, createdAt: now, ...(maker ? { maker: maker.person } : {}) }
  await storage.createAtlas(row, [], Y.encodeStateAsUpdate(doc))
  const make = (role: 'visitor' | 'citizen' | 'elected' | 'technician' | 'facilitator', site: string, label: string) =>
    doors.make(atlasId, { role, site, label, until: null })
  for (const { key, name, within } of wish.places) {
    if (within === null) await make('citizen', key, name)
    if (within === null) await make('technician', key, name)
  }
  await make('citizen', '', '')
  await make('elected', '', '')
  await make('technician', '', '')
  await make('visitor', '', '')
  const { token: given } = await make('facilitator', '', '')
  // Who signed in leads by the way that is their own: the same when they come back from their list.
  const token = maker ? await doors.ownFor(atlasId, maker) : given
  if (token === null) throw new TypeError('A door that was just made shows its token.')
  return { atlasId, token }
}

function editsOf({ title, question, trame, plan, places, notice }: NewAtlas): readonly Edit[] {
  const empty = emptyAtlas()
  const about = { ...empty.about, title, question, language: 'fr' }
  const entries = axes.map((axis) => [axis, new Map(trame[axis].map((label, rank) => entryOf(axis, label, rank)))])
  // reason: one table an axis.
  const edits = buildEdits({ ...empty, about, trame: Object.fromEntries(entries) as Trame })
  return [
    ...edits,
    { type: 'workshop-set', field: 'plan', value: plan },
    { type: 'workshop-set', field: 'places', value: places },
    { type: 'workshop-set', field: 'notice', value: notice },
  ]
}

/** Codes are a letter of the axis and a number: C1, A2, E3. */
function entryOf(axis: Axis, label: string, rank: number): readonly [TrameCode, TrameEntry] {
  const letter = { components: 'C', angles: 'A', scales: 'E' }[axis]
  const code = `${letter}${rank + 1}` as TrameCode // reason: it has the form of a code
  return [code, { code, label, rank, colour: paletteColours[(rank * 5 + 1) % paletteColours.length] ?? 'blue' }]
}

function labelsIn(raw: unknown): readonly string[] {
  const labels = Array.isArray(raw) ? raw.map((label) => readLine(label, 120)).filter((label) => label !== '') : []
  return [...new Set(labels)].slice(0, mostEntries)
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {}
}
