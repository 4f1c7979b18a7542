import { copyThings, labelOf, type Position, pasteThings, readClip, sentenceText } from '@maillage/atlas'
import type { Drawing } from '../drawing.ts'
import { type Performing, performSteps } from './perform-steps.ts'

type Copying = Performing & Pick<Drawing, 'selection' | 'scene' | 'select'>

/** What is put on the clipboard: for us as JSON, for everyone else as sentences. Null when nothing is selected. */
export function copied(drawing: Copying): { readonly clip: string; readonly text: string } | null {
  const ids = drawing.selection.get()
  if (ids.length === 0) return null
  const atlas = drawing.session.atlas()
  const positions = new Map(
    [...drawing.scene.elements.keys()].flatMap((id) => {
      const at = drawing.places.get(id)
      return at ? [[id, at] as const] : []
    }),
  )
  const clip = copyThings(atlas, { ids, positions })
  const lines = [
    ...clip.elements.map(({ id }) => labelOf(atlas, id)),
    ...clip.relations.map((relation) => sentenceText(atlas, relation)),
  ]
  return { clip: JSON.stringify(clip), text: lines.join('\n') }
}

/** Pastes a clip of ours with its middle at this point. False when the text is something else. */
export function pasteClip(drawing: Copying, text: string, at: Position): boolean {
  const clip = readClip(text)
  if (!clip || clip.elements.length === 0) return false
  const [x, y] = middle(Object.values(clip.positions))
  const offset: Position = [Math.round(at[0] - x), Math.round(at[1] - y)]
  const outcome = performSteps(drawing, [(atlas, context) => pasteThings(atlas, context, { clip, offset })])
  if (outcome.ok) {
    drawing.select(outcome.value.flatMap((edit) => (edit.type === 'element-added' ? [edit.element.id] : [])))
  }
  return true
}

function middle(places: readonly Position[]): Position {
  if (places.length === 0) return [0, 0]
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}
