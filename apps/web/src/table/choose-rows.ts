import type { EndId } from '@maillage/atlas'

/** Which rows are chosen, and from where the next stretch begins. */
export type Chosen = { readonly ids: readonly EndId[]; readonly from: EndId | null }

export const noneChosen: Chosen = { ids: [], from: null }

/** One row more, or less. (V59) */
export function toggleRow({ ids }: Chosen, id: EndId): Chosen {
  return { ids: ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id], from: id }
}

/**
 * All rows from where the stretch began to this one, beside those chosen before. `order` is that of the rows as they
 * stand. (V59)
 */
export function stretchTo(chosen: Chosen, id: EndId, order: readonly EndId[]): Chosen {
  const start = order.indexOf(chosen.from ?? id)
  const end = order.indexOf(id)
  if (start < 0 || end < 0) return { ids: [...new Set([...chosen.ids, id])], from: id }
  const stretch = order.slice(Math.min(start, end), Math.max(start, end) + 1)
  return { ids: [...new Set([...chosen.ids, ...stretch])], from: chosen.from ?? id }
}
