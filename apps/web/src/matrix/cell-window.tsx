import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog, Heading, Popover } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { IconButton } from '../controls/action-button.tsx'

type Props = {
  readonly at: HTMLElement
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What stands in a cell and what can be done there, beside the cell. Escape goes back to it. (V55, V56) */
export function CellWindow({ at, title, onClose, children }: Props) {
  const { words } = usePage()
  const trigger = useRef(at)
  const dialog = useRef<HTMLElement>(null)
  // What had the focus may be gone, by my own hand or by others': Escape must still be heard.
  useEffect(() => {
    if (document.activeElement === document.body) dialog.current?.focus()
  })
  return (
    <Popover
      className="popover cell-window"
      isOpen
      triggerRef={trigger}
      placement="bottom start"
      offset={2}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Dialog className="cell-inside" ref={dialog}>
        <header className="cell-head">
          <Heading slot="title">{title}</Heading>
          <IconButton icon="close" name={words.close} onPress={onClose} />
        </header>
        {children}
      </Dialog>
    </Popover>
  )
}
