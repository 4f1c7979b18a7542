import { Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { IconButton } from '../controls/action-button.tsx'
import { useLanguage } from './language.tsx'
import { type DialogName, usePage } from './page-context.tsx'
import { roomAddress } from './router.ts'
import { useCommand } from './use-command.ts'
import { useAtlas } from './use-session.ts'

/** What is needed now and then: tables, files, help, language. */
export function BarMenu() {
  const { words, openDialog, session } = usePage()
  const language = useLanguage()
  const { ask } = useCommand()
  const isFrozen = useAtlas().workshop.frozen !== null
  const other = language.current === 'fr' ? 'en' : 'fr'
  const open = (name: DialogName) => () => openDialog(name)
  return (
    <MenuTrigger>
      <IconButton icon="menu" name={words.bar.menu} />
      <Popover className="popover popover-list" placement="bottom end" offset={6}>
        <Menu className="list" aria-label={words.bar.menu}>
          {session.may('lead') && (
            <MenuItem className="list-item" href={roomAddress(session.atlasId, 'lead')}>
              {words.leading.open}
            </MenuItem>
          )}
          <MenuItem className="list-item" onAction={open('about')}>
            {words.bar.about}
          </MenuItem>
          <MenuItem className="list-item" onAction={open('share')}>
            {words.bar.share}
          </MenuItem>
          {session.mayEdit && (
            <MenuItem className="list-item" onAction={open('sentences')}>
              {words.sentences.title}
            </MenuItem>
          )}
          <MenuItem className="list-item" onAction={open('basket')}>
            {words.basket.title}
          </MenuItem>
          <MenuItem className="list-item" onAction={open('trame')}>
            {words.bar.trame}
          </MenuItem>
          <MenuItem className="list-item" onAction={open('kinds')}>
            {words.bar.kinds}
          </MenuItem>
          <MenuItem className="list-item" onAction={open('import')}>
            {session.may('import') ? words.bar.importExport : words.bar.exportOnly}
          </MenuItem>
          <MenuItem className="list-item" onAction={open('votes')}>
            {words.votes.title}
          </MenuItem>
          <MenuItem className="list-item" onAction={open('rights')}>
            {words.rights.menu}
          </MenuItem>
          {session.may('keep-versions') && (
            <MenuItem className="list-item" onAction={open('versions')}>
              {words.versions.menu}
            </MenuItem>
          )}
          {session.may('lead') && (
            <MenuItem className="list-item" onAction={() => void ask('freeze', { on: !isFrozen })}>
              {isFrozen ? words.freeze.off : words.freeze.on}
            </MenuItem>
          )}
          {session.may('host') &&
            (['project', 'scribe', 'print'] as const).map((room) => (
              <MenuItem key={room} className="list-item" href={roomAddress(session.atlasId, room)}>
                {words.rooms[room]}
              </MenuItem>
            ))}
          <Separator className="separator" />
          <MenuItem className="list-item" onAction={open('person')}>
            {words.person.change}
          </MenuItem>
          <MenuItem className="list-item" onAction={open('keys')}>
            {words.bar.keys}
          </MenuItem>
          <MenuItem className="list-item" onAction={() => language.choose(other)}>
            <span lang={other}>{other === 'fr' ? words.bar.french : words.bar.english}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
