import { createContext, useContext } from 'react'
import type { Drawing } from './drawing.ts'

/** The drawing of this view; null until the editor is mounted. */
export const DrawingContext = createContext<Drawing | null>(null)

/** Inside the panels, which are shown once there is a drawing. */
export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext)
  if (!drawing) throw new Error('This panel needs a drawing: show it inside DrawnView.')
  return drawing
}
