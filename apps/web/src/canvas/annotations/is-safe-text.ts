const blocks: ReadonlySet<unknown> = new Set(['paragraph', 'bulletList', 'orderedList'])
const marks: ReadonlySet<unknown> = new Set(['bold', 'italic', 'code', 'strike', 'underline', 'highlight'])
const deepest = 12

type Fields = Readonly<Record<string, unknown>>

/**
 * Is this a text that tldraw's editor can show? Its own validators look at the outside only; what is inside it throws
 * while drawing, and takes the whole map down. Paragraphs, lists, plain marks and web links; nothing else. (C15)
 */
export function isSafeText(value: unknown): boolean {
  return isNode(value, 'doc') && isListOf(value.content, (child) => isBlock(child, 0))
}

function isBlock(value: unknown, depth: number): boolean {
  if (depth > deepest || !isFields(value) || !blocks.has(value.type)) return false
  if (value.type !== 'paragraph') return isListOf(value.content, (item) => isItem(item, depth + 1))
  return value.content === undefined || (Array.isArray(value.content) && value.content.every(isInline))
}

function isItem(value: unknown, depth: number): boolean {
  if (!isNode(value, 'listItem') || !Array.isArray(value.content)) return false
  return isNode(value.content[0], 'paragraph') && value.content.every((child) => isBlock(child, depth))
}

function isInline(value: unknown): boolean {
  if (isNode(value, 'hardBreak')) return true
  if (!isNode(value, 'text') || typeof value.text !== 'string' || value.text === '') return false
  return value.marks === undefined || (Array.isArray(value.marks) && value.marks.every(isMark))
}

function isMark(value: unknown): boolean {
  if (!isFields(value)) return false
  if (marks.has(value.type)) return true
  const address = isFields(value.attrs) ? value.attrs.href : null
  return value.type === 'link' && typeof address === 'string' && /^(https?:|mailto:)/i.test(address)
}

function isListOf(value: unknown, isGood: (child: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isGood)
}

function isNode(value: unknown, type: string): value is Fields {
  return isFields(value) && value.type === type
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
