import { type Contribution, type EndId, elementAt } from '@maillage/atlas'
import { useRef, useSyncExternalStore } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { Icon } from '../../controls/icon.tsx'
import { madeBy } from './made-by.ts'
import { useTakeBack } from './use-take-back.ts'

/** What was just brought: under which id, and the sentence that says where it is. */
export type Done = { readonly id: string; readonly contribution: Contribution; readonly sentence: string }

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
export function DoneRow({ done: { id, contribution, sentence }, onTakenBack, onRelate }: Props) {
  const { words, session } = usePage()
  const atlas = useAtlas()
  const { takeBack, isBusy } = useTakeBack()
  const isTakenBack = useSyncExternalStore(session.assembly.subscribe, () => session.assembly.isTakenBack(id))
  const wasThere = useRef(false)
  // What came along may stand for others' sake: the thing itself is what is spoken of.
  const isItself = (each: EndId) => (contribution.type === 'element') === (elementAt(atlas, each) !== null)
  const isThere = madeBy(atlas, session.assembly, id).some(isItself)
  wasThere.current ||= isThere
  if (isTakenBack || (wasThere.current && !isThere)) return null
  return (
    <div className="give-done">
      <p>{sentence}</p>
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
