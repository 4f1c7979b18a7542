import { elementKindOf, isId, kindKey, relationKindOf } from '@maillage/atlas'
import { type ReactNode, useMemo, useState } from 'react'
import {
  Button,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  DisclosurePanel,
  Heading,
  Input,
  Label,
  TextField,
} from 'react-aria-components'
import { copyText } from '../app/copy-text.ts'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import { Icon } from '../controls/icon.tsx'
import { KindMark, LineMark } from '../controls/kind-mark.tsx'
import { type FilterList, filterLists, isNarrowing } from './filter.ts'
import { withFilter } from './filter-address.ts'
import { type FilterChoice, filterChoices } from './filter-choices.ts'
import { sayValue } from './say-part.ts'
import { useFilter, useFilteredAtlas } from './use-filter.tsx'

/** Chooses what the views show; every change shows at once, behind and in the count. (V38) */
export function FilterDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const choices = useMemo(() => filterChoices(atlas), [atlas])
  const { atlas: narrowed } = useFilteredAtlas()
  return (
    <DialogFrame title={words.filters.title} closeWord={words.close} onClose={onClose}>
      <p className="hint">
        {words.filters.shown(
          narrowed.elements.size,
          atlas.elements.size,
          narrowed.relations.size,
          atlas.relations.size,
        )}
      </p>
      <div className="filter-parts">
        {filterLists.map((list) => (
          <ChoicesOf key={list} list={list} choices={choices[list]} />
        ))}
        <Period />
      </div>
      <Foot onClose={onClose} />
    </DialogFrame>
  )
}

function ChoicesOf({ list, choices }: { readonly list: FilterList; readonly choices: readonly FilterChoice[] }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const { filter, change } = useFilter()
  const chosen = filter[list]
  const gone = chosen.filter((value) => !choices.some((choice) => choice.value === value))
  const all = [...choices, ...gone.map((value) => ({ value, count: 0 }))]
  if (all.length === 0) return null
  return (
    <Part title={words.filters.lists[list]} count={chosen.length}>
      <CheckboxGroup
        className="filter-choices"
        aria-label={words.filters.lists[list]}
        value={chosen.map(keyOf)}
        onChange={(keys) => change({ [list]: keys.map(valueIn) })}
      >
        {all.map(({ value, count }) => (
          <Checkbox key={value} value={keyOf(value)} className="check">
            <span className="check-box">
              <Icon name="check" size={15} />
            </span>
            <Mark list={list} value={value} />
            <span className="list-words">{sayValue(words, atlas, list, value)}</span>
            <span className="outline-size">{count}</span>
          </Checkbox>
        ))}
      </CheckboxGroup>
    </Part>
  )
}

// A key may not be empty, a value may.
const keyOf = (value: string): string => `=${value}`
const valueIn = (key: string): string => key.slice(1)

function Mark({ list, value }: { readonly list: FilterList; readonly value: string }) {
  const atlas = useAtlas()
  if (!isId(value)) return null
  if (list === 'kinds') return <KindMark kind={elementKindOf(atlas, { kind: kindKey(value) })} />
  return list === 'relationKinds' ? <LineMark kind={relationKindOf(atlas, { kind: kindKey(value) })} /> : null
}

/** A group of choices under a heading; those that narrow stand open. */
function Part({
  title,
  count,
  children,
}: {
  readonly title: string
  readonly count: number
  readonly children: ReactNode
}) {
  const { words } = usePage()
  return (
    <Disclosure className="filter-part" defaultExpanded={count > 0}>
      <Heading className="filter-title" level={3}>
        <Button slot="trigger" className="filter-trigger">
          <Icon name="chevron" size={16} />
          {title}
          {count > 0 && <span className="status">{words.filters.chosen(count)}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  )
}

function Period() {
  const { words } = usePage()
  const { filter, change } = useFilter()
  const count = Number(filter.since !== '') + Number(filter.until !== '')
  return (
    <Part title={words.filters.period} count={count}>
      <div className="relate-pair">
        {(['since', 'until'] as const).map((day) => (
          <TextField key={day} className="field" value={filter[day]} onChange={(value) => change({ [day]: value })}>
            <Label className="label">{words.filters.days[day]}</Label>
            <Input className="input" type="date" max="9999-12-31" />
          </TextField>
        ))}
      </div>
    </Part>
  )
}

function Foot({ onClose }: { readonly onClose: () => void }) {
  const { words, say } = usePage()
  const { filter, clear } = useFilter()
  const [link, setLink] = useState('')
  const copy = async () => {
    const { origin, pathname, search } = window.location
    const address = origin + pathname + withFilter(search, filter)
    const isCopied = await copyText(address)
    setLink(isCopied ? '' : address)
    if (isCopied) say(words.filters.copied)
  }
  return (
    <>
      {link && (
        <TextField className="field" isReadOnly value={link}>
          <Label className="label">{words.share.link}</Label>
          <Input className="input share-link" onFocus={(event) => event.currentTarget.select()} />
        </TextField>
      )}
      <p className="hint">{words.filters.copyHint}</p>
      <div className="buttons filter-foot">
        <ActionButton tone="strong" onPress={onClose}>
          {words.filters.see}
        </ActionButton>
        <ActionButton icon="link" onPress={copy}>
          {words.filters.copy}
        </ActionButton>
        <ActionButton isDisabled={!isNarrowing(filter)} onPress={clear}>
          {words.filters.clear}
        </ActionButton>
      </div>
    </>
  )
}
