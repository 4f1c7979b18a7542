import { useEffect } from 'react'
import { useValue } from 'tldraw'
import { useDrawing } from './drawing-context.ts'
import type { DrawnViewProps } from './drawn-view.tsx'
import { OpenField } from './fields/open-field-view.tsx'
import { DraftLine } from './overlay/draft-line.tsx'
import { EdgeHandles } from './overlay/edge-handles.tsx'
import { Following } from './overlay/following.tsx'
import { Notice } from './overlay/notice.tsx'
import { PeerCursors } from './overlay/peer-cursors.tsx'
import { SelectionBar } from './toolbar/selection-bar.tsx'
import { ToolBar } from './toolbar/tool-bar.tsx'
import { ZoomBar } from './toolbar/zoom-bar.tsx'

/** All that stands over the map: pointers of the others, the line being drawn, open fields, tools. */
export function Overlay({ onRefused }: Pick<DrawnViewProps, 'onRefused'>) {
  const drawing = useDrawing()
  const refused = useValue('refused', () => drawing.refused.get(), [drawing])
  useEffect(() => {
    if (!refused) return
    if (onRefused) onRefused(refused)
    else drawing.notice.set(drawing.words.nothingDone)
    drawing.refused.set(null)
  }, [refused, onRefused, drawing])
  return (
    <div className="dv-overlay">
      <EdgeHandles />
      <DraftLine />
      <PeerCursors />
      <SelectionBar />
      <ToolBar />
      <ZoomBar />
      <Following />
      <Notice />
      <OpenField />
    </div>
  )
}
