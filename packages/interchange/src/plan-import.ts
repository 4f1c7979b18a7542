import {
  type AboutField,
  type Atlas,
  type AtlasElement,
  type Axis,
  type Edit,
  type ElementKind,
  elementFields,
  elementId,
  type FieldTable,
  foldText,
  isInAtlas,
  type Json,
  mergeAtlas,
  type Refusal,
  type Relation,
  type RelationKind,
  relationFields,
  sameValue,
  type TrameEntry,
} from '@maillage/atlas'

/** A thing of the file that the atlas already has with other words: it is left alone. */
export type LeftAlone<Thing> = {
  readonly thing: Thing
  /** The fields that differ; none when the name belongs to another sort of thing here. */
  readonly fields: readonly string[]
}

export type PlannedThings<Thing> = {
  readonly added: readonly Thing[]
  /** Already there, word for word. */
  readonly same: readonly Thing[]
  readonly different: readonly LeftAlone<Thing>[]
}

/** A hint, never acted upon: a new element is called like another one of its kind. */
export type SameLabel = {
  readonly added: AtlasElement
  readonly like: AtlasElement
  /** Where the other one stands: in the atlas already, or in the same file. */
  readonly where: 'atlas' | 'file'
}

/** What an import will do, before anything is written. */
export type ImportPlan = {
  /** Why it can't be done at all, else null. */
  readonly refusal: Refusal | null
  readonly elements: PlannedThings<AtlasElement>
  readonly relations: PlannedThings<Relation>
  readonly about: readonly AboutField[]
  readonly trame: readonly { readonly axis: Axis; readonly entry: TrameEntry }[]
  readonly elementKinds: readonly ElementKind[]
  readonly relationKinds: readonly RelationKind[]
  readonly positions: number
  readonly annotations: number
  readonly sameLabels: readonly SameLabel[]
}

/**
 * Tells what `mergeAtlas` will do with an imported atlas, so that people see it before anything is written. Nothing is
 * changed by it. (I13, I14)
 */
export function planImport(current: Atlas, imported: Atlas): ImportPlan {
  const merged = mergeAtlas(current, { by: '', now: 0, newId: () => '' }, { from: imported })
  const edits = merged.ok ? merged.value : []
  const elements = planThings(current, imported.elements, elementFields, (id) => current.elements.get(id))
  return {
    refusal: merged.ok ? null : merged.refusal,
    elements,
    relations: planThings(current, imported.relations, relationFields, (id) => current.relations.get(id)),
    about: ofType(edits, 'about-changed').map(({ field }) => field),
    trame: ofType(edits, 'trame-entry-set').flatMap(({ axis, entry }) => (entry ? [{ axis, entry }] : [])),
    elementKinds: ofType(edits, 'element-kind-set').flatMap(({ kind }) => kind ?? []),
    relationKinds: ofType(edits, 'relation-kind-set').flatMap(({ kind }) => kind ?? []),
    positions: ofType(edits, 'element-moved').length,
    annotations: ofType(edits, 'annotation-set').length,
    sameLabels: sameLabels(current, elements.added),
  }
}

function planThings<Id extends string, Thing extends AtlasElement | Relation>(
  current: Atlas,
  imported: ReadonlyMap<Id, Thing>,
  table: FieldTable,
  find: (id: Id) => Thing | undefined,
): PlannedThings<Thing> {
  const added: Thing[] = []
  const same: Thing[] = []
  const different: LeftAlone<Thing>[] = []
  for (const [id, thing] of imported) {
    const there = find(id)
    const fields = there ? differentFields(table, there, thing) : []
    if (there && fields.length === 0) same.push(thing)
    else if (there || isInAtlas(current, elementId(id))) different.push({ thing, fields })
    else added.push(thing)
  }
  return { added, same, different }
}

function differentFields(table: FieldTable, a: object, b: object): readonly string[] {
  // reason: things hold one JSON value for each line of their table.
  const [before, after] = [a, b] as readonly Readonly<Record<string, Json>>[]
  return Object.keys(table).filter((field) => !sameValue(before?.[field] ?? '', after?.[field] ?? ''))
}

function sameLabels(current: Atlas, added: readonly AtlasElement[]): readonly SameLabel[] {
  const known = new Map<string, Pick<SameLabel, 'like' | 'where'>>()
  for (const like of current.elements.values()) known.set(nameOf(like), { like, where: 'atlas' })
  const found: SameLabel[] = []
  for (const element of added) {
    const other = known.get(nameOf(element))
    if (other && element.label !== '') found.push({ added: element, ...other })
    else known.set(nameOf(element), { like: element, where: 'file' })
  }
  return found
}

function nameOf({ kind, label }: AtlasElement): string {
  return `${kind}/${foldText(label)}`
}

function ofType<Type extends Edit['type']>(
  edits: readonly Edit[],
  type: Type,
): readonly Extract<Edit, { type: Type }>[] {
  return edits.filter((edit): edit is Extract<Edit, { type: Type }> => edit.type === type)
}
