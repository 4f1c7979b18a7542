/** What a key asks of a row of the outline. (V14) */
export type RowKey =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'unfold'
  | 'fold'
  | 'open'
  | 'rename'
  | 'relate'
  | 'remove'

const keys: Readonly<Record<string, RowKey>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowRight: 'unfold',
  ArrowLeft: 'fold',
  Enter: 'open',
  F2: 'rename',
  r: 'relate',
  R: 'relate',
  Delete: 'remove',
  Backspace: 'remove',
}

const changing: ReadonlySet<RowKey> = new Set(['rename', 'relate', 'remove'])

/** Reads a key on a row; a visitor's keys change nothing. (V14) */
export function readRowKey(
  key: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean; readonly altKey: boolean },
  mayEdit: boolean,
): RowKey | null {
  if (key.ctrlKey || key.metaKey || key.altKey) return null
  const asked = keys[key.key] ?? null
  return asked !== null && changing.has(asked) && !mayEdit ? null : asked
}
