/** What a key asks of the drawing. */
export type KeyCommand = LookKey | ChangeKey

/** Keys that change nothing in the atlas by themselves: a visitor has them too. */
export type LookKey =
  | {
      readonly type:
        | 'undo'
        | 'redo'
        | 'select-all'
        | 'fit'
        | 'fit-selection'
        | 'zoom-in'
        | 'zoom-out'
        | 'zoom-reset'
        | 'search'
        | 'leave'
    }
  | { readonly type: 'walk'; readonly dx: number; readonly dy: number }

export type ChangeKey =
  | { readonly type: 'remove' | 'rename' | 'relate' | 'duplicate' }
  | { readonly type: 'nudge'; readonly dx: number; readonly dy: number }
  | { readonly type: 'write'; readonly text: string }

export type Key = {
  readonly key: string
  readonly code: string
  readonly ctrl: boolean
  readonly shift: boolean
  readonly alt: boolean
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * What this key means on the drawing, or null when it is not for us. Letters write a new element, so the few letters
 * that are commands are so only with something selected. (C17)
 */
export function keyCommand(key: Key, has: { readonly selection: boolean }): KeyCommand | null {
  const arrow = arrows[key.key]
  if (arrow && key.alt && !key.ctrl) return { type: 'walk', dx: arrow[0], dy: arrow[1] }
  if (key.ctrl) return withCtrl(key)
  if (key.alt) return null
  if (arrow)
    return has.selection
      ? { type: 'nudge', dx: arrow[0] * (key.shift ? 20 : 2), dy: arrow[1] * (key.shift ? 20 : 2) }
      : null
  if (key.shift && key.code === 'Digit1') return { type: 'fit' }
  if (key.shift && key.code === 'Digit2') return { type: 'fit-selection' }
  if (has.selection && key.key.toLowerCase() === 'r') return { type: 'relate' }
  return named(key.key, has) ?? (/^\p{L}$/u.test(key.key) ? { type: 'write', text: key.key } : null)
}

function withCtrl(key: Key): KeyCommand | null {
  switch (key.key.toLowerCase()) {
    case 'z':
      return { type: key.shift ? 'redo' : 'undo' }
    case 'y':
      return { type: 'redo' }
    case 'a':
      return { type: 'select-all' }
    case 'f':
      return { type: 'search' }
    case 'd':
      return { type: 'duplicate' }
    case '+':
    case '=':
      return { type: 'zoom-in' }
    case '-':
      return { type: 'zoom-out' }
    case '0':
    case 'à':
      return { type: 'zoom-reset' }
    default:
      return null
  }
}

function named(key: string, has: { readonly selection: boolean }): KeyCommand | null {
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return has.selection ? { type: 'remove' } : null
    case 'F2':
    case 'Enter':
      return has.selection ? { type: 'rename' } : null
    case '+':
      return { type: 'zoom-in' }
    case '-':
      return { type: 'zoom-out' }
    case '/':
      return { type: 'search' }
    case 'Escape':
      return { type: 'leave' }
    default:
      return null
  }
}
