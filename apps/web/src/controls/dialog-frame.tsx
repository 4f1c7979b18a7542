import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './action-button.tsx'

type Props = {
  readonly title: string
  readonly closeWord: string
  readonly onClose: () => void
  readonly size?: 'small' | 'middle' | 'large'
  readonly children: ReactNode
}

/** A window over the page. Escape, a press outside and its button close it; the focus goes back where it was. */
export function DialogFrame({ title, closeWord, onClose, size = 'small', children }: Props) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className={`window window-${size}`}>
        <Dialog className="window-inside">
          <header className="window-head">
            <Heading slot="title" className="window-title">
              {title}
            </Heading>
            <IconButton icon="close" name={closeWord} onPress={onClose} />
          </header>
          <div className="window-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
