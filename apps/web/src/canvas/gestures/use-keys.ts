import { type RefObject, useEffect } from 'react'
import type { Drawing } from '../drawing.ts'
import { type KeyCommand, keyCommand } from './key-command.ts'
import { runKey } from './run-key.ts'

/**
 * The keys of the drawing, while the focus is on it or nowhere (as when a window has just closed), and in no field. Ours
 * come before tldraw's.
 */
export function useKeys(drawing: Drawing | null, stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = stage.current
    if (!drawing || !element) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isText(event.target)) return
      if (!isNowhere(event.target) && !element.contains(event.target as Node)) return // reason: keys come from nodes
      const { key, code, shiftKey, altKey } = event
      const selected = drawing.selection.get().length + drawing.editor.getSelectedShapeIds().length > 0
      const command = keyCommand(
        { key, code, ctrl: event.ctrlKey || event.metaKey, shift: shiftKey, alt: altKey },
        { selection: selected },
      )
      if (
        !command ||
        !(isOnDrawing(event.target, drawing) || everywhere.has(command.type)) ||
        !runKey(drawing, command)
      )
        return
      event.preventDefault()
      event.stopPropagation()
    }
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [drawing, stage])
}

/** Keys that mean the same with the focus on one of our buttons: the others are the button's own. */
const everywhere: ReadonlySet<KeyCommand['type']> = new Set([
  'undo',
  'redo',
  'fit',
  'fit-selection',
  'zoom-in',
  'zoom-out',
  'zoom-reset',
  'leave',
  'search',
])

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}

/** Is the focus on nothing in particular? */
export function isNowhere(target: EventTarget | null): boolean {
  return target === document.body || target === document.documentElement
}

/** Is the focus on the drawing itself or nowhere, not in a text, nor on one of our buttons? */
export function isOnDrawing(target: EventTarget | null, drawing: Drawing): boolean {
  if (isNowhere(target)) return true
  return target instanceof HTMLElement && !isText(target) && drawing.editor.getContainer().contains(target)
}
