import type { Box, FocusLayout } from './placing.ts'

/** Something of the map that the focus can stand on, and where. */
export type Stop = { readonly id: string; readonly box: Box; readonly column: 'left' | 'middle' | 'right' }

export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End'

export const centreStop = 'centre'
export const walkKeys: ReadonlySet<string> = new Set<WalkKey>([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
])

/** The stops of a map in reading order: the centre, then each card with its relations before it. */
export function stopsOf(
  layout: FocusLayout,
  relationsOf: (card: string) => readonly string[],
  cardStop: (card: string) => string,
): readonly Stop[] {
  const around = layout.sectors.flatMap(({ side, cards }) =>
    cards.flatMap((card) =>
      [...relationsOf(card.id), cardStop(card.id)].map((id): Stop => {
        return { id, box: card, column: side === 'left' ? 'left' : side === 'right' ? 'right' : 'middle' }
      }),
    ),
  )
  return [{ id: centreStop, box: layout.centre, column: 'middle' }, ...around]
}

/**
 * Where a key leads from a stop: up and down along a side, left and right across, to what stands at the same height. From
 * the centre, up and down begin to read. Null where there is nothing further. Every stop is reached. (V52)
 */
export function walkMap(stops: readonly Stop[], from: string, key: WalkKey): string | null {
  const here = stops.find(({ id }) => id === from) ?? stops[0]
  if (!here) return null
  if (key === 'Home') return stops[0]?.id ?? null
  if (key === 'End') return stops.at(-1)?.id ?? null
  if (key === 'ArrowUp' || key === 'ArrowDown') return alongSide(stops, here, key === 'ArrowDown' ? 1 : -1)
  const columns = ['left', 'middle', 'right'] as const
  const next = columns[columns.indexOf(here.column) + (key === 'ArrowRight' ? 1 : -1)]
  return nearest(
    stops.filter(({ column }) => column === next),
    here,
  )
}

function alongSide(stops: readonly Stop[], here: Stop, step: 1 | -1): string | null {
  if (here.id === centreStop) return step === 1 ? (stops[1]?.id ?? null) : null
  const side = stops.filter(({ column }) => column === here.column)
  const next = side[side.indexOf(here) + step]
  // Over the first card, or at the end of a side, the way goes on: nobody has to know where the columns are.
  if (next) return next.id
  return step === 1 ? (stops[stops.indexOf(here) + 1]?.id ?? null) : centreStop
}

function nearest(stops: readonly Stop[], here: Stop): string | null {
  const middle = ({ box }: Stop) => box.y + box.h / 2
  let best: Stop | null = null
  for (const stop of stops) {
    if (!best || Math.abs(middle(stop) - middle(here)) < Math.abs(middle(best) - middle(here))) best = stop
  }
  return best?.id ?? null
}
