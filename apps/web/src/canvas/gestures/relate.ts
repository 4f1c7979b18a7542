import {
  addElement,
  changeRelation,
  type EndId,
  elementId,
  type KindKey,
  plainRelationKind,
  type RelationId,
  relateElements,
  type Step,
} from '@maillage/atlas'
import { freshId } from '../../session/fresh-id.ts'
import type { Drawing } from '../drawing.ts'
import type { Target } from '../fields/field.ts'
import { type Performing, performSteps } from './perform-steps.ts'

export type NamedRelation = {
  readonly from: EndId
  readonly to: Target
  readonly name: string
  readonly kind: KindKey | null
}

/**
 * Keeps the relation that was drawn, with its name, and the element made at its end: one step of undo. Without a name
 * it is kept « à nommer ». (C10)
 */
export function keepRelation(drawing: Performing & Pick<Drawing, 'select'>, wish: NamedRelation): void {
  const { from, to, name } = wish
  const kind = wish.kind ?? plainRelationKind
  const made = to.type === 'new' ? elementId(freshId()) : null
  const steps: Step[] = []
  if (to.type === 'new' && made) {
    steps.push((atlas, context) =>
      addElement(atlas, context, { id: made, kind: to.kind, label: to.label, position: to.at }),
    )
  }
  const end = to.type === 'new' ? made : to.id
  if (!end) return
  steps.push((atlas, context) => relateElements(atlas, context, { from, to: end, kind, name: name.trim() }))
  const outcome = performSteps(drawing, steps)
  const added = outcome.ok && outcome.value.find((edit) => edit.type === 'relation-added')
  if (added) drawing.select([added.relation.id])
}

/** Gives a relation its name, and the kind that goes with it when one was chosen. */
export function renameRelation(drawing: Performing, id: RelationId, name: string, kind: KindKey | null): void {
  const steps: Step[] = [(atlas, context) => changeRelation(atlas, context, { id, field: 'name', value: name.trim() })]
  if (kind) steps.push((atlas, context) => changeRelation(atlas, context, { id, field: 'kind', value: kind }))
  performSteps(drawing, steps)
}
