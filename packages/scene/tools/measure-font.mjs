// Writes src/text/font-widths.ts: how wide each character of the house font is, in thousandths of its size.
// Run once, and again when the font changes: `node packages/scene/tools/measure-font.mjs` (needs Chromium: its path may follow).
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'

const root = new URL('../../../', import.meta.url)
const files = { 500: 'IBMPlexSans-Medium.woff2', 700: 'IBMPlexSans-Bold.woff2' }
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2027],
  [0x202f, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
]
const codes = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step))

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
})
const page = await browser.newPage()
const tables = {}
for (const [weight, file] of Object.entries(files)) {
  const bytes = readFileSync(new URL(`node_modules/@tldraw/assets/fonts/${file}`, root)).toString('base64')
  tables[weight] = await page.evaluate(widthsIn, { bytes, weight, codes })
}
await browser.close()

const rows = Object.entries(tables).map(([weight, widths]) => `  ${weight}: '${widths.join(' ')}',`)
writeFileSync(
  fileURLToPath(new URL('../src/text/font-widths.ts', import.meta.url)),
  `// Written by tools/measure-font.mjs from IBM Plex Sans (OFL), Medium and Bold. Do not edit by hand.

/** First and last code of each run of characters that the tables below measure, one run after the other. */
export const measuredRuns: readonly (readonly [first: number, last: number])[] = [
${ranges.map(([from, to]) => `  [0x${from.toString(16)}, 0x${to.toString(16)}],`).join('\n')}
]

/** Widths in thousandths of the size, by weight, in the order of the runs. */
export const measuredWidths: Readonly<Record<500 | 700, string>> = {
${rows.join('\n')}
}
`,
)

async function widthsIn({ bytes, weight, codes }) {
  const face = new FontFace('House', `url(data:font/woff2;base64,${bytes})`, { weight })
  document.fonts.add(await face.load())
  const brush = document.createElement('canvas').getContext('2d')
  brush.font = `${weight} 1000px House`
  return codes.map((code) => Math.round(brush.measureText(String.fromCodePoint(code)).width))
}
