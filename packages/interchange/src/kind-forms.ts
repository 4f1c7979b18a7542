import {
  defaultElementKinds,
  defaultRelationKinds,
  type ElementKind,
  inferredElementKind,
  inferredRelationKind,
  type KindKey,
  plainRelationKind,
  type RelationKind,
  readElementKind,
  readRelationKind,
} from '@maillage/atlas'
import { elementKindNames, elementKindWhenMissing, relationKindNames } from './file-form.ts'

/** How one table of kinds stands in a file: what reader and writer must agree upon. */
export type KindForm<Kind> = {
  readonly part: 'elementKinds' | 'relationKinds'
  /** The file's names of an entry's parts. */
  readonly names: Readonly<Record<string, string>>
  readonly defaults: ReadonlyMap<KindKey, Kind>
  readonly infer: (key: KindKey) => Kind
  readonly read: (key: KindKey, raw: unknown) => Kind | null
  /** The kind of a row that has none. */
  readonly whenMissing: string
}

// All inferred kinds stand after those of the table, in the order of their keys: whoever reads finds the same.
const afterTheTable = 1000

export const elementKindForm: KindForm<ElementKind> = {
  part: 'elementKinds',
  names: elementKindNames,
  defaults: defaultElementKinds,
  infer: (key) => inferredElementKind(key, afterTheTable),
  read: readElementKind,
  whenMissing: elementKindWhenMissing,
}

export const relationKindForm: KindForm<RelationKind> = {
  part: 'relationKinds',
  names: relationKindNames,
  defaults: defaultRelationKinds,
  infer: (key) => inferredRelationKind(key, afterTheTable),
  read: readRelationKind,
  whenMissing: plainRelationKind,
}
