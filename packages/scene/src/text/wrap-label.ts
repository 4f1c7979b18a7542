import { type FontWeight, measureText } from './measure-text.ts'

/** How a text is set: size and line height in the drawing's units. */
export type TextSetting = { readonly size: number; readonly lineHeight: number; readonly weight: FontWeight }

/**
 * Breaks a text into lines no wider than `maxWidth`. Words wrap whole; a word wider than a line is broken. Nothing is
 * lost: the lines joined hold every letter of the text. With `maxLines`, the last line ends in "…". Rules: S2, S3.
 */
export function wrapLabel(
  label: string,
  maxWidth: number,
  setting: Pick<TextSetting, 'size' | 'weight'>,
  maxLines = Number.POSITIVE_INFINITY,
): readonly string[] {
  const lines = linesOf(label, maxWidth, setting)
  if (lines.length <= maxLines) return lines
  return [...lines.slice(0, maxLines - 1), shortened(lines[maxLines - 1] ?? '', maxWidth, setting)]
}

function linesOf(label: string, maxWidth: number, { size, weight }: Pick<TextSetting, 'size' | 'weight'>): string[] {
  const whole = measureText(label, size, weight)
  if (whole <= maxWidth && !oddSpaces.test(label)) return label === '' ? [] : [label]
  const space = measureText(' ', size, weight)
  const lines: string[] = []
  let line = ''
  let width = 0
  const put = (piece: string, pieceWidth: number): void => {
    if (line !== '' && width + space + pieceWidth > maxWidth) {
      lines.push(line)
      line = ''
    }
    width = line === '' ? pieceWidth : width + space + pieceWidth
    line = line === '' ? piece : `${line} ${piece}`
  }
  // Breaks at plain spaces only: a no-break space keeps « mots » and their signs together.
  for (const word of label.split(spaces)) {
    const wordWidth = measureText(word, size, weight)
    if (word === '') continue
    if (wordWidth <= maxWidth) put(word, wordWidth)
    else {
      if (line !== '') lines.push(line)
      const pieces = piecesOf(word, maxWidth, size, weight)
      lines.push(...pieces.slice(0, -1))
      line = pieces.at(-1) ?? ''
      width = measureText(line, size, weight)
    }
  }
  return line === '' ? lines : [...lines, line]
}

const spaces = /[ \t\r\n]+/
const oddSpaces = /^ | $| {2}|[\t\r\n]/

/** The pieces of a word wider than a line: cut after a hyphen or a slash rather than inside a syllable. */
function piecesOf(word: string, maxWidth: number, size: number, weight: FontWeight): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const letter of lettersOf(word)) {
    if (piece !== '' && measureText(piece + letter, size, weight) > maxWidth) {
      const cut = cutAfterSign(piece)
      pieces.push(piece.slice(0, cut))
      piece = piece.slice(cut)
    }
    piece += letter
  }
  return [...pieces, piece]
}

const lettersOf = (word: string): readonly string[] => word.match(/\P{M}\p{M}*/gu) ?? [word]

function cutAfterSign(piece: string): number {
  const sign = Math.max(piece.lastIndexOf('-'), piece.lastIndexOf('/'), piece.lastIndexOf('–')) + 1
  return sign > piece.length / 3 ? sign : piece.length
}

function shortened(line: string, maxWidth: number, { size, weight }: Pick<TextSetting, 'size' | 'weight'>): string {
  let kept = [...line]
  while (kept.length > 0 && measureText(`${kept.join('')}…`, size, weight) > maxWidth) kept = kept.slice(0, -1)
  return `${kept.join('').trimEnd()}…`
}
