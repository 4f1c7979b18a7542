/** What a key asks of a row of the outline. (V14, V32) */
export type RowKey =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'unfold'
  | 'fold'
  | 'open'
  | 'menu'
  | 'choose'
  | 'basket'
  | 'other-end'
  | ChangingKey

export type ChangingKey =
  | 'add'
  | 'rename'
  | 'name-back'
  | 'relate'
  | 'edit'
  | 'retype'
  | 'regroup'
  | 'merge'
  | 'reverse'
  | 'remove'

const everyRow: Readonly<Record<string, RowKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowRight: 'unfold',
  ArrowLeft: 'fold',
  Enter: 'open',
  ContextMenu: 'menu',
  '+F10': 'menu',
  '.': 'menu',
  ' ': 'choose',
  p: 'basket',
  n: 'add',
  F2: 'rename',
  r: 'relate',
  e: 'edit',
  t: 'retype',
  Delete: 'remove',
  Backspace: 'remove',
}

const elementRow: Readonly<Record<string, RowKey>> = { ...everyRow, g: 'regroup', m: 'merge' }
const relationRow: Readonly<Record<string, RowKey>> = {
  ...everyRow,
  '+F2': 'name-back',
  i: 'reverse',
  o: 'other-end',
}

const changing: ReadonlySet<RowKey> = new Set<ChangingKey>([
  'add',
  'rename',
  'name-back',
  'relate',
  'edit',
  'retype',
  'regroup',
  'merge',
  'reverse',
  'remove',
])

type Key = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Reads a key on a row; a visitor's keys change nothing, and commands of the browser are left alone. (V14) */
export function readRowKey(key: Key, row: 'element' | 'relation', mayEdit: boolean): RowKey | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null
  const table = row === 'element' ? elementRow : relationRow
  const name = key.key.length === 1 ? key.key.toLowerCase() : key.key
  const asked = (key.shiftKey && key.key.length > 1 ? table[`+${name}`] : undefined) ?? table[name] ?? null
  return asked !== null && changing.has(asked) && !mayEdit ? null : asked
}
