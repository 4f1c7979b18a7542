import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import { ChooseKind } from './choices.tsx'
import { LineTable } from './line-table.tsx'
import { type Many, useManySentences } from './use-many-sentences.ts'

type Props = { readonly start: string; readonly onOne: () => void; readonly onDone: () => void }

/** Many lines: what each was read as, to be corrected, and then written together as one undo step. (V36) */
export function ManySentences({ start, onOne, onDone }: Props) {
  const { words } = usePage()
  const many = useManySentences(start, onDone)
  return (
    <>
      <TextField className="field" value={many.text} onChange={many.setText} autoFocus>
        <Label className="label">{words.sentences.lines}</Label>
        <TextArea className="input area paste" rows={6} spellCheck="false" />
        <Text slot="description" className="hint">
          {words.sentences.linesHint}
        </Text>
      </TextField>
      {many.lines.length > 0 && (
        <>
          <p className="counts" role="status">
            {words.sentences.read(many.lines.length, many.chosen.length, many.lines.length - many.chosen.length)}
          </p>
          <LineTable lines={many.lines} many={many} />
          <NewElements many={many} />
        </>
      )}
      <div className="buttons many-foot">
        <ActionButton tone="strong" isDisabled={many.chosen.length === 0} onPress={many.confirm}>
          {words.sentences.confirm(many.chosen.length, many.newEnds.length)}
        </ActionButton>
        <ActionButton onPress={onOne}>{words.sentences.toOne}</ActionButton>
      </div>
    </>
  )
}

/** The elements that will be made, each once, with the kind it is guessed to be. */
function NewElements({ many }: { readonly many: Many }) {
  const { words } = usePage()
  if (many.newEnds.length === 0) return null
  return (
    <section className="new-elements">
      <h3>{words.sentences.newElements(many.newEnds.length)}</h3>
      <div className="new-kinds">
        {many.newEnds.map((end) => (
          <ChooseKind key={end.label} end={{ is: 'new', ...end }} choices={many.choices} onChoose={many.setChoices} />
        ))}
      </div>
    </section>
  )
}
