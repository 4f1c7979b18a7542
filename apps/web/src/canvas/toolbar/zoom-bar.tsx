import { Button, Toolbar } from 'react-aria-components'
import { useValue } from 'tldraw'
import { useDrawing } from '../drawing-context.ts'
import { showAll, zoomBy } from '../view/camera.ts'
import { ToolButton } from './tool-button.tsx'

/** How near one looks, and everything at once. */
export function ZoomBar() {
  const drawing = useDrawing()
  const { words, editor } = drawing
  const percent = useValue('zoom', () => Math.round(editor.getZoomLevel() * 100), [editor])
  return (
    <Toolbar className="dv-bar dv-zoom" aria-label={words.fit}>
      <ToolButton icon="zoomOut" label={words.zoomOut} keys="−" side="top" onPress={() => zoomBy(drawing, 1 / 1.4)} />
      <Button
        className="dv-percent"
        aria-label={`${words.zoomReset} (${percent} %)`}
        onPress={() => zoomBy(drawing, 100 / percent)}
      >
        {percent} %
      </Button>
      <ToolButton icon="zoomIn" label={words.zoomIn} keys="+" side="top" onPress={() => zoomBy(drawing, 1.4)} />
      <ToolButton
        icon="fit"
        label={words.fit}
        keys={`${words.keys.shift}+1`}
        side="top"
        onPress={() => showAll(drawing)}
      />
    </Toolbar>
  )
}
