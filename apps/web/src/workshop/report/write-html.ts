import type { Drawn } from '../../picture/draw-map.ts'
import type { ReportLine, ReportPart, ReportSection, ReportText } from './report-text.ts'

/**
 * The report as one file that needs nothing else: its own looks, its map drawn in it, no script, no address. `css` is what
 * the page is shown with. All words are escaped. (V145)
 */
export function writeHtml(
  report: ReportText,
  { css, map }: { readonly css: string; readonly map: Drawn | null },
): string {
  const { language, name, title } = report
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${name} · ${title}`)}</title>
<style>${css}</style>
</head>
<body>
<article class="report">
${headOf(report)}
${map ? `<section class="report-map"><h2>${escaped(map.title)}</h2><div class="report-picture">${map.svg}</div></section>` : ''}
${report.sections.map(sectionOf).join('\n')}
</article>
</body>
</html>
`
}

function headOf({ name, title, question, facts, places, placesTitle, notice, intro }: ReportText): string {
  return [
    '<header class="report-head">',
    `<p class="report-name">${escaped(name)}</p>`,
    `<h1>${escaped(title)}</h1>`,
    question && `<p class="report-question">${escaped(question)}</p>`,
    notice && `<p class="report-notice">${escaped(notice)}</p>`,
    ...facts.map((fact) => `<p class="report-fact">${escaped(fact)}</p>`),
    places.length > 0 && `<h2>${escaped(placesTitle)}</h2>`,
    listOf(places, 'report-places'),
    paragraphs(intro, 'report-intro'),
    '</header>',
  ]
    .filter(Boolean)
    .join('\n')
}

function sectionOf({ key, title, lead, words, parts }: ReportSection): string {
  const inside = [
    `<h2>${escaped(title)}</h2>`,
    lead && `<p class="report-lead">${escaped(lead)}</p>`,
    paragraphs(words ?? '', 'report-words'),
    ...parts.map(partOf),
  ]
  return `<section class="report-section" data-section="${escaped(key)}">\n${inside.filter(Boolean).join('\n')}\n</section>`
}

function partOf({ title, level, lead, look, lines }: ReportPart): string {
  const inside = [
    title && `<h${level}>${escaped(title)}</h${level}>`,
    lead && `<p class="report-lead">${escaped(lead)}</p>`,
    listOf(lines, `report-lines report-${look}`),
  ]
  return inside.filter(Boolean).join('\n')
}

function listOf(lines: readonly ReportLine[], look: string): string {
  return lines.length === 0 ? '' : `<ul class="${look}">${lines.map(lineOf).join('')}</ul>`
}

function lineOf({ words, verb, note, details, share, isQuote, lines = [] }: ReportLine): string {
  const said = `${verb ? `<b>${escaped(verb)}</b> ` : ''}<span class="${isQuote ? 'report-quote' : 'report-said'}">${escaped(words)}</span>`
  const inside = [
    said,
    share !== undefined &&
      `<span class="report-bar-of" aria-hidden="true"><span style="width:${Math.round(share * 100)}%"></span></span>`,
    details && `<p class="report-details">${escaped(details)}</p>`,
    note && `<p class="report-note">${escaped(note)}</p>`,
    listOf(lines, 'report-under'),
  ]
  return `<li>${inside.filter(Boolean).join('')}</li>`
}

function paragraphs(words: string, look: string): string {
  const all = words.split(/\n+/).filter(Boolean)
  return all.length === 0 ? '' : `<div class="${look}">${all.map((one) => `<p>${escaped(one)}</p>`).join('')}</div>`
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

function escaped(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
}
