import { type EndId, isContested } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { StanceResults } from '../results/stance-results.tsx'
import { MyStance } from './ballots-here.tsx'
import { useSending } from './use-sending.ts'

/** What people think of a thing of the map, and what I think of it. (V100) */
export function StancePanel({ id }: { readonly id: EndId }) {
  const { session, words } = usePage()
  const sender = useSending()
  const stances = useAtlas().stances.get(id)
  return (
    <section className="panel-stances">
      <h3>
        {words.votes.opinions}
        {stances && isContested(stances) && <span className="status status-contested"> {words.votes.contested}</span>}
      </h3>
      {session.may('vote') && <MyStance id={id} sender={sender} />}
      {stances ? <StanceResults stances={stances} /> : <p className="hint">{words.votes.nothingSaid}</p>}
    </section>
  )
}
