import { foldText, labelOf, relationKindOf } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { Icon } from '../controls/icon.tsx'
import { ThingMark } from '../panels/thing-mark.tsx'
import { ChooseEnd, ChooseKind, ChooseReading } from './choices.tsx'
import type { Prepared, PreparedEnd, SentenceChoices } from './prepare.ts'
import { VerbMark } from './verb-mark.tsx'

type Props = {
  readonly line: string
  readonly prepared: Prepared
  readonly choices: SentenceChoices
  readonly onChoose: (choices: SentenceChoices) => void
}

/** How a line was read: what is known, what will be made, what must be chosen. */
export function ReadSentence({ line, prepared, choices, onChoose }: Props) {
  const { words } = usePage()
  if (prepared.is === 'unreadable') return <p className="reads">{words.sentences.unreadable[prepared.why]}</p>
  if (prepared.is === 'unclear') {
    return <ChooseReading line={line} readings={prepared.readings} choices={choices} onChoose={onChoose} />
  }
  const { subject, object, parts } = prepared
  const needed = [subject, object].filter(({ is }) => is !== 'known')
  return (
    <div className="reads">
      <SentenceParts prepared={prepared} />
      {prepared.isThere && <p className="problem">{words.sentences.there}</p>}
      {parts.verb.isTurned && <p className="hint">{words.sentences.turned(parts.verb.name)}</p>}
      {needed.map((end) =>
        end.is === 'several' ? (
          <ChooseEnd key={foldText(end.label)} end={end} choices={choices} onChoose={onChoose} />
        ) : end.is === 'new' ? (
          <ChooseKind key={foldText(end.label)} end={end} choices={choices} onChoose={onChoose} />
        ) : null,
      )}
    </div>
  )
}

/** The three parts of a sentence, each with what it is. */
export function SentenceParts({ prepared }: { readonly prepared: Extract<Prepared, { is: 'sentence' }> }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const { verb } = prepared.parts
  const kind = relationKindOf(atlas, verb)
  return (
    <p className="parts">
      <End end={prepared.subject} /> <VerbMark kind={verb.kind} /> <em>{verb.text}</em>{' '}
      {kind.label !== verb.name && <span className="status">{words.sentences.kind(kind.label)}</span>}{' '}
      <End end={prepared.object} />
    </p>
  )
}

function End({ end }: { readonly end: PreparedEnd }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const id = end.is === 'known' ? end.id : end.is === 'several' ? end.chosen : null
  if (id) {
    return (
      <span className="part">
        <ThingMark id={id} /> <strong>{labelOf(atlas, id)}</strong>
      </span>
    )
  }
  const label = end.is === 'known' ? '' : end.label
  return (
    <span className="part">
      <Icon name={end.is === 'new' ? 'plus' : 'stop'} size={16} /> <strong>{label}</strong>{' '}
      <span className="status">{end.is === 'new' ? words.sentences.isNew : words.sentences.isSeveral}</span>
    </span>
  )
}
