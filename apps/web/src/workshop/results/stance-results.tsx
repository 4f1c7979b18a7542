import { type StanceCount, type Stances, stanceNames } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { resultWords } from '../../messages/results.ts'
import { StanceGroups, StanceReasons } from './stance-reasons.tsx'
import './results.css'

/** What people said of a thing: the counts, by college and place where they are shown, and the reasons word for word. (V89) */
export function StanceResults({ stances }: { readonly stances: Stances }) {
  const { language } = usePage()
  const results = resultWords[language]
  return (
    <div className="results">
      <StanceBar count={stances.count} />
      <StanceGroups stances={stances} />
      {stances.reasons.length > 0 && (
        <details className="results-groups">
          <summary>
            {results.reasons} ({stances.reasons.length})
          </summary>
          <StanceReasons stances={stances} />
        </details>
      )}
    </div>
  )
}

/** The three counts in words, and as one bar in three patterns. */
export function StanceBar({ count }: { readonly count: StanceCount }) {
  const results = resultWords[usePage().language]
  const all = stanceNames.reduce((sum, name) => sum + count[name], 0)
  return (
    <div>
      <p>{results.stances(count.agree, count.disagree, count.unsure)}</p>
      <div className="stance-bar" aria-hidden="true">
        {all > 0 && stanceNames.map((name) => <span key={name} data-stance={name} style={{ flexGrow: count[name] }} />)}
      </div>
    </div>
  )
}
