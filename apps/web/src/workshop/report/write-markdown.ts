import type { ReportLine, ReportPart, ReportText } from './report-text.ts'

/** The report as a text that any editor opens: headings, lists, and the same sentences as on the page. (V145) */
export function writeMarkdown(report: ReportText): string {
  const { title, question, facts, places, placesTitle, notice, intro, sections, name } = report
  const blocks = [
    `# ${plain(name)} · ${plain(title)}`,
    question && `**${plain(question)}**`,
    notice && `_${plain(notice)}_`,
    facts.map(plain).join('\n'),
    places.length > 0 && `## ${plain(placesTitle)}`,
    listOf(places),
    paragraphs(intro),
    ...sections.flatMap((section) => [
      `## ${plain(section.title)}`,
      section.lead && plain(section.lead),
      paragraphs(section.words ?? ''),
      ...section.parts.flatMap(partOf),
    ]),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

function partOf({ title, level, lead, lines }: ReportPart): readonly (string | undefined)[] {
  return [title && `${'#'.repeat(level)} ${plain(title)}`, lead && plain(lead), listOf(lines)]
}

function listOf(lines: readonly ReportLine[], depth = 0): string {
  return lines
    .map(({ words, verb, note, details, lines: under = [] }) => {
      const said = [verb && `**${plain(verb)}**`, plain(words), note && `(${plain(note)})`].filter(Boolean).join(' ')
      const own = [`${'  '.repeat(depth)}- ${said}`, details && `${'  '.repeat(depth + 1)}${plain(details)}`]
      return [...own, listOf(under, depth + 1)].filter(Boolean).join('\n')
    })
    .join('\n')
}

function paragraphs(words: string): string {
  return words.split(/\n+/).map(plain).filter(Boolean).join('\n\n')
}

/** Words on one line, in which nothing is a sign of the format. */
function plain(words: string): string {
  return words
    .replace(/\s*\n\s*/g, ' / ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .trim()
}
