import { views } from '@maillage/wire'
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { Icon, type IconName } from '../controls/icon.tsx'
import { usePage } from './page-context.tsx'
import type { View } from './router.ts'

const icons: Readonly<Record<View, IconName>> = {
  drawing: 'drawing',
  outline: 'list',
  focus: 'around',
  matrix: 'matrix',
  table: 'table',
}

/** Which view is open: side by side where there is room, else one button that says it and opens the list. (V50) */
export function ViewSwitch() {
  const { words, view, setView, workbench } = usePage()
  const open = (next: View | undefined) => {
    if (!next) return
    workbench.follow(null)
    setView(next)
  }
  return (
    <>
      <ToggleButtonGroup
        className="switch"
        aria-label={words.bar.view}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view]}
        onSelectionChange={(keys) => open(views.find((each) => keys.has(each)))}
      >
        {views.map((each) => (
          <ToggleButton key={each} id={each} className="switch-side">
            <Icon name={icons[each]} size={18} />
            {words.views.names[each]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ViewMenu view={view} onOpen={open} />
    </>
  )
}

function ViewMenu({ view, onOpen }: { readonly view: View; readonly onOpen: (view: View | undefined) => void }) {
  const { words } = usePage()
  return (
    <MenuTrigger>
      <Button className="select view-menu" aria-label={words.views.current(words.views.names[view])}>
        <Icon name={icons[view]} size={18} />
        {words.views.names[view]}
        <Icon name="down" size={16} />
      </Button>
      <Popover className="popover popover-list" placement="bottom start" offset={6}>
        <Menu
          className="list"
          aria-label={words.bar.view}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[view]}
          onAction={(key) => onOpen(views.find((each) => each === key))}
        >
          {views.map((each) => (
            <MenuItem key={each} id={each} textValue={words.views.names[each]} className="list-item view-choice">
              <Icon name={icons[each]} size={18} />
              <span className="list-words">
                <strong>{words.views.names[each]}</strong>
                <small>{words.views.what[each]}</small>
              </span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
