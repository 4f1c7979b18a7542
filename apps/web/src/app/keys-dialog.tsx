import { Label, Radio, RadioGroup } from 'react-aria-components'
import { DialogFrame } from '../controls/dialog-frame.tsx'
import type { Messages } from '../messages/index.ts'
import { usePage } from './page-context.tsx'
import { speechLevels, useSpeechLevel } from './speech-level.tsx'

type Row = readonly [keys: string, what: keyof Messages['keys']['rows']]

const rows: Readonly<Record<'everywhere' | 'drawing' | 'outline' | 'focus' | 'grid', readonly Row[]>> = {
  everywhere: [
    ['/', 'search'],
    ['S', 'sentence'],
    ['B', 'basket'],
    ['Ctrl Z', 'undo'],
    ['Ctrl Maj Z', 'redo'],
    ['?', 'help'],
  ],
  drawing: [
    ['A … Z', 'add'],
    ['Alt S', 'sentence'],
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
    ['N', 'addHere'],
    ['F2', 'rename'],
    ['Maj F2', 'nameBack'],
    ['E', 'edit'],
    ['T', 'retype'],
    ['G', 'regroup'],
    ['R', 'relateRow'],
    ['I', 'reverse'],
    ['O', 'otherEnd'],
    ['Espace', 'choose'],
    ['M', 'merge'],
    ['P', 'putAside'],
    ['Suppr', 'remove'],
    ['Maj F10 ou .', 'menu'],
  ],
  focus: [
    ['↑ ↓ ← →', 'moveMap'],
    ['↵', 'recentre'],
    ['Retour', 'centreBefore'],
    ['Maj Retour', 'centreAfter'],
  ],
  grid: [
    ['↑ ↓ ← →', 'cells'],
    ['↵', 'openCell'],
    ['Espace', 'chooseRow'],
    ['Maj ↑ ↓', 'chooseMore'],
    ['Ctrl A', 'chooseAll'],
    ['E', 'changeChosen'],
    ['F2', 'rename'],
    ['P', 'putAside'],
    ['Suppr', 'removeChosen'],
  ],
}

/** Help on keys and gestures. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { words } = usePage()
  return (
    <DialogFrame title={words.keys.title} closeWord={words.close} onClose={onClose}>
      {(['everywhere', 'drawing', 'outline', 'focus', 'grid'] as const).map((part) => (
        <section key={part} className="keys">
          <h3>{words.keys[part]}</h3>
          <dl>
            {rows[part].map(([keys, what]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keyWords(words, keys)}</kbd>
                </dt>
                <dd>{words.keys.rows[what]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <SpeechChoice />
    </DialogFrame>
  )
}

/** Keys as they are called on a keyboard of this language. */
function keyWords({ keys: names }: Messages, keys: string): string {
  return keys
    .replace('Suppr', names.delete)
    .replace('Maj', names.shift)
    .replace('Espace', names.space)
    .replace('Retour', names.backspace)
    .replace(' ou ', ` ${names.or} `)
}

/** What is read aloud: who listens to the page chooses how much. (V43) */
function SpeechChoice() {
  const { words } = usePage()
  const { level, choose } = useSpeechLevel()
  return (
    <section className="keys">
      <h3>{words.news.title}</h3>
      <RadioGroup
        className="field"
        value={level}
        onChange={(value) => choose(speechLevels.find((known) => known === value) ?? 'all')}
      >
        <Label className="label">{words.news.level}</Label>
        {speechLevels.map((each) => (
          <Radio key={each} value={each} className="check">
            <span className="radio-mark" />
            {words.news.levels[each]}
          </Radio>
        ))}
      </RadioGroup>
    </section>
  )
}
