import { Icon, type IconName } from '../../controls/icon.tsx'
import type { Messages } from '../../messages/index.ts'
import type { BallotState } from '../../session/assembly/ballots/ballot-queue.ts'

export type SendState = BallotState

const icons: Readonly<Record<Exclude<SendState, 'idle'>, IconName>> = {
  sending: 'wait',
  unsent: 'offline',
  'only-here': 'offline',
  counted: 'check',
}

/** Says where it is; read aloud when it changes. */
export function SendNote({ state, words }: { readonly state: SendState; readonly words: Messages }) {
  return (
    <p className={`send-note send-${state}`} role="status">
      {state !== 'idle' && (
        <>
          <Icon name={icons[state]} size={16} /> {words.ballots.send[state]}
        </>
      )}
    </p>
  )
}
