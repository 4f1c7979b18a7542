import { type EndId, elementAt, elementKindOf } from '@maillage/atlas'
import { type Drawing, neighboursOf } from '../drawing.ts'
import { fitThings, reveal, showAll, zoomBy } from '../view/camera.ts'
import { copied, pasteClip } from './copy-paste.ts'
import type { ChangeKey, KeyCommand } from './key-command.ts'
import { nudge } from './move.ts'
import { openNewElement, relateSelected, rename } from './open-field.ts'
import { removeSelected } from './remove.ts'
import { walkTo } from './walk.ts'

/** Carries out what a key asked. False when there is nothing to do and the key should go on its way. */
export function runKey(drawing: Drawing, command: KeyCommand): boolean {
  const { session, editor } = drawing
  switch (command.type) {
    case 'undo':
      session.undo()
      return true
    case 'redo':
      session.redo()
      return true
    case 'select-all':
      drawing.select([...drawing.scene.elements.keys()])
      return true
    case 'fit':
      showAll(drawing)
      return true
    case 'fit-selection':
      fitThings(drawing, drawing.selection.get())
      return true
    case 'zoom-in':
      zoomBy(drawing, 1.4)
      return true
    case 'zoom-out':
      zoomBy(drawing, 1 / 1.4)
      return true
    case 'zoom-reset':
      editor.resetZoom(editor.getViewportScreenCenter(), { animation: { duration: 180 } })
      return true
    case 'walk':
      return walk(drawing, command.dx, command.dy)
    case 'search':
      return drawing.search()
    case 'leave':
      return leave(drawing)
    default:
      return session.mayEdit && change(drawing, command)
  }
}

function change(drawing: Drawing, command: ChangeKey): boolean {
  switch (command.type) {
    case 'remove':
      removeSelected(drawing)
      return true
    case 'rename':
      return renameSelected(drawing)
    case 'relate':
      return relateSelected(drawing)
    case 'duplicate':
      return duplicate(drawing)
    case 'nudge':
      nudge(drawing, command.dx, command.dy)
      return true
    case 'write':
      openNewElement(drawing, command.text)
      return true
  }
}

function renameSelected(drawing: Drawing): boolean {
  const id = drawing.selection.get().at(-1)
  if (id) rename(drawing, id)
  return id !== undefined
}

function duplicate(drawing: Drawing): boolean {
  const held = copied(drawing)
  const box = drawing.boxOfSelection()
  if (!held || !box) return false
  return pasteClip(drawing, held.clip, [box.x + box.w / 2 + 40, box.y + box.h / 2 + 40])
}

/** To another element by keyboard alone, which is told as it is in every view: label, kind, relations. (C23) */
function walk(drawing: Drawing, dx: number, dy: number): boolean {
  const from = drawing.selection.get().at(-1)
  const box = from ? drawing.scene.boxOf(from) : null
  const { x, y, w, h } = drawing.editor.getViewportPageBounds()
  const place = { box: box ?? { x, y, w, h }, isThing: box !== null }
  const placed = (ids: Iterable<EndId>) =>
    [...ids].flatMap((id) => {
      const at = id === from ? null : drawing.scene.boxOf(id)
      return at ? [[id, at] as const] : []
    })
  const neighbours = placed(from ? neighboursOf(drawing, from) : [])
  const next = walkTo(place, { neighbours, others: placed(drawing.scene.elements.keys()) }, dx, dy)
  if (!next) return true
  drawing.select([next])
  reveal(drawing, next)
  tell(drawing, next)
  return true
}

function tell(drawing: Drawing, id: EndId): void {
  const atlas = drawing.session.atlas()
  const element = elementAt(atlas, id)
  const { words, onTell } = drawing
  if (element)
    onTell?.(words.thing(element.label, elementKindOf(atlas, element).label, neighboursOf(drawing, id).length))
}

/** Escape: out of a gesture first, then out of a tool, then out of the selection. */
function leave(drawing: Drawing): boolean {
  const { editor } = drawing
  if (editor.getEditingShapeId() !== null) return false
  if (editor.isIn('select') && !editor.isIn('select.idle')) editor.cancel()
  else if (!editor.isIn('select')) editor.setCurrentTool('select')
  else {
    drawing.select([])
    editor.selectNone()
  }
  return true
}
