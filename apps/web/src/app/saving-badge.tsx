import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Icon, type IconName } from '../controls/icon.tsx'
import type { Messages } from '../messages/index.ts'
import type { Saving } from '../session/session.ts'
import { usePage } from './page-context.tsx'
import { useSaving } from './use-session.ts'

const icons: Readonly<Record<Saving['state'], IconName>> = {
  joining: 'wait',
  saved: 'check',
  saving: 'wait',
  waiting: 'wait',
  offline: 'offline',
  refused: 'stop',
}

/**
 * Where my work is, in words, read aloud when it changes; pressing it says what that means. (V1) A page that keeps more
 * than the atlas says where all of it is.
 */
export function SavingBadge({ saving: all }: { readonly saving?: Saving }) {
  const { words } = usePage()
  const here = useSaving()
  const saving = all ?? here
  return (
    <DialogTrigger>
      <Button className={`saving saving-${saving.state}`}>
        <Icon name={icons[saving.state]} size={16} />
        <span role="status">{sayShort(words, saving)}</span>
      </Button>
      <Popover className="popover popover-words" offset={6}>
        <Dialog aria-label={sayShort(words, saving)}>
          <p>{sayLong(words, saving)}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function sayShort(words: Messages, { state, pending }: Saving): string {
  if (state === 'offline') return words.saving.offline(pending)
  return state === 'refused' ? words.saving.refused(pending) : words.saving[state]
}

function sayLong(words: Messages, saving: Saving): string {
  const { state, pending, isKeptHere } = saving
  const isOut = state === 'offline' || state === 'waiting'
  const where = isOut && pending > 0 ? (isKeptHere ? words.saving.keptHere : words.saving.onlyHere) : ''
  return [sayState(words, saving), where].filter(Boolean).join(' ')
}

function sayState(words: Messages, { state, reason }: Saving): string {
  switch (state) {
    case 'joining':
    case 'saving':
      return words.saving.savingWhy
    case 'saved':
      return words.saving.savedWhy
    case 'waiting':
      return reason === 'storage' ? words.saving.storageWhy : words.saving.waitingWhy
    case 'offline':
      return words.saving.offlineWhy
    case 'refused':
      return (
        Object.entries(words.domain.closings).find(([known]) => known === reason)?.[1] ??
        words.domain.closings.notAllowed
      )
  }
}
