import {
  type Atlas,
  applyEdits,
  type CountedBallot,
  countStances,
  countVote,
  type Edit,
  type EndId,
  elementId,
  kindKey,
  openWorkshop,
  readPhase,
  readPlaces,
  readVote,
  type SaidStance,
  trameCode,
  type Workshop,
} from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { describe, expect, test } from 'vitest'
import { messages } from '../../messages/index.ts'
import { reportMessages } from '../../messages/reporting.ts'
import type { ReportLine, ReportText } from './report-text.ts'
import { sayReport } from './say-report.ts'
import { writeHtml } from './write-html.ts'
import { writeMarkdown } from './write-markdown.ts'

const places = readPlaces([
  { key: 'brest', name: 'Brest' },
  { key: 'brest-t1', name: 'Table 1', within: 'brest', heads: 6 },
  { key: 'carhaix', name: 'Carhaix', heads: 20, turns: 2 },
])

/** A map of a workshop: two findings, an issue, a scenario, two schemes of one theme that ignore each other. */
function aWorkshop(workshop: Partial<Workshop> = {}): Atlas {
  const atlas = anAtlas({
    elements: ['bus', 'gare', 'emploi', 'car', 'region', 'ligne', 'covoiturage', 'mobilite', 'seul'],
    relations: [
      ['r1', 'bus', 'freine', 'emploi'],
      ['r2', 'car', 'repond', 'emploi'],
      ['r3', 'ligne', 'concerne', 'mobilite'],
      ['r4', 'covoiturage', 'concerne', 'mobilite'],
      ['r5', 'region', 'finance', 'ligne'],
    ],
  })
  const kinds = { bus: 'constat', gare: 'constat', emploi: 'enjeu', car: 'scenario', region: 'acteur' }
  const more = { ligne: 'dispositif', covoiturage: 'dispositif', mobilite: 'descripteur', seul: 'acteur' }
  const kind = Object.entries({ ...kinds, ...more }).map(
    ([id, key]): Edit => ({ type: 'element-changed', id: elementId(id), field: 'kind', value: kindKey(key) }),
  )
  const ends = ['freine', 'repond', 'concerne', 'concerne', 'finance'].map(
    (key, at): Edit => ({
      ...{ type: 'relation-changed', id: `r${at + 1}` as never, field: 'kind', value: kindKey(key) }, // reason: the builder's ids
    }),
  )
  const after = applyEdits(atlas, [...kind, ...ends])
  const by = (id: string, author: string) => {
    const element = after.elements.get(elementId(id))
    return element ? ([[element.id, { ...element, by: author }]] as const) : []
  }
  const elements = new Map([
    ...after.elements,
    ...by('bus', 'citizen@brest-t1'),
    ...by('gare', 'anonymous'),
    ...by('emploi', 'elected@carhaix'),
  ])
  return { ...after, elements, workshop: { ...openWorkshop, places, ...workshop } }
}

function reportOf(atlas: Atlas, language: 'fr' | 'en' = 'fr'): ReportText {
  return sayReport({ atlas, now: 9e9, language, words: messages[language], say: reportMessages[language] })
}

function linesIn(report: ReportText, key: string): readonly string[] {
  const flat = (lines: readonly ReportLine[]): readonly string[] =>
    lines.flatMap(({ verb, words, note, lines: under = [] }) => [
      [verb, words, note && `(${note})`].filter(Boolean).join(' '),
      ...flat(under),
    ])
  const section = report.sections.find((each) => each.key === key)
  return (section?.parts ?? []).flatMap(({ title, lead, lines }) => [title, lead ?? '', ...flat(lines)]).filter(Boolean)
}

const everything = (report: ReportText) => JSON.stringify(report)

describe('what a report says', () => {
  test('[V143] what was found, from findings to scenarios, each with its relations read on from it', () => {
    expect(linesIn(reportOf(aWorkshop()), 'found')).toEqual([
      'Constats (2)',
      'bus (Apporté par\u00a0: Brest, Table 1)',
      'freine emploi',
      'gare',
      'Enjeu (1)',
      'emploi (Apporté par\u00a0: Carhaix)',
      'est freiné par bus',
      'trouve réponse dans car',
      'Scénario d’action (1)',
      'car',
      'repond emploi',
    ])
  })

  test('[V143] under the components of the trame where there are any', () => {
    const atlas = applyEdits(aWorkshop(), [
      {
        ...{ type: 'trame-entry-set', axis: 'components', code: trameCode('TRA') },
        entry: { code: trameCode('TRA'), label: 'Transports', colour: 'blue', rank: 0 },
      },
      { type: 'element-changed', id: elementId('bus'), field: 'component', value: trameCode('TRA') },
    ])
    const titles = reportOf(atlas).sections[0]?.parts.map(({ title, level }) => `${level} ${title}`)
    expect(titles?.slice(0, 3)).toEqual(['3 Constats (2)', '4 Transports', '4 Sans composante'])
  })

  test('[V143] who was there and what came from where; a place that was not counted says nothing of its people', () => {
    const counted = [
      { key: 'brest-t1', heads: 7, turns: 1 },
      { key: 'carhaix', heads: 20, turns: 2 },
    ]
    const ended = { by: 'facilitator', at: 7_200_000, after: 'read', until: null } as const
    const held = [{ from: 0, to: 7_200_000, places: counted }]
    const { facts, places: said, notice } = reportOf(aWorkshop({ ended, held }))
    expect(said.map(({ words }) => words)).toEqual([
      'Brest\u00a0: 7 personnes, 1 apport, 1 prise de parole.',
      'Carhaix\u00a0: 20 personnes, 1 apport, 2 prises de parole.',
      'Sans lieu\u00a0: 12 apports.',
    ])
    expect(facts[0]).toMatch(/^Séance du 1 janvier 1970, de \d\d\sh\s00 à \d\d\sh\s00\.$/)
    expect(facts.at(-1)).toBe('La carte porte 9 éléments et 5 relations.')
    expect(notice).toBe('')
    expect(reportOf(aWorkshop()).notice).toContain('Aucune séance n’est finie')
  })

  test('[V144] what is linked and what ignores each other: what blocks, close schemes without a link, what stays alone', () => {
    const said = linesIn(reportOf(aWorkshop()), 'linked')
    expect(said).toContain('bus — freine — emploi')
    expect(said.join(' ')).toContain(
      '«\u00a0covoiturage\u00a0» et «\u00a0ligne\u00a0» touchent à «\u00a0mobilite\u00a0»',
    )
    expect(said.slice(said.indexOf('Encore seuls'))).toEqual(['Encore seuls', 'gare', 'seul'])
    expect(said).not.toContain('Les ponts')
    expect(said).not.toContain('Encore sans scénario')
  })

  test('[V144] what holds the rest together is told with how much would be cut off; the end of a branch is not', () => {
    const chain = anAtlas({
      elements: ['a', 'b', 'c', 'd', 'e'],
      relations: [
        ['r1', 'a', 'tient', 'b'],
        ['r2', 'b', 'tient', 'c'],
        ['r3', 'c', 'tient', 'd'],
        ['r4', 'd', 'tient', 'e'],
      ],
    })
    const said = linesIn(reportOf(chain), 'linked')
    expect(said.filter((line) => line.startsWith('Sans'))).toEqual([
      'Sans «\u00a0c\u00a0», 2 éléments seraient coupés du reste.',
    ])
  })

  test('[V144] a link, or an actor in both, and two schemes are not said to ignore each other', () => {
    const atlas = aWorkshop()
    const [first] = atlas.relations.values()
    if (!first) throw new Error('The builder’s atlas holds relations.')
    const ends = { from: elementId('region'), to: elementId('covoiturage') }
    const joined = new Map([...atlas.relations, ['r9', { ...first, id: 'r9', ends }]] as never) as Atlas['relations'] // reason: a relation like the others
    expect(linesIn(reportOf({ ...atlas, relations: joined }), 'linked').join()).not.toContain('touchent à')
  })

  test('[V143] every relation is told once: those that no element found tells come last', () => {
    const rest = linesIn(reportOf(aWorkshop()), 'rest')
    expect(rest.slice(rest.indexOf('Les autres relations') + 1)).toEqual([
      'ligne — concerne — mobilite',
      'covoiturage — concerne — mobilite',
      'region — finance — ligne',
    ])
  })

  test('[V146] the words of those who lead, and what becomes of what was written', () => {
    const notice = { controller: 'Pays COB', purpose: '', kept: 'Un an', contact: 'cob@exemple.fr' }
    const ended = { by: 'facilitator', at: 1, after: 'write', until: 9.1e9 } as const
    const report = reportOf(aWorkshop({ report: { intro: 'Merci.', next: 'Le 12.' }, notice, ended }))
    expect([report.intro, report.sections.at(-1)?.words]).toEqual(['Merci.', 'Le 12.'])
    const said = linesIn(report, 'next')
    expect(said[0]).toMatch(/^On peut encore écrire dans cet atlas jusqu’au/)
    expect(said.slice(1, 4)).toEqual([
      'Qui le demande\u00a0: Pays COB',
      'Gardé combien de temps\u00a0: Un an',
      'À qui écrire\u00a0: cob@exemple.fr',
    ])
  })
})

describe('what a report keeps to itself', () => {
  const said = (stance: SaidStance['stance'], role: SaidStance['role'], site: string, reason = ''): SaidStance => ({
    ...{ stance, role, site, reason },
  })
  const on = 'r5' as EndId // reason: the builder's id

  test('[V143] [A29] small groups stay masked in votes and in what is debated, and reasons keep their words without a college', () => {
    const five = Array.from({ length: 5 }, () => said('agree', 'citizen', 'brest'))
    const two = [said('disagree', 'elected', 'carhaix', 'Elle ne paie plus.'), said('disagree', 'elected', 'carhaix')]
    const vote = readVote({ title: 'Par quoi ?', on: ['car'], dots: 3, opened: { by: 'facilitator', at: 1 } })
    if (!vote) throw new Error('The vote of the test can be read.')
    const closed = { ...vote, closed: { by: 'facilitator', at: 2 } }
    const ballots = [...five, ...two].map(({ role, site }): CountedBallot => ({ role, site, dots: { car: 1 } }))
    const atlas = {
      ...aWorkshop(),
      stances: new Map([[on, countStances([...five, ...two])]]),
      votes: new Map([['v', countVote(closed, ballots)]]),
    }
    const report = reportOf(atlas)
    const debate = linesIn(report, 'debate')
    expect(debate).toContain('Pas d’accord\u00a0: «\u00a0Elle ne paie plus.\u00a0»')
    expect(debate).toContain('5 d’accord, 2 pas d’accord, 0 sans avis.')
    expect(debate).toContain('Par lieu\u00a0: trop peu de personnes pour être montré')
    expect(debate).not.toContain('Carhaix')
    expect(linesIn(report, 'votes')).toContain('car\u00a0: 7 points.')
    expect(linesIn(report, 'votes').filter((line) => line.includes('trop peu'))).toHaveLength(2)
    expect(everything(report)).not.toContain('2 personnes')
  })

  test('[V143] what the server shows of colleges and places is shown, each by itself', () => {
    const of = (role: SaidStance['role'], site: string, stance: SaidStance['stance']) =>
      Array.from({ length: 5 }, () => said(stance, role, site))
    const stances = countStances([...of('citizen', 'brest', 'agree'), ...of('elected', 'carhaix', 'disagree')])
    const debate = linesIn(reportOf({ ...aWorkshop(), stances: new Map([[on, stances]]) }), 'debate')
    expect(debate).toContain('Carhaix\u00a0: 0 d’accord, 5 pas d’accord, 0 sans avis.')
    expect(debate).toContain('Brest\u00a0: 5 d’accord, 0 pas d’accord, 0 sans avis.')
  })

  test('[V143] a silent vote that is open says how many voted, and nothing of what they gave', () => {
    const vote = readVote({
      title: 'Par quoi ?',
      on: ['car'],
      dots: 3,
      opened: { by: 'facilitator', at: 1 },
      voters: 9,
    })
    if (!vote) throw new Error('The vote of the test can be read.')
    expect(linesIn(reportOf({ ...aWorkshop(), votes: new Map([['v', vote]]) }), 'votes')).toEqual([
      expect.stringMatching(/^Par quoi\s\? \(vote en cours\)$/),
      '9 personnes ont voté. Le compte se verra à la clôture.',
    ])
  })

  test('[V143] no role stands beside what somebody wrote, and nothing at all beside what was anonymous', () => {
    const text = everything(reportOf(aWorkshop({ phase: readPhase({ key: 'p' }) })))
    for (const word of [
      'citizen',
      'elected',
      'anonymous',
      messages.fr.domain.roles.citizen,
      messages.fr.domain.roles.elected,
    ]) {
      expect(text).not.toContain(word)
    }
    expect(linesIn(reportOf(aWorkshop()), 'found')).toContain('gare')
  })
})

describe('the files of a report', () => {
  const sly = '<img src=x onerror=alert(1)> & *gras* [lien](http://x)'
  const atlas = applyEdits(aWorkshop({ report: { intro: `${sly}\nSuite`, next: '' } }), [
    { type: 'about-changed', field: 'title', value: sly },
    { type: 'element-changed', id: elementId('bus'), field: 'label', value: sly },
    { type: 'element-changed', id: elementId('bus'), field: 'description', value: `</style><script>${sly}` },
  ])

  test('[V145] the page needs nothing else: no script, no address, and words are words', () => {
    const html = writeHtml(reportOf(atlas), { css: '.report{}', map: { title: 'La carte', svg: '<svg></svg>' } })
    expect(html).not.toMatch(/<img|<script|<link|<a |url\(/)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain('<html lang="fr">')
    expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level)).slice(0, 4)).toEqual([1, 2, 2, 2])
  })

  test('[V145] the text is the same sentences; no sign in them is one of the format', () => {
    const text = writeMarkdown(reportOf(atlas))
    expect(text).toContain('\\<img src=x onerror=alert(1)\\> & \\*gras\\* \\[lien\\](http://x)')
    expect(text).toContain('- **freine** emploi')
    expect(text).toContain('\n\nSuite\n\n')
    const plainWords = linesIn(reportOf(aWorkshop()), 'rest').at(-1) ?? ''
    expect(writeMarkdown(reportOf(aWorkshop()))).toContain(plainWords)
  })

  test('[V143] English says the same, section by section', () => {
    const shape = (report: ReportText) => report.sections.map(({ key, parts }) => [key, parts.length])
    expect(shape(reportOf(atlas, 'en'))).toEqual(shape(reportOf(atlas, 'fr')))
  })
})
