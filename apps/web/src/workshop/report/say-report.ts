import {
  type Atlas,
  type AtlasElement,
  type EndId,
  isClosed,
  labelOf,
  marksOf,
  nameOfPlace,
  type Relation,
  readAuthor,
  relationsByEnd,
  sentenceOf,
  sentenceText,
} from '@maillage/atlas'
import { isSameDay, sayDay, sayMoment, sayTime } from '../say-moment.ts'
import { buildReport, type Report } from './report.ts'
import type { ReportLine, ReportPart, ReportSection, ReportText } from './report-text.ts'
import { sayOpinions } from './say-opinions.ts'
import { colonOf, type Saying } from './saying.ts'

/** Enough for the report of a day; what is beyond is in the atlas, and said to be. */
const mostLines = 250

/**
 * The report of an atlas, in sentences. It says only what stands in the shared document: what waits, is sealed, hidden or
 * declined is not in it, groups too small are masked in it already, and nobody is named. (V143, V144)
 */
export function sayReport(saying: Saying): ReportText {
  const { atlas, language, words, say } = saying
  const report = buildReport(atlas)
  const { about, workshop } = atlas
  const isOver = workshop.ended !== null
  const sections = [
    sayFound(saying, report),
    sayLinked(saying, report),
    ...sayOpinions(saying, report),
    sayRest(saying, report),
  ]
  return {
    language,
    name: say.name,
    title: about.title || words.bar.untitled,
    question: about.question,
    facts: [
      ...report.held.map((held) => sayHeld(saying, held)),
      say.facts.map(atlas.elements.size, atlas.relations.size),
    ],
    placesTitle: say.facts.places,
    places: sayPlaces(saying, report),
    notice: isOver ? '' : workshop.phase ? say.running : say.before,
    intro: workshop.report?.intro ?? '',
    sections: [...sections.filter(({ parts, lead }) => parts.length > 0 || lead), sayNext(saying)],
  }
}

function sayHeld({ say, language }: Saying, { from, to }: Report['held'][number]): string {
  const { facts } = say
  if (to === null) return facts.runs(sayDay(from, language), sayTime(from, language))
  return isSameDay(from, to) && sayTime(from, language) !== sayTime(to, language)
    ? facts.held(sayDay(from, language), sayTime(from, language), sayTime(to, language))
    : facts.heldOn(sayDay(to, language))
}

function sayPlaces(saying: Saying, { places, nowhere }: Report): readonly ReportLine[] {
  const { facts } = saying.say
  const lines = places.map(({ place, heads, turns, brought }): ReportLine => {
    const parts = [heads !== null && facts.people(heads), facts.brought(brought), turns > 0 && facts.turns(turns)]
    return { words: `${place.name}${colonOf(saying)}${parts.filter(Boolean).join(', ')}.`, place: place.key }
  })
  return nowhere > 0 && places.length > 0 ? [...lines, { words: facts.nowhere(nowhere) }] : lines
}

function sayFound(saying: Saying, { found }: Report): ReportSection {
  const { say, atlas } = saying
  const ending = relationsByEnd(atlas)
  const parts = found.flatMap(({ kind, count, groups }): readonly ReportPart[] => {
    const title = `${count > 1 ? kind.plural : kind.label} (${count})`
    const linesOf = (elements: readonly AtlasElement[]) =>
      atMost(saying, elements, (element) => sayElement(saying, element, ending.get(element.id) ?? []))
    const [only] = groups
    if (only && groups.length === 1 && only.component === null) {
      return [{ title, level: 3, kind: kind.key, look: 'found', lines: linesOf(only.elements) }]
    }
    return [
      { title, level: 3, kind: kind.key, look: 'found', lines: [] },
      ...groups.map(({ component, elements }) => ({
        ...({ title: component ?? say.found.elsewhere, level: 4, look: 'found', lines: linesOf(elements) } as const),
      })),
    ]
  })
  return { key: 'found', title: say.found.title, lead: parts.length > 0 ? say.found.why : say.found.none, parts }
}

/** An element with its own words, where it comes from, and its relations, each read on from it. */
function sayElement(saying: Saying, element: AtlasElement, relations: readonly Relation[]): ReportLine {
  const { say, atlas } = saying
  const { site } = readAuthor(element.by)
  const { places } = atlas.workshop
  const isKnown = places.some(({ key }) => key === site)
  const isValidated = marksOf(atlas.marks, element.id).validated !== null
  const notes = [isKnown && say.found.from(nameOfPlace(places, site)), isValidated && say.found.validated]
  return {
    words: element.label,
    details: element.description,
    note: notes.filter(Boolean).join(' · '),
    ...(isKnown ? { place: site } : {}),
    lines: relations.map((relation) => readOn(atlas, relation, element.id)),
  }
}

function readOn(atlas: Atlas, relation: Relation, from: EndId): ReportLine {
  const { verb, object } = sentenceOf(atlas, relation, relation.ends.from === from ? 'from' : 'to')
  return { verb, words: labelOf(atlas, object) }
}

function sayLinked(saying: Saying, { reading }: Report): ReportSection {
  const { say, atlas } = saying
  const { linked } = say
  const part = (title: string, lines: readonly ReportLine[], look: ReportPart['look'] = 'list'): ReportPart[] =>
    lines.length > 0 ? [{ title, level: 3, look, lines }] : []
  const names = (elements: readonly AtlasElement[]) => atMost(saying, elements, ({ label }) => ({ words: label }))
  const parts = [
    ...part(
      linked.linked,
      reading.linked.map(({ element, others }) => ({ words: linked.linkedTo(element.label, others) })),
    ),
    ...part(
      linked.bridges,
      reading.bridges.map(({ element, cutOff }) => ({ words: linked.bridge(element.label, cutOff) })),
    ),
    ...part(
      linked.lacks,
      atMost(saying, reading.lacks, (relation) => ({ words: sentenceText(atlas, relation) })),
    ),
    ...part(
      linked.apart,
      reading.apart.map(({ one, other, theme }) => ({ words: linked.apartOf(one.label, other.label, theme.label) })),
    ),
    ...part(linked.unanswered, names(reading.unanswered)),
    ...part(linked.alone, names(reading.alone), 'names'),
  ]
  return { key: 'linked', title: linked.title, lead: parts.length > 0 ? linked.why : linked.none, parts }
}

function sayRest(saying: Saying, { rest, relations }: Report): ReportSection {
  const { say, atlas } = saying
  const lines = atMost(saying, relations, (relation) => ({ words: sentenceText(atlas, relation) }))
  const parts: readonly ReportPart[] = [
    ...rest.map(({ kind, elements }) => ({
      title: `${elements.length > 1 ? kind.plural : kind.label} (${elements.length})`,
      ...({ level: 3, kind: kind.key, look: 'names' } as const),
      lines: atMost(saying, elements, ({ label }) => ({ words: label })),
    })),
    ...(lines.length > 0 ? [{ title: say.rest.relations, level: 3, look: 'list', lines } as const] : []),
  ]
  return { key: 'rest', title: say.rest.title, parts }
}

function sayNext({ say, atlas, now, language }: Saying): ReportSection {
  const { ended, notice, report } = atlas.workshop
  const { next } = say
  const isOpen = ended !== null && !isClosed({ ended }, now)
  const lines = [
    ended && (isOpen ? next.after.write(sayMoment(ended.until ?? now, language)) : next.after.read),
    notice?.controller && next.who(notice.controller),
    notice?.purpose && next.why(notice.purpose),
    notice?.kept && next.kept(notice.kept),
    notice?.contact && next.contact(notice.contact),
    next.private,
  ].flatMap((line) => (line ? [{ words: line }] : []))
  const parts = [{ title: '', level: 3, look: 'list', lines } as const]
  return { key: 'next', title: next.title, words: report?.next ?? '', parts }
}

/** As many lines as a report holds, and how many more there are. */
function atMost<Thing>(
  { say }: Saying,
  all: readonly Thing[],
  lineOf: (thing: Thing) => ReportLine,
): readonly ReportLine[] {
  const lines = all.slice(0, mostLines).map(lineOf)
  return all.length > mostLines ? [...lines, { words: say.found.more(all.length - mostLines) }] : lines
}
