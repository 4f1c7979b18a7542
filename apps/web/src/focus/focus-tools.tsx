import { type EndId, labelOf, type Sectoring, sectorings } from '@maillage/atlas'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useAtlas } from '../app/use-session.ts'
import { IconButton } from '../controls/action-button.tsx'
import { ChoiceField } from '../controls/choice-field.tsx'
import { Icon } from '../controls/icon.tsx'
import { useViewPage } from '../grid/use-view-page.ts'
import { ThingMark } from '../panels/thing-mark.tsx'
import { ThingPicker } from '../panels/thing-picker.tsx'
import { stepFrom, visitedOnce } from './trail.ts'
import type { Focus } from './use-focus.ts'

type Props = { readonly focus: Focus; readonly centre: EndId }

/** What to put in the middle, and how neighbours are put together. (V51) */
export function FocusPicks({ focus, centre }: Props) {
  const { words } = useViewPage()
  return (
    <div className="focus-picks">
      <ThingPicker
        key={centre}
        label={words.focus.pick}
        hint={words.relate.otherHint}
        except={[centre]}
        isStrict
        isFocused={false}
        onPick={(picked) => picked?.is === 'thing' && focus.go(picked.id)}
      />
      <ChoiceField
        label={words.focus.sectors}
        value={focus.by}
        choices={sectorings.map((value) => ({ value, label: words.focus.sectorings[value] }))}
        onChoose={(value) => focus.sort(sectorings.find((each) => each === value) ?? ('relation' satisfies Sectoring))}
      />
    </div>
  )
}

/** Back, forward, and the list of what was in the middle. (V53) */
export function FocusTrail({ focus }: { readonly focus: Focus }) {
  const { words } = useViewPage()
  const atlas = useAtlas()
  const { trail, stands, go, step } = focus
  const visited = visitedOnce(trail, stands)
  return (
    <div className="focus-trail">
      <IconButton
        icon="left"
        name={words.focus.back}
        hint={words.keys.backspace}
        isDisabled={!stepFrom(trail, -1, stands)}
        onPress={() => step(-1)}
      />
      <IconButton
        icon="chevron"
        name={words.focus.forward}
        isDisabled={!stepFrom(trail, 1, stands)}
        onPress={() => step(1)}
      />
      <MenuTrigger>
        <Button className="select" isDisabled={visited.length === 0}>
          {words.focus.visited}
          <Icon name="down" size={16} />
        </Button>
        <Popover className="popover popover-list" placement="bottom start" offset={4}>
          <Menu
            className="list"
            aria-label={words.focus.visited}
            onAction={(key) => go(key as EndId)} // reason: the keys of the items are the ids of elements
          >
            {visited.map((id) => (
              <MenuItem key={id} id={id} textValue={labelOf(atlas, id)} className="list-item">
                <ThingMark id={id} />
                <span className="list-words">{labelOf(atlas, id)}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
