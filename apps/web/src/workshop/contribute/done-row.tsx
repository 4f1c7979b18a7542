import { type Contribution, type EndId, elementAt, titleOfContribution } from '@maillage/atlas'
import { useRef, useSyncExternalStore } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas, useSaving } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { useMine, useWorkshop } from '../use-workshop.ts'
import { madeBy } from './made-by.ts'
import { useTakeBack } from './use-take-back.ts'
import { type Where, whereIs } from './where-is.ts'

/** What was just brought: under which id, and where it went. */
export type Done = { readonly id: string; readonly contribution: Contribution; readonly where: Where }

type Props = {
  readonly done: Done
  /** Its words can be written again. */
  readonly onTakenBack: (contribution: Contribution) => void
  /** Begins a sentence with it; null when this phase relates nothing. */
  readonly onRelate: ((label: string) => void) | null
}

/**
 * Says where it is, as long as it is there: to take it back, or to link it to something at once. What was taken back,
 * wherever, is offered no more. (V152)
 */
export function DoneRow({ done: { id, contribution, where }, onTakenBack, onRelate }: Props) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const { takeBack, isBusy } = useTakeBack()
  const isTakenBack = useSyncExternalStore(session.assembly.subscribe, () => session.assembly.isTakenBack(id))
  const wasThere = useRef(false)
  // What came along may stand for others' sake: the thing itself is what is spoken of.
  const isItself = (each: EndId) => (contribution.type === 'element') === (elementAt(atlas, each) !== null)
  const isThere = madeBy(atlas, session.assembly, id).some(isItself)
  wasThere.current ||= isThere
  const now = useWhere(id, isThere)
  // It may take a moment until the server says what of mine it has; what was on the map and is not has gone.
  const isGone = now === null && (wasThere.current || where === 'there')
  if (isTakenBack || isGone) return null
  return (
    <div className="give-done">
      <p>{words.contribute.done[now ?? where](titleOfContribution(contribution))}</p>
      <div className="buttons">
        <button
          type="button"
          className="button"
          disabled={isBusy}
          onClick={async () => {
            if (await takeBack(id)) onTakenBack(contribution)
          }}
        >
          <Icon name="undo" size={18} /> {words.contribute.done.undo}
        </button>
        {onRelate && contribution.type === 'element' && (
          <button type="button" className="button" onClick={() => onRelate(contribution.label)}>
            <Icon name="link" size={18} /> {words.contribute.add.relateLast}
          </button>
        )}
      </div>
    </div>
  )
}

/** Where it is at this moment, as far as this page knows. */
function useWhere(id: string, isThere: boolean): Where | null {
  const { queued, mine } = useMine()
  const { frozen, phase } = useWorkshop()
  const { state, pending } = useSaving()
  return whereIs({
    isQueued: queued.some((each) => each.id === id),
    isThere,
    waits: mine?.brought.find((each) => each.id === id)?.way ?? null,
    isOffline: state === 'offline',
    isUnsent: pending > 0,
    isFrozen: frozen !== null,
    way: phase?.way ?? 'direct',
  })
}
