import { changeElement, type ElementId, type KindKey, type Step } from '@maillage/atlas'
import type { Drawing } from '../drawing.ts'
import { performSteps } from './perform-steps.ts'

/** Gives an element another label, and another kind when one was chosen. An empty label changes nothing. */
export function renameElement(drawing: Drawing, id: ElementId, label: string, kind: KindKey | null): void {
  const steps: Step[] = []
  if (label.trim() !== '')
    steps.push((atlas, context) => changeElement(atlas, context, { id, field: 'label', value: label.trim() }))
  if (kind) steps.push((atlas, context) => changeElement(atlas, context, { id, field: 'kind', value: kind }))
  if (steps.length > 0) performSteps(drawing, steps)
}
