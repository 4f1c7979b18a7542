import type { ReactNode } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { Icon } from './icon.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly mark?: ReactNode }

type Props = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string
  readonly onChoose: (value: string) => void
  readonly isDisabled?: boolean
  readonly isLabelHidden?: boolean
  readonly note?: ReactNode
  readonly onFocusChange?: (isFocused: boolean) => void
  /** Its list stands open from the start: it was asked for by a key. */
  readonly isOpenAtOnce?: boolean
  /** The list was closed, whether something was chosen or not. */
  readonly onClose?: () => void
}

// A key may not be empty, a value may.
const keyOf = (value: string): string => `=${value}`

/** One of a list. */
export function ChoiceField({ label, choices, value, onChoose, note, onFocusChange, onClose, ...rest }: Props) {
  return (
    <Select
      className="field"
      isDisabled={rest.isDisabled ?? false}
      {...(rest.isLabelHidden ? { 'aria-label': label } : {})}
      selectedKey={keyOf(value)}
      onSelectionChange={(key) => key !== null && onChoose(String(key).slice(1))}
      {...(onFocusChange ? { onFocusChange } : {})}
      {...(rest.isOpenAtOnce ? { defaultOpen: true, autoFocus: true } : {})}
      onOpenChange={(isOpen) => !isOpen && onClose?.()}
    >
      {!rest.isLabelHidden && <Label className="label">{label}</Label>}
      <Button className="select">
        <SelectValue className="select-value" />
        <Icon name="down" size={16} />
      </Button>
      {note}
      <Popover className="popover popover-list" offset={4}>
        <ListBox className="list">
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={keyOf(choice.value)} textValue={choice.label} className="list-item">
              {choice.mark}
              <span className="list-words">{choice.label}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
