import type { ElementKind, KindKey, Place } from '@maillage/atlas'
import type { ReactNode } from 'react'
import { KindMark } from '../../controls/kind-mark.tsx'
import { PlaceMark } from '../places/place-mark.tsx'
import type { ReportLine, ReportPart, ReportSection, ReportText } from './report-text.ts'

type Props = {
  readonly report: ReportText
  readonly places: readonly Place[]
  readonly elementKinds: ReadonlyMap<KindKey, ElementKind>
  /** The map, which stands at the head. */
  readonly children: ReactNode
}

type Marks = Pick<Props, 'places' | 'elementKinds'>

/** The report itself: headings in order, then sentences. What the files say is the same. (V143) */
export function ReportSheet({ report, children, ...marks }: Props) {
  const { name, title, question, facts, places, placesTitle, notice, intro, sections } = report
  return (
    <article className="report" aria-labelledby="report-title">
      <header className="report-head">
        <p className="report-name">{name}</p>
        <h1 id="report-title">{title}</h1>
        {question && <p className="report-question">{question}</p>}
        {notice && <p className="report-notice">{notice}</p>}
        {facts.map((fact) => (
          <p key={fact} className="report-fact">
            {fact}
          </p>
        ))}
        {places.length > 0 && <h2>{placesTitle}</h2>}
        <Lines lines={places} look="report-places" marks={marks} />
        <Paragraphs words={intro} look="report-intro" />
      </header>
      {children}
      {sections.map((section) => (
        <Section key={section.key} section={section} marks={marks} />
      ))}
    </article>
  )
}

function Section({ section, marks }: { readonly section: ReportSection; readonly marks: Marks }) {
  const { key, title, lead, words = '', parts } = section
  return (
    <section className="report-section" data-section={key} aria-labelledby={`report-${key}`}>
      <h2 id={`report-${key}`}>{title}</h2>
      {lead && <p className="report-lead">{lead}</p>}
      <Paragraphs words={words} look="report-words" />
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: two parts may have the same title, and none has a name.
        <Part key={at} part={part} marks={marks} />
      ))}
    </section>
  )
}

function Part({ part, marks }: { readonly part: ReportPart; readonly marks: Marks }) {
  const { title, level, lead, kind, look, lines } = part
  const Heading = level === 3 ? 'h3' : 'h4'
  const known = kind && marks.elementKinds.get(kind)
  return (
    <>
      {title && (
        <Heading>
          {known && <KindMark kind={known} />} {title}
        </Heading>
      )}
      {lead && <p className="report-lead">{lead}</p>}
      <Lines lines={lines} look={`report-lines report-${look}`} marks={marks} />
    </>
  )
}

type LinesProps = { readonly lines: readonly ReportLine[]; readonly look: string; readonly marks: Marks }

function Lines({ lines, look, marks }: LinesProps) {
  if (lines.length === 0) return null
  return (
    <ul className={look}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: the same words may stand twice, and lines have no name.
        <li key={at}>
          <Line line={line} marks={marks} />
        </li>
      ))}
    </ul>
  )
}

function Line({ line, marks }: { readonly line: ReportLine; readonly marks: Marks }) {
  const { words, verb, note, details, share, isQuote, lines = [] } = line
  const place = marks.places.find(({ key }) => key === line.place)
  return (
    <>
      {place && !note && <PlaceMark place={place} />}
      {verb && <b>{verb} </b>}
      <span className={isQuote ? 'report-quote' : 'report-said'}>{words}</span>
      {share !== undefined && (
        <span className="report-bar-of" aria-hidden="true">
          <span style={{ inlineSize: `${Math.round(share * 100)}%` }} />
        </span>
      )}
      {details && <p className="report-details">{details}</p>}
      {note && (
        <p className="report-note">
          {place && <PlaceMark place={place} />} {note}
        </p>
      )}
      <Lines lines={lines} look="report-under" marks={marks} />
    </>
  )
}

function Paragraphs({ words, look }: { readonly words: string; readonly look: string }) {
  const all = words.split(/\n+/).filter(Boolean)
  if (all.length === 0) return null
  return (
    <div className={look}>
      {all.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: reason: paragraphs have no name, and may say the same.
        <p key={at}>{one}</p>
      ))}
    </div>
  )
}
