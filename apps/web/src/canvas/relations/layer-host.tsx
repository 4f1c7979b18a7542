import { useContext, useLayoutEffect, useRef } from 'react'
import { DrawingContext } from '../drawing-context.ts'

/** The place of the relation canvases: under everything, in screen units. */
export function LayerHost() {
  const drawing = useContext(DrawingContext)
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (drawing && host.current) drawing.attachLayer(host.current)
  }, [drawing])
  return <div ref={host} className="dv-paper" aria-hidden="true" />
}
