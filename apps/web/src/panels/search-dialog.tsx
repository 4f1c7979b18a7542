import type { EndId } from '@maillage/atlas'
import { useMemo, useState } from 'react'
import { Autocomplete, Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { FoundWords } from './thing-picker.tsx'
import { type Found, thingsOf } from './things-of.ts'

const most = 40

/** Finds an element or a relation by its words, selects it and brings it into sight. (V19) */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { words, workbench } = usePage()
  const atlas = useAtlas()
  const [typed, setTyped] = useState('')
  const found = useMemo(() => (typed.trim() === '' ? [] : thingsOf(atlas, typed, most)), [atlas, typed])
  const go = (id: EndId) => {
    onClose()
    workbench.reveal(id)
  }
  return (
    <DialogFrame title={words.search.title} closeWord={words.close} onClose={onClose}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="field" autoFocus>
          <Label className="label">{words.search.field}</Label>
          <Input className="input" />
        </SearchField>
        <p className="hint" role="status">
          {typed.trim() === '' ? words.search.hint : words.search.results(found.length)}
        </p>
        <ListBox<Found>
          className="list list-results"
          aria-label={words.search.title}
          items={found}
          onAction={(key) => {
            const thing = found.find(({ id }) => id === key)
            if (thing) go(thing.id)
          }}
          renderEmptyState={() => (typed.trim() === '' ? null : <p className="list-empty">{words.search.none}</p>)}
        >
          {(thing) => (
            <ListBoxItem id={thing.id} textValue={thing.label} className="list-item">
              <FoundWords found={thing} />
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </DialogFrame>
  )
}
