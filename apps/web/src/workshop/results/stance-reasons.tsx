import { isRole, nameOfPlace, type Stances, stanceNames } from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { resultWords } from '../../messages/results.ts'
import './results.css'

/** What each college and each place said, where that may be shown; small groups are said to be masked. (V89) */
export function StanceGroups({ stances: { groups } }: { readonly stances: Stances }) {
  const { words, language } = usePage()
  const { places } = useAtlas().workshop
  const results = resultWords[language]
  if (groups.length === 0) return null
  const nameOf = (of: 'role' | 'site', key: string) =>
    of === 'site' ? nameOfPlace(places, key) : isRole(key) ? words.domain.roles[key] : key
  return (
    <ul className="results-list">
      {groups.map(({ of, key, count }) => (
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
  )
}

/**
 * The reasons, word for word, of which college and place where that tells nobody apart: those of the fewest first, so that
 * a minority is not read last. (V89)
 */
export function StanceReasons({ stances: { count, reasons } }: { readonly stances: Stances }) {
  const { words, language } = usePage()
  const { places } = useAtlas().workshop
  const results = resultWords[language]
  const fewestFirst = stanceNames.toSorted((a, b) => count[a] - count[b])
  const ordered = fewestFirst.flatMap((name) => reasons.filter(({ stance }) => stance === name))
  return (
    <ul className="results-list">
      {ordered.map(({ stance, words: said, role, site }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: reasons have no name, and the same words may be there twice.
        <li key={at}>
          <strong>{results[stance]}</strong> : « {said} »{' '}
          <span className="hint">
            {[role && words.domain.roles[role], site && nameOfPlace(places, site)].filter(Boolean).join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
