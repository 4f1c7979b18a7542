import { round } from '../geometry.ts'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

// Characters that no XML file may hold, escaped or not; half surrogates among them.
const unsayable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as it may stand in XML, in an element or an attribute. (S20) */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(unsayable, '')
    .replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')
}

/** Lines of text from a first baseline down. */
export function svgLines(
  lines: readonly string[],
  x: number,
  baseline: number,
  lineHeight: number,
  attributes: string,
): string {
  if (lines.length === 1)
    return `<text x="${round(x)}" y="${round(baseline)}" ${attributes}>${escapeXml(lines[0] ?? '')}</text>`
  const spans = lines.map(
    (line, at) => `<tspan x="${round(x)}" y="${round(baseline + at * lineHeight)}">${escapeXml(line)}</tspan>`,
  )
  // A space between spans keeps words apart for whoever copies or listens.
  return `<text ${attributes}>${spans.join(' ')}</text>`
}
