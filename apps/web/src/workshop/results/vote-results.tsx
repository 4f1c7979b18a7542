import {
  byDots,
  type EndId,
  isInAtlas,
  isRole,
  labelOf,
  nameOfPlace,
  relationAt,
  sentenceText,
  type Vote,
  type VoteGroup,
} from '@maillage/atlas'
import { usePage } from '../../app/page-context.tsx'
import { useAtlas } from '../../app/use-session.ts'
import { resultWords } from '../../messages/results.ts'
import './results.css'

/**
 * What was given in a vote: dots for each thing, most first, then by college and by place; small groups are said to be
 * masked. While it is silent, only how many voted. (V89)
 */
export function VoteResults({ vote }: { readonly vote: Vote }) {
  const { language } = usePage()
  const results = resultWords[language]
  return (
    <div className="results">
      <p className="hint">{results.voters(vote.voters, vote.byHand)}</p>
      {vote.tally === null ? <p>{results.hidden}</p> : <Dots on={vote.on} tally={vote.tally} />}
      {vote.groups.length > 0 && (
        <>
          <Groups of="role" vote={vote} />
          <Groups of="site" vote={vote} />
        </>
      )}
    </div>
  )
}

type DotsProps = { readonly on: readonly EndId[]; readonly tally: Readonly<Record<string, number>> }

/** A line a thing: its words, its dots, and a bar as long as they are many. */
function Dots({ on, tally }: DotsProps) {
  const { language } = usePage()
  const nameOf = useNames()
  const most = Math.max(1, ...on.map((id) => tally[id] ?? 0))
  const ordered = byDots({ on, tally })
  return (
    <ol className="results-dots">
      {ordered.map((id) => {
        const count = tally[id] ?? 0
        return (
          <li key={id}>
            <span className="results-words">{nameOf(id)}</span>
            <span className="results-count">{resultWords[language].dots(count)}</span>
            <span className="results-bar" aria-hidden="true">
              <span style={{ inlineSize: `${(count / most) * 100}%` }} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}

function Groups({ of, vote }: { readonly of: VoteGroup['of']; readonly vote: Vote }) {
  const { words, language } = usePage()
  const results = resultWords[language]
  const { places } = useAtlas().workshop
  const groups = vote.groups.filter((group) => group.of === of && !(of === 'site' && group.key === ''))
  if (groups.length === 0) return null
  const nameOf = (key: string) =>
    of === 'site' ? nameOfPlace(places, key) : isRole(key) ? words.domain.roles[key] : key
  return (
    <details className="results-groups">
      <summary>{of === 'role' ? results.byRole : results.bySite}</summary>
      {groups.map((group) => (
        <section key={group.key}>
          <h4>
            {nameOf(group.key)}{' '}
            <span className="hint">{group.voters === null ? results.masked : results.voters(group.voters)}</span>
          </h4>
          {group.tally && <Dots on={vote.on} tally={group.tally} />}
        </section>
      ))}
    </details>
  )
}

/** What a thing is called; one that is gone is said to be. */
function useNames(): (id: EndId) => string {
  const atlas = useAtlas()
  const { language } = usePage()
  return (id) => {
    const relation = relationAt(atlas, id as never) // reason: whatever it is, it is only looked up
    if (relation) return sentenceText(atlas, relation)
    return isInAtlas(atlas, id) ? labelOf(atlas, id) : resultWords[language].gone
  }
}
