import { type EndId, labelOf, noCount } from '@maillage/atlas'
import { useState } from 'react'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { resultWords } from '../../messages/results.ts'
import { StanceGroups, StanceReasons } from './stance-reasons.tsx'

/** What people think of a thing in one line of its row; a press shows why, in their words. Nothing while nobody said. (V75) */
export function SaidLine({ id }: { readonly id: EndId }) {
  const results = resultWords[usePage().language]
  const atlas = useAtlas()
  const [isOpen, setOpen] = useState(false)
  const stances = atlas.stances.get(id)
  const { agree, disagree, unsure } = stances?.count ?? noCount
  const line = results.line(agree, disagree, unsure)
  if (!stances || agree + disagree + unsure === 0) return null
  const hasMore = stances.reasons.length > 0 || stances.groups.some(({ count }) => count !== null)
  if (!hasMore) return <p className="said-line">{line}</p>
  return (
    <>
      <button type="button" className="said-line" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>
          {line} — <span className="said-why">{stances.reasons.length > 0 ? results.why : results.bySite}</span>
          <span className="unseen"> : {labelOf(atlas, id)}</span>
        </span>
      </button>
      {isOpen && (
        <div className="results said-open">
          <StanceReasons stances={stances} />
          {stances.groups.some(({ count }) => count !== null) ? (
            <StanceGroups stances={stances} />
          ) : (
            <p className="hint">{results.allMasked}</p>
          )}
        </div>
      )}
    </>
  )
}
