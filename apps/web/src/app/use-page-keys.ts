import { useEffect } from 'react'
import { usePage } from './page-context.tsx'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** What a key asks of the page, wherever the focus is. (V14) */
export type PageKey = 'search' | 'sentences' | 'basket' | 'keys' | 'undo' | 'redo'

/** Reads a key. The drawing has its own keys, and a field of text keeps all of its. (V14) */
export function readPageKey(key: Key, where: 'text' | 'drawing' | 'page'): PageKey | null {
  if (where === 'text') return null
  const command = key.ctrlKey || key.metaKey
  const letter = key.key.toLowerCase()
  if (command && !key.altKey && where === 'page') {
    if (letter === 'z') return key.shiftKey ? 'redo' : 'undo'
    if (letter === 'y') return 'redo'
  }
  // In the drawing every letter begins a new element: there the sentence has Alt with it.
  if (!command && key.altKey && letter === 's') return 'sentences'
  if (command || key.altKey) return null
  if (where === 'page' && pageKeys[letter]) return pageKeys[letter]
  return key.key === '?' ? 'keys' : null
}

const pageKeys: Readonly<Record<string, PageKey>> = { '/': 'search', s: 'sentences', b: 'basket' }

export function usePageKeys(): void {
  const { session, openDialog } = usePage()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const asked = readPageKey(event, placeOf(event.target))
      if (asked === null || (asked === 'sentences' && !session.mayEdit)) return
      event.preventDefault()
      if (asked === 'undo') session.undo()
      else if (asked === 'redo') session.redo()
      else openDialog(asked)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [session, openDialog])
}

function placeOf(target: EventTarget | null): 'text' | 'drawing' | 'page' {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]')) return 'text'
  return target.closest('.dv') ? 'drawing' : 'page'
}
