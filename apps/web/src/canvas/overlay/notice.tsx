import { useEffect } from 'react'
import { useValue } from 'tldraw'
import { useDrawing } from '../drawing-context.ts'

const shownForMs = 5000

/** One line that says what is going on, or what could not be done. */
export function Notice() {
  const drawing = useDrawing()
  const text = useValue(
    'notice',
    () => drawing.notice.get() ?? (drawing.state.get() === 'placing' ? drawing.words.loading : null),
    [drawing],
  )
  useEffect(() => {
    if (!text) return
    const timer = window.setTimeout(() => drawing.notice.set(null), shownForMs)
    return () => clearTimeout(timer)
  }, [text, drawing])
  return (
    <div className="dv-notice" role="status">
      {text && <p>{text}</p>}
    </div>
  )
}
