import { isRole, nameOfPlace, type StanceCount, type Stances, stanceNames } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { resultWords } from '../../messages/results.ts'
import './results.css'

/** What people said of a thing: the counts, by college and place where they are shown, and the reasons word for word. (V89) */
export function StanceResults({ stances }: { readonly stances: Stances }) {
  const { words, language } = usePage()
  const { places } = useAtlas().workshop
  const results = resultWords[language]
  const nameOf = (of: 'role' | 'site', key: string) =>
    of === 'site' ? nameOfPlace(places, key) : isRole(key) ? words.domain.roles[key] : key
  return (
    <div className="results">
      <StanceBar count={stances.count} />
      {stances.groups.length > 0 && (
        <ul className="results-list">
          {stances.groups.map(({ of, key, count }) => (
            <li key={`${of} ${key}`}>
              {nameOf(of, key)} :{' '}
              {count ? (
                results.stances(count.agree, count.disagree, count.unsure)
              ) : (
                <span className="hint">{results.masked}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {stances.reasons.length > 0 && (
        <details className="results-groups">
          <summary>
            {results.reasons} ({stances.reasons.length})
          </summary>
          <ul className="results-list">
            {stances.reasons.map(({ stance, words: said, role, site }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: reason: reasons have no name, and the same words may be there twice.
              <li key={at}>
                <strong>{results[stance]}</strong> : « {said} »{' '}
                <span className="hint">
                  {[role && words.domain.roles[role], site && nameOfPlace(places, site)].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
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
