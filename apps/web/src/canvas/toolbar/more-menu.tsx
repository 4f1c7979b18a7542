import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useValue } from 'tldraw'
import { useDrawing } from '../drawing-context.ts'
import { exportPng, exportSvg } from '../export-picture.ts'
import { layOutAgain } from '../gestures/lay-out.ts'
import { Icon } from './icons.tsx'

/** Rarer actions: laying out again, pictures of the map. */
export function MoreMenu() {
  const drawing = useDrawing()
  const { words, session } = drawing
  const several = useValue('several', () => drawing.selection.get().length > 1, [drawing])
  return (
    <MenuTrigger>
      <Button className="dv-tool" aria-label={words.more}>
        <Icon name="more" />
      </Button>
      <Popover className="dv-menu" placement="right bottom">
        <Menu>
          {session.mayEdit && (
            <MenuItem isDisabled={!several} onAction={() => void layOutAgain(drawing, 'selection')}>
              {words.layOut}
            </MenuItem>
          )}
          {session.mayEdit && <MenuItem onAction={() => void layOutAgain(drawing, 'all')}>{words.layOutAll}</MenuItem>}
          <MenuItem onAction={() => void exportSvg(drawing)}>{words.exportSvg}</MenuItem>
          <MenuItem onAction={() => void exportPng(drawing)}>{words.exportPng}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
