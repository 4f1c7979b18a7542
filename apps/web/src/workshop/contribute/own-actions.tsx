import { accepted, actionOf, type EndId, labelOf, removeOwn, sentenceText, takeBack } from '@maillage/atlas'
import { useState } from 'react'
import { usePage, useWish } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { mayRemove } from '../../panels/may-remove.ts'
import { CorrectForm } from './correct-form.tsx'
import { correctThing, wordsOfThing } from './own-thing.ts'
import type { Retired } from './retired-row.tsx'
import type { Thing } from './room-lists.ts'

type Props = { readonly thing: Thing; readonly onRetired: (retired: Retired) => void }

/** What I brought can be put right and taken back where I find it, as far as the server lets me. (V152) */
export function OwnActions({ thing, onRetired }: Props) {
  const { words, session, tell } = usePage()
  const { mine } = words.contribute
  const atlas = useAtlas()
  const wish = useWish()
  const [isCorrecting, setCorrecting] = useState(false)
  const brought = wordsOfThing(atlas, thing)
  const retire = () => {
    const before = session.atlas()
    const isOwn = (id: EndId) => session.may('remove-others') || session.isMine(id)
    const outcome = wish((now, context) => removeOwn(now, context, { id: thing.id, isOwn }))
    if (!outcome.ok) return
    const action = actionOf(before, outcome.value)
    const title = 'ends' in thing ? sentenceText(before, thing) : labelOf(before, thing.id)
    tell(mine.gone(title))
    onRetired({ title, undo: () => wish((now) => accepted(takeBack(now, action))) })
  }
  if (isCorrecting && brought) {
    return (
      <CorrectForm
        contribution={brought}
        onClose={() => setCorrecting(false)}
        onKeep={async (words) => {
          const { ok } = wish((now, context) => correctThing(now, context, { id: thing.id, words }))
          if (ok) tell(mine.corrected)
          return ok
        }}
      />
    )
  }
  return (
    <div className="buttons">
      {brought && session.may('change-own') && (
        <button type="button" className="button" onClick={() => setCorrecting(true)}>
          {mine.correct}
        </button>
      )}
      {mayRemove(session, thing.id) && (
        <button type="button" className="button" onClick={retire}>
          {mine.withdraw}
        </button>
      )}
    </div>
  )
}
