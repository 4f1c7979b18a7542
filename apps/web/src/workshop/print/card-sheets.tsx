import type { ReactNode } from 'react'
import { sheetsOf } from './numbering.ts'

type Props<Thing> = {
  readonly things: readonly Thing[]
  readonly keyOf: (thing: Thing) => string
  readonly card: (thing: Thing) => ReactNode
}

/** Cards of A6, four to a sheet of A4, with dashes to cut along. */
export function CardSheets<Thing>({ things, keyOf, card }: Props<Thing>) {
  return sheetsOf(things).map((sheet) => (
    <div key={sheet.map(keyOf).join(' ')} className="sheet sheet-a4 sheet-cards">
      {sheet.map((thing) => (
        <article key={keyOf(thing)} className="card">
          {card(thing)}
        </article>
      ))}
      <svg className="cut" viewBox="0 0 210 297" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path d="M105 0V297M0 148.5H210" fill="none" stroke="#555" strokeWidth="0.3" strokeDasharray="2 2" />
      </svg>
    </div>
  ))
}
