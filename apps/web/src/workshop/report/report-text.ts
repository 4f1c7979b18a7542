import type { KindKey } from '@maillage/atlas'

/**
 * A line of a report: its words, then what is said under it. `verb` stands first and strong; `share`, from 0 to 1, is shown
 * as a bar beside words that say the same.
 */
export type ReportLine = {
  readonly words: string
  readonly verb?: string
  readonly note?: string
  /** What the people wrote of it themselves. */
  readonly details?: string
  readonly share?: number
  /** The key of the place this line is about. */
  readonly place?: string
  readonly isQuote?: boolean
  readonly lines?: readonly ReportLine[]
}

export type ReportPart = {
  readonly title: string
  /** 3 under a section, 4 under a part of level 3. */
  readonly level: 3 | 4
  readonly lead?: string
  readonly kind?: KindKey
  /** Elements found stand apart from each other; names run on in one paragraph; others are a plain list. */
  readonly look: 'found' | 'names' | 'list'
  readonly lines: readonly ReportLine[]
}

export type ReportSection = {
  readonly key: string
  readonly title: string
  readonly lead?: string
  /** Words of those who lead, in paragraphs. */
  readonly words?: string
  readonly parts: readonly ReportPart[]
}

/** A report said in a language: what the page shows, what is printed, and what both files hold. */
export type ReportText = {
  readonly language: string
  readonly name: string
  readonly title: string
  readonly question: string
  readonly facts: readonly string[]
  readonly places: readonly ReportLine[]
  readonly placesTitle: string
  readonly notice: string
  readonly intro: string
  readonly sections: readonly ReportSection[]
}
