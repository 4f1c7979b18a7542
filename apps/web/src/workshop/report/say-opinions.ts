import { byDots, isInAtlas, isRole, nameOfPlace, type StanceGroup, type Vote } from '@maillage/atlas'
import { resultWords } from '../../messages/results.ts'
import type { Report } from './report.ts'
import type { ReportLine, ReportPart, ReportSection } from './report-text.ts'
import { colonOf, nameOf, type Saying } from './saying.ts'

/** Votes and what is debated, as the server counted them: what it masked stays masked, and nothing is averaged. (V143) */
export function sayOpinions(saying: Saying, { votes, debate }: Report): readonly ReportSection[] {
  const { say } = saying
  return [
    { key: 'votes', title: say.votes.title, parts: votes.map((vote) => sayVote(saying, vote)) },
    {
      key: 'debate',
      title: say.debate.title,
      ...(debate.length > 0 ? { lead: say.debate.why } : {}),
      parts: debate.map((one) => sayDebate(saying, one)),
    },
  ]
}

function sayVote(saying: Saying, vote: Vote): ReportPart {
  const { say, language } = saying
  const results = resultWords[language]
  const { tally } = vote
  return {
    title: vote.closed ? vote.title : say.votes.open(vote.title),
    level: 3,
    look: 'list',
    lead: `${results.voters(vote.voters, vote.byHand)}.${tally === null ? ` ${results.hidden}` : ''}`,
    lines: tally === null ? [] : [...sayTally(saying, vote, tally), ...sayGroups(saying, vote)],
  }
}

function sayTally(saying: Saying, { on }: Vote, tally: NonNullable<Vote['tally']>): readonly ReportLine[] {
  const { language, atlas } = saying
  const results = resultWords[language]
  const highest = Math.max(1, ...on.map((id) => tally[id] ?? 0))
  return byDots({ on, tally }).map((id) => {
    const count = tally[id] ?? 0
    const name = isInAtlas(atlas, id) ? nameOf(atlas, id) : results.gone
    return { words: `${name}${colonOf(saying)}${results.dots(count)}.`, share: count / highest }
  })
}

/** Each college and each place with what it gave; one that is too small is said to be masked. */
function sayGroups(saying: Saying, vote: Vote): readonly ReportLine[] {
  const { say, language } = saying
  const results = resultWords[language]
  return (['role', 'site'] as const).flatMap((of) => {
    const groups = vote.groups.filter((group) => group.of === of && group.key !== '')
    if (groups.length === 0) return []
    if (groups.every(({ tally }) => tally === null)) return [allMasked(saying, of)]
    const lines = groups.map(({ key, voters, tally }): ReportLine => {
      if (voters === null || tally === null)
        return { words: say.votes.group(groupName(saying, of, key), results.masked) }
      return {
        words: say.votes.group(groupName(saying, of, key), results.voters(voters)),
        lines: sayTally(saying, vote, tally).map(({ words }) => ({ words })),
      }
    })
    return [{ words: headOf(saying, of), lines }]
  })
}

function sayDebate(saying: Saying, { id, stances, isContested }: Report['debate'][number]): ReportPart {
  const { say, language, words, atlas } = saying
  const results = resultWords[language]
  const { agree, disagree, unsure } = stances.count
  const groupsOf = (of: StanceGroup['of']): readonly ReportLine[] => {
    const groups = stances.groups.filter((group) => group.of === of)
    if (groups.length === 0) return []
    if (groups.every(({ count }) => count === null)) return [allMasked(saying, of)]
    const lines = groups.map(({ key, count }) => ({
      words: say.votes.group(
        groupName(saying, of, key),
        count ? say.debate.count(count.agree, count.disagree, count.unsure) : results.masked,
      ),
    }))
    return [{ words: headOf(saying, of), lines }]
  }
  const reasons = stances.reasons.map(({ stance, words: said, role, site }): ReportLine => {
    const from = [role && words.domain.roles[role], site && nameOfPlace(atlas.workshop.places, site)]
    return { words: say.debate.reason(results[stance], said), note: from.filter(Boolean).join(' · '), isQuote: true }
  })
  return {
    title: nameOf(atlas, id),
    level: 3,
    look: 'list',
    lead: `${say.debate.count(agree, disagree, unsure)}${isContested ? ` ${say.debate.contested}` : ''}`,
    lines: [...reasons, ...groupsOf('site'), ...groupsOf('role')],
  }
}

/** Every group is too small: said once. */
function allMasked(saying: Saying, of: 'role' | 'site'): ReportLine {
  return { words: saying.say.votes.group(headOf(saying, of), resultWords[saying.language].masked) }
}

function headOf({ language }: Saying, of: 'role' | 'site'): string {
  const results = resultWords[language]
  return of === 'role' ? results.byRole : results.bySite
}

function groupName({ words, atlas }: Saying, of: 'role' | 'site', key: string): string {
  if (of === 'site') return nameOfPlace(atlas.workshop.places, key)
  return isRole(key) ? words.domain.roles[key] : key
}
