import { useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { usePage } from '../app/page-context.tsx'
import { ActionButton } from '../controls/action-button.tsx'
import { Icon } from '../controls/icon.tsx'
import { LineEditor } from '../controls/line-editor.tsx'
import { isReady, type PreparedLine } from './prepare.ts'
import { ReadSentence, SentenceParts } from './read-sentence.tsx'
import type { Many } from './use-many-sentences.ts'

type Props = { readonly lines: readonly PreparedLine[]; readonly many: Many }

/** Each line and what it was read as; one that is wrong is corrected in its place. (V36) */
export function LineTable({ lines, many }: Props) {
  const { words } = usePage()
  const [corrected, setCorrected] = useState<number | null>(null)
  return (
    <table className="lines">
      <caption className="unseen">{words.sentences.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.sentences.columns.line}</th>
          <th scope="col">{words.sentences.columns.reading}</th>
          <th scope="col">{words.sentences.columns.state}</th>
          <th scope="col">
            <span className="unseen">{words.sentences.columns.correct}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <LineRow
            key={line.line}
            line={line}
            many={many}
            isCorrected={corrected === line.line}
            onCorrect={(isOn) => setCorrected(isOn ? line.line : null)}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  readonly line: PreparedLine
  readonly many: Many
  readonly isCorrected: boolean
  readonly onCorrect: (isOn: boolean) => void
}

function LineRow({ line, many, isCorrected, onCorrect }: RowProps) {
  const { words } = usePage()
  const keep = (text: string) => {
    many.correct(line.line, text.trim())
    onCorrect(false)
  }
  return (
    <tr className={many.isChosen(line) ? '' : 'is-out'}>
      <th scope="row">
        <Checkbox
          className="check"
          isSelected={many.isChosen(line)}
          isDisabled={!isReady(line)}
          onChange={(isIn) => many.choose(line, isIn)}
          aria-label={words.sentences.take(line.line)}
        >
          <span className="check-box">
            <Icon name="check" size={15} />
          </span>
          {line.line}
        </Checkbox>
      </th>
      <td>
        {isCorrected ? (
          <LineEditor
            name={words.sentences.correctLine(line.line)}
            value={line.text}
            max={2000}
            onKeep={keep}
            onGiveUp={() => onCorrect(false)}
          />
        ) : (
          <Reading line={line} many={many} />
        )}
      </td>
      <td>
        <State line={line} />
      </td>
      <td>
        {!isCorrected && (
          <ActionButton
            tone="quiet"
            icon="pen"
            aria-label={words.sentences.correctLine(line.line)}
            onPress={() => onCorrect(true)}
          >
            {words.sentences.correct}
          </ActionButton>
        )}
      </td>
    </tr>
  )
}

function Reading({ line, many }: Pick<RowProps, 'line' | 'many'>) {
  const { prepared } = line
  if (prepared.is === 'unreadable') return <span className="line-text">{line.text}</span>
  const mustChoose = prepared.is === 'unclear' || prepared.subject.is === 'several' || prepared.object.is === 'several'
  if (mustChoose) {
    return <ReadSentence line={line.text} prepared={prepared} choices={many.choices} onChoose={many.setChoices} />
  }
  return <SentenceParts prepared={prepared} />
}

/** Where a line stands, in a word. */
function State({ line: { prepared, isAgain } }: { readonly line: PreparedLine }) {
  const { words } = usePage()
  const state =
    prepared.is !== 'sentence'
      ? prepared.is
      : prepared.toWrite === null
        ? 'several'
        : prepared.isThere
          ? 'there'
          : isAgain
            ? 'again'
            : prepared.subject.is === 'new' || prepared.object.is === 'new'
              ? 'creates'
              : 'known'
  return <span className={`line-state line-${state}`}>{words.sentences.states[state]}</span>
}
