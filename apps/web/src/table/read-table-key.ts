/** What a key asks of a row of the table, beside walking. (V14, V59) */
export type TableKey =
  | 'toggle'
  | 'stretch'
  | 'stretch-up'
  | 'stretch-down'
  | 'all'
  | 'none'
  | 'act'
  | 'rename'
  | 'edit-chosen'
  | 'basket'
  | 'remove'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const plain: Readonly<Record<string, TableKey>> = {
  ' ': 'toggle',
  Enter: 'act',
  Escape: 'none',
  p: 'basket',
}

const changing: Readonly<Record<string, TableKey>> = {
  F2: 'rename',
  e: 'edit-chosen',
  Delete: 'remove',
  Backspace: 'remove',
}

/** Reads a key on a row; a visitor's keys change nothing, and commands of the browser are left alone. (V14) */
export function readTableKey(key: Key, mayEdit: boolean): TableKey | null {
  if (key.altKey) return null
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key
  if (key.ctrlKey || key.metaKey) return name === 'a' && !key.shiftKey ? 'all' : null
  if (key.shiftKey) {
    if (name === ' ') return 'stretch'
    if (name === 'ArrowUp') return 'stretch-up'
    if (name === 'ArrowDown') return 'stretch-down'
  }
  return plain[name] ?? (mayEdit ? (changing[name] ?? null) : null)
}
