import { type ElementId, moveElements } from '@maillage/atlas'
import type { Drawing } from '../drawing.ts'
import { performSteps } from './perform-steps.ts'

/** Lays out again what is selected, or the whole atlas; found in the worker, written as one step of undo. (C13) */
export async function layOutAgain(drawing: Drawing, what: 'selection' | 'all'): Promise<void> {
  const { places, session, scene, selection, notice, words } = drawing
  const ids = new Set(selection.get().filter((id): id is ElementId => scene.elements.has(id as ElementId))) // reason: an EndId is looked up on both sides
  if (what === 'selection' && ids.size < 2) return
  const shown = new Map(
    [...scene.elements.keys()].flatMap((id) => {
      const at = places.get(id)
      return at ? [[id, at] as const] : []
    }),
  )
  notice.set(words.layingOut)
  const { positions } = await drawing.layout.ask(what, session.atlas(), shown, ids)
  notice.set(null)
  performSteps(drawing, [(atlas, context) => moveElements(atlas, context, { positions })])
}
