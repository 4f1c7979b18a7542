import type { Pattern, Place } from '@maillage/atlas'
import { elementInks } from '@maillage/scene'

/** Lines of each pattern in a square of 24: a place is told by them where colours are not seen, or not printed. */
const lines: Readonly<Record<Pattern, string>> = {
  plain: '',
  stripes: 'M2 14 14 2M2 22 22 2M10 22 22 10',
  dots: 'M7 7h.1M17 7h.1M12 12h.1M7 17h.1M17 17h.1',
  grid: 'M9 2v20M15.5 2v20M2 9h20M2 15.5h20',
  waves: 'M2 9c3.3-4 6.7-4 10 0s6.7 4 10 0M2 17c3.3-4 6.7-4 10 0s6.7 4 10 0',
  cross: 'M5 5 19 19M19 5 5 19',
}

/** The colour and the pattern of a place: always beside its name. Drawn, not a background, so that paper shows it too. */
export function PlaceMark({ place: { colour, pattern } }: { readonly place: Pick<Place, 'colour' | 'pattern'> }) {
  const { fill, stroke } = elementInks[colour].light
  return (
    <svg className="place-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <rect
        x="2"
        y="2"
        width="20"
        height="20"
        rx="5"
        fill={pattern === 'plain' ? stroke : fill}
        stroke={stroke}
        strokeWidth="2.5"
      />
      <path d={lines[pattern]} fill="none" stroke={stroke} strokeWidth="2.6" strokeLinecap="round" />
    </svg>
  )
}
