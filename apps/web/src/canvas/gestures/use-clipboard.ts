import type { Position } from '@maillage/atlas'
import { type RefObject, useEffect } from 'react'
import type { Drawing } from '../drawing.ts'
import { copied, pasteClip } from './copy-paste.ts'
import { middleOfView, openNewElement } from './open-field.ts'
import { removeSelected } from './remove.ts'
import { isNowhere, isOnDrawing } from './use-keys.ts'

const own = 'application/x-maillage+json'

/**
 * Copy, cut and paste by the browser's own events, which need no secure context. Other programs get sentences; what
 * comes from them is read as text only, and never fetched. (C16, C18)
 */
export function useClipboard(drawing: Drawing | null, stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!drawing) return
    const here = (event: ClipboardEvent) => isHere(event, drawing, stage.current)
    const copy = (event: ClipboardEvent) => {
      const held = here(event) ? copied(drawing) : null
      if (!held || !event.clipboardData) return
      event.clipboardData.setData(own, held.clip)
      event.clipboardData.setData('text/plain', held.text)
      event.preventDefault()
      if (event.type === 'cut' && drawing.session.mayEdit) removeSelected(drawing)
    }
    const paste = (event: ClipboardEvent) => {
      if (!here(event) || !event.clipboardData || !drawing.session.mayEdit) return
      event.preventDefault()
      const text = event.clipboardData.getData('text/plain')
      if (pasteClip(drawing, event.clipboardData.getData(own) || text, pointOf(drawing))) return
      if (text.trim() !== '') openNewElement(drawing, text.replaceAll(/\s+/g, ' ').trim().slice(0, 300))
    }
    document.addEventListener('copy', copy)
    document.addEventListener('cut', copy)
    document.addEventListener('paste', paste)
    return () => {
      document.removeEventListener('copy', copy)
      document.removeEventListener('cut', copy)
      document.removeEventListener('paste', paste)
    }
  }, [drawing, stage])
}

function isHere(event: ClipboardEvent, drawing: Drawing, stage: HTMLElement | null): boolean {
  const active = document.activeElement
  const isOurs = isNowhere(active) || stage?.contains(active) === true
  return isOurs && isOnDrawing(active, drawing) && !event.defaultPrevented
}

/** Where the pointer is if it is over the drawing, else the middle of what is seen. */
function pointOf(drawing: Drawing): Position {
  const { currentPagePoint } = drawing.editor.inputs
  const seen = drawing.editor.getViewportPageBounds()
  return seen.containsPoint(currentPagePoint)
    ? [Math.round(currentPagePoint.x), Math.round(currentPagePoint.y)]
    : middleOfView(drawing)
}
