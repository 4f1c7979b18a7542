import { addElement, type EndId, type KindKey, type Position } from '@maillage/atlas'
import type { Drawing } from '../drawing.ts'
import { performSteps } from './perform-steps.ts'

/** Puts a new element where the person pointed, and selects it. An empty label adds nothing. */
export function keepNewElement(
  drawing: Drawing,
  wish: { readonly kind: KindKey; readonly label: string; readonly at: Position },
): EndId | null {
  const { kind, at } = wish
  const label = wish.label.trim()
  drawing.lastKind.set(kind)
  if (label === '') return null
  const outcome = performSteps(drawing, [(atlas, context) => addElement(atlas, context, { kind, label, position: at })])
  const added = outcome.ok && outcome.value.find((edit) => edit.type === 'element-added')
  if (!added) return null
  drawing.select([added.element.id])
  return added.element.id
}
