import { measuredRuns, measuredWidths } from './font-widths.ts'

/** The two weights of the house font that are shipped. */
export type FontWeight = 500 | 700

/** Name and weights of the font that every width is measured for: IBM Plex Sans, as shipped with tldraw's assets. */
export const houseFont = { family: 'IBM Plex Sans', fallback: 'system-ui, sans-serif' } as const

// A character outside the table: wide scripts and emoji fill a square, others are near the average letter.
const average = 600
const square = 1040

const tables: Readonly<Record<FontWeight, Int16Array>> = { 500: tableOf(500), 700: tableOf(700) }

/**
 * How wide a line of text is, in the drawing's units. From a table, never from the screen: boxes have the same size on
 * every machine, and a server can draw. Kerning is left out, which makes the answer a little too wide, never too narrow. (S1)
 */
export function measureText(text: string, sizePx: number, weight: FontWeight = 500): number {
  const table = tables[weight]
  let thousandths = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const known = code < table.length ? (table[code] as number) : -1 // reason: inside the table's length
    thousandths += known >= 0 ? known : widthOutside(code)
  }
  return (thousandths * sizePx) / 1000
}

function widthOutside(code: number): number {
  if (code < 0x20 || code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060) return 0
  if (code >= 0x300 && code <= 0x36f) return 0
  if (code >= 0xd800 && code <= 0xdfff) return square / 2 // half of a pair
  if (code === 0xfe0f) return 0
  return code >= 0x2e80 && code < 0xfb00 ? square : average
}

function tableOf(weight: FontWeight): Int16Array {
  const table = new Int16Array(0x2194).fill(-1)
  const widths = measuredWidths[weight].split(' ').map(Number)
  let next = 0
  for (const [first, last] of measuredRuns) {
    for (let code = first; code <= last; code += 1) {
      table[code] = widths[next] ?? -1
      next += 1
    }
  }
  return table
}
