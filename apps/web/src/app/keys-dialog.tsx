import { DialogFrame } from '../controls/dialog-frame.tsx'
import type { Messages } from '../messages/index.ts'
import { usePage } from './page-context.tsx'

type Row = readonly [keys: string, what: keyof Messages['keys']['rows']]

const rows: Readonly<Record<'everywhere' | 'drawing' | 'outline', readonly Row[]>> = {
  everywhere: [
    ['/', 'search'],
    ['Ctrl Z', 'undo'],
    ['Ctrl Maj Z', 'redo'],
    ['?', 'help'],
  ],
  drawing: [
    ['A … Z', 'add'],
    ['R', 'relate'],
    ['↵', 'rename'],
    ['Suppr', 'remove'],
    ['Alt ← →', 'follow'],
    ['Maj 1', 'fit'],
  ],
  outline: [
    ['↑ ↓', 'move'],
    ['← →', 'unfold'],
    ['↵', 'open'],
    ['F2', 'rename'],
    ['R', 'relate'],
    ['Suppr', 'remove'],
  ],
}

/** Help on keys and gestures. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  return (
    <DialogFrame title={words.keys.title} closeWord={words.close} onClose={onClose}>
      {(['everywhere', 'drawing', 'outline'] as const).map((part) => (
        <section key={part} className="keys">
          <h3>{words.keys[part]}</h3>
          <dl>
            {rows[part].map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{words.keys.rows[what]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </DialogFrame>
  )
}
