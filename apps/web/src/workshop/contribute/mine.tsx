import type { Waiting } from '@maillage/wire'
import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useSaving } from '../../app/use-session.ts'
import type { Queued } from '../../session/assembly/contribution-queue.ts'
import type { Sender } from '../ballots/use-sending.ts'
import { MineOff } from './mine-off.tsx'
import { OwnActions } from './own-actions.tsx'
import { type Retired, RetiredRow } from './retired-row.tsx'
import { type Thing, unsavedOf } from './room-lists.ts'
import { ThingRow } from './thing-row.tsx'

type Props = {
  readonly things: readonly Thing[]
  readonly queued: readonly Queued[]
  readonly brought: readonly Waiting[]
  readonly sender: Sender
  readonly onRelate: (label: string) => void
}

/** All that I brought, wherever it is, to be put right or taken back; what I took back last can come back. (V75, V152) */
export function Mine({ things, queued, brought, sender, onRelate }: Props) {
  const { words } = usePage()
  const { pending } = useSaving()
  const [retired, setRetired] = useState<{ readonly nth: number; readonly what: Retired } | null>(null)
  const note = (what: Retired) => setRetired((before) => ({ nth: (before?.nth ?? 0) + 1, what }))
  const unsaved = unsavedOf(things, pending)
  const isEmpty = things.length + queued.length + brought.length === 0
  return (
    <>
      {retired && <RetiredRow key={retired.nth} retired={retired.what} onClose={() => setRetired(null)} />}
      <MineOff queued={queued} brought={brought} onRetired={note} />
      {isEmpty && <p className="hint">{words.contribute.reader.noneMine}</p>}
      <ul className="give-rows">
        {things.map((thing) => (
          <ThingRow
            key={thing.id}
            thing={thing}
            sender={sender}
            onRelate={onRelate}
            own={<OwnActions thing={thing} onRetired={note} />}
            state={
              <p className="give-state">
                {unsaved.has(thing.id) ? words.contribute.mine.device : words.contribute.mine.there}
              </p>
            }
          />
        ))}
      </ul>
    </>
  )
}
