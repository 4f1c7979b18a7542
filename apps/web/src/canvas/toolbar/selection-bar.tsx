import { relationAt, reverseRelation } from '@maillage/atlas'
import { Toolbar } from 'react-aria-components'
import { useValue } from 'tldraw'
import { useDrawing } from '../drawing-context.ts'
import { layOutAgain } from '../gestures/lay-out.ts'
import { relateSelected, rename } from '../gestures/open-field.ts'
import { performSteps } from '../gestures/perform-steps.ts'
import { removeSelected } from '../gestures/remove.ts'
import { ToolButton } from './tool-button.tsx'

/** What can be done with what is selected, without dragging: at the top, in the middle. */
export function SelectionBar() {
  const drawing = useDrawing()
  const { words, session } = drawing
  const selection = useValue('selection', () => drawing.selection.get(), [drawing])
  const busy = useValue(
    'busy',
    () => drawing.field.get() !== null || !drawing.editor.isInAny('select.idle', 'hand.idle'),
    [drawing],
  )
  const [id, second, third] = selection
  if (!session.mayEdit || !id || busy) return null
  const relation = !second ? relationAt(session.atlas(), id) : null
  return (
    <Toolbar className="dv-bar dv-selection" aria-label={words.selected(selection.length)}>
      {!second && (
        <ToolButton
          side="bottom"
          icon="rename"
          label={words.rename}
          keys={words.keys.enter}
          onPress={() => rename(drawing, id)}
        />
      )}
      {!third && (
        <ToolButton side="bottom" icon="relate" label={words.relate} keys="R" onPress={() => relateSelected(drawing)} />
      )}
      {relation && (
        <ToolButton
          side="bottom"
          icon="reverse"
          label={words.reverse}
          onPress={() =>
            performSteps(drawing, [(atlas, context) => reverseRelation(atlas, context, { id: relation.id })])
          }
        />
      )}
      {second && (
        <ToolButton
          side="bottom"
          icon="layOut"
          label={words.layOut}
          onPress={() => void layOutAgain(drawing, 'selection')}
        />
      )}
      <ToolButton
        side="bottom"
        icon="remove"
        label={words.remove}
        keys={words.keys.del}
        onPress={() => removeSelected(drawing)}
      />
    </Toolbar>
  )
}
