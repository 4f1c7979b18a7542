import { useEffect, useState } from 'react'
import { Separator, Toolbar } from 'react-aria-components'
import { useValue } from 'tldraw'
import type { Drawing } from '../drawing.ts'
import { useDrawing } from '../drawing-context.ts'
import { openNewElement, relateSelected } from '../gestures/open-field.ts'
import { MoreMenu } from './more-menu.tsx'
import { ToolButton } from './tool-button.tsx'

/** Our tools, in words of elements and relations. At the left on a large screen, at the bottom on a phone. */
export function ToolBar() {
  const drawing = useDrawing()
  const { words, editor, session } = drawing
  const tool = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const relating = useValue('relating', () => editor.isIn('select.relating'), [editor])
  const use = (id: string) => () => editor.setCurrentTool(id)
  return (
    <Toolbar className="dv-bar dv-tools" orientation="vertical" aria-label={words.tools}>
      <ToolButton
        icon="select"
        label={words.select}
        keys="Échap"
        pressed={tool === 'select' && !relating}
        onPress={use('select')}
      />
      <ToolButton
        icon="hand"
        label={words.hand}
        keys={words.keys.space}
        pressed={tool === 'hand'}
        onPress={use('hand')}
      />
      {session.mayEdit && <EditTools drawing={drawing} tool={tool} relating={relating} />}
      <Separator className="dv-line" />
      <MoreMenu />
    </Toolbar>
  )
}

function EditTools({
  drawing,
  tool,
  relating,
}: {
  readonly drawing: Drawing
  readonly tool: string
  readonly relating: boolean
}) {
  const { words, editor, session } = drawing
  const can = useHistory(drawing)
  const use = (id: string) => () => editor.setCurrentTool(id)
  const relate = () => {
    if (!relateSelected(drawing)) drawing.notice.set(words.pickTarget)
  }
  return (
    <>
      <ToolButton icon="add" label={words.add} hint={words.addHint} onPress={() => openNewElement(drawing, '')} />
      <ToolButton
        icon="relate"
        label={words.relate}
        keys="R"
        hint={words.relateHint}
        pressed={relating}
        onPress={relate}
      />
      <Separator className="dv-line" />
      <ToolButton icon="draw" label={words.draw} pressed={tool === 'draw'} onPress={use('draw')} />
      <ToolButton icon="note" label={words.note} pressed={tool === 'note'} onPress={use('note')} />
      <ToolButton icon="eraser" label={words.eraser} pressed={tool === 'eraser'} onPress={use('eraser')} />
      <Separator className="dv-line" />
      <ToolButton
        icon="undo"
        label={words.undo}
        keys={`${words.keys.ctrl}+Z`}
        isDisabled={!can.undo}
        onPress={() => session.undo()}
      />
      <ToolButton
        icon="redo"
        label={words.redo}
        keys={`${words.keys.ctrl}+Y`}
        isDisabled={!can.redo}
        onPress={() => session.redo()}
      />
    </>
  )
}

function useHistory({ session }: Drawing): { readonly undo: boolean; readonly redo: boolean } {
  const [can, setCan] = useState({ undo: session.canUndo(), redo: session.canRedo() })
  useEffect(
    () =>
      session.subscribe(() => {
        const next = { undo: session.canUndo(), redo: session.canRedo() }
        setCan((now) => (now.undo === next.undo && now.redo === next.redo ? now : next))
      }),
    [session],
  )
  return can
}
