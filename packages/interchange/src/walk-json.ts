const space = /[ \t\r\n]*/y
const text = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y
const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y

type Frame = { readonly close: '}' | ']'; readonly place: string; key: string; index: number }
type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end'
type Seen = (place: string, offset: number) => void
type Walk = { readonly json: string; readonly seen: Seen; readonly stack: Frame[]; awaited: Awaited; at: number }

const deepestNamed = 4

/**
 * Walks through JSON as text, telling the place and offset of every value down to the fields of rows, and answers with
 * the offset of the first fault, or null. Browsers word their errors differently and some give no position; this one
 * is the same everywhere. It keeps its own stack, so no nesting is too deep.
 */
export function walkJson(json: string, seen: Seen = () => {}): number | null {
  const walk: Walk = { json, seen, stack: [], awaited: 'value', at: skip(space, json, 0) }
  while (walk.stack.length > 0 || walk.awaited !== 'comma-or-end') {
    if (!step(walk)) return walk.at
    walk.at = skip(space, json, walk.at)
  }
  return walk.at === json.length ? null : walk.at
}

// Each step goes on by one sign or word; false when the text can't go on from here.
function step(walk: Walk): boolean {
  const frame = walk.stack[walk.stack.length - 1]
  if (frame && walk.awaited.endsWith('-or-end') && walk.json[walk.at] === frame.close) {
    walk.stack.pop()
    return goOn(walk, walk.at + 1, 'comma-or-end')
  }
  if (frame && walk.awaited === 'comma-or-end') return stepOverComma(walk, frame)
  if (frame && (walk.awaited === 'key' || walk.awaited === 'key-or-end')) return stepOverKey(walk, frame)
  return stepIntoValue(walk, frame)
}

function stepOverComma(walk: Walk, frame: Frame): boolean {
  if (walk.json[walk.at] !== ',') return false
  frame.index += 1
  return goOn(walk, walk.at + 1, frame.close === '}' ? 'key' : 'value')
}

function stepOverKey(walk: Walk, frame: Frame): boolean {
  const end = skip(text, walk.json, walk.at)
  if (end === walk.at) return false
  frame.key = JSON.parse(walk.json.slice(walk.at, end)) as string // reason: `text` matches JSON strings only
  walk.at = skip(space, walk.json, end)
  return walk.json[walk.at] === ':' && goOn(walk, walk.at + 1, 'value')
}

function stepIntoValue(walk: Walk, frame: Frame | undefined): boolean {
  const { json, at, stack } = walk
  const place = placeIn(frame, stack.length)
  if (stack.length <= deepestNamed) walk.seen(place, at)
  if (json[at] === '{' || json[at] === '[') {
    const isObject = json[at] === '{'
    stack.push({ close: isObject ? '}' : ']', place, key: '', index: 0 })
    return goOn(walk, at + 1, isObject ? 'key-or-end' : 'value-or-end')
  }
  const end = skip(json[at] === '"' ? text : word, json, at)
  return end !== at && goOn(walk, end, 'comma-or-end')
}

function goOn(walk: Walk, at: number, awaited: Awaited): true {
  walk.at = at
  walk.awaited = awaited
  return true
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(json: string, offset: number): { readonly line: number; readonly column: number } {
  const before = json.slice(0, offset).split('\n')
  return { line: before.length, column: (before[before.length - 1] ?? '').length + 1 }
}

function placeIn(frame: Frame | undefined, depth: number): string {
  if (frame === undefined || depth > deepestNamed) return ''
  if (frame.close === ']') return `${frame.place}[${frame.index}]`
  return frame.place === '' ? frame.key : `${frame.place}.${frame.key}`
}

function skip(form: RegExp, json: string, at: number): number {
  form.lastIndex = at
  return form.test(json) ? form.lastIndex : at
}
