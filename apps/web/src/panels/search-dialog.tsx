import type { EndId } from '@maillage/atlas'
import { useDeferredValue, useMemo, useState } from 'react'
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { type FoundGroup, searchAtlas } from '../filters/search-atlas.ts'
import { useFilter } from '../filters/use-filter.tsx'
import { ThingMark } from './thing-mark.tsx'

const most = 20

/** Finds elements and relations by their words, selects one and brings it into sight, or shows them all. (V19, V37) */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, workbench, view, setView } = usePage()
  const atlas = useAtlas()
  const { change } = useFilter()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const { groups, count } = useMemo(() => searchAtlas(atlas, wanted, most), [atlas, wanted])
  const go = (id: EndId) => {
    onClose()
    workbench.reveal(id)
  }
  const showAll = () => {
    onClose()
    change({ words: typed.trim() })
    if (view === 'drawing') setView('outline')
  }
  const isAsked = typed.trim() !== ''
  return (
    <DialogFrame title={words.search.title} closeWord={words.close} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="field search-field" autoFocus>
          <Label className="label">{words.search.field}</Label>
          <Input className="input" />
        </SearchField>
        <p className="hint" role="status">
          {isAsked ? words.search.results(count) : words.search.hint}
        </p>
        {isAsked && (
          <ListBox<FoundGroup>
            className="list list-results"
            aria-label={words.search.title}
            items={groups}
            onAction={(key) => go(key as EndId)} // reason: the keys of the items are the ids of things
            renderEmptyState={() => <p className="list-empty">{words.search.none}</p>}
          >
            {(group) => <GroupOfFound group={group} />}
          </ListBox>
        )}
      </Autocomplete>
      {count > 0 && (
        <div className="buttons">
          <ActionButton icon="filter" onPress={showAll}>
            {words.search.showAll}
          </ActionButton>
        </div>
      )}
    </DialogFrame>
  )
}

function GroupOfFound({ group }: { readonly group: FoundGroup }) {
  const { words } = usePage()
  const titles = { element: group.title, relation: words.search.relationsOfKind(group.title) }
  const title = group.of === 'card' ? words.cardNumber(group.title) : titles[group.of]
  return (
    <ListBoxSection id={group.key}>
      <Header className="list-title">{title}</Header>
      <Collection items={group.found}>
        {(thing) => (
          <ListBoxItem id={thing.id} textValue={thing.label} className="list-item">
            <ThingMark id={thing.id} />
            <span className="list-words">{thing.label}</span>
          </ListBoxItem>
        )}
      </Collection>
    </ListBoxSection>
  )
}
