import { elementKindOf } from '@maillage/atlas'
import { useAtlas } from '../../app/use-session.ts'
import { usePaperPage } from '../use-paper-page.ts'
import type { LinkEnd } from './typed-link.ts'

/** Where a link goes, when that is not to what is there: said before anything is sent. (V95) */
export function SayEnd({ end }: { readonly end: LinkEnd }) {
  const { words } = usePaperPage()
  const { scribe: say } = words.paper
  const atlas = useAtlas()
  if (end.is === 'not-taken')
    return (
      <span className="end-not-taken">
        {say.endNotTaken(end.label)} {say.chooseOffer}
      </span>
    )
  if (end.is !== 'made') return null
  return <span className="end-made">{say.endMade(end.label, elementKindOf(atlas, { kind: end.kind }).label)}</span>
}
