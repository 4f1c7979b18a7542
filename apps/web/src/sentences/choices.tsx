import {
  type EndId,
  elementAt,
  elementKindOf,
  elementKindsToChoose,
  foldText,
  kindKey,
  labelOf,
  type SentenceParts,
} from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ChoiceField } from '../controls/choice-field.tsx'
import { KindMark } from '../controls/kind-mark.tsx'
import { relationsOf } from '../panels/relations-of.ts'
import type { PreparedEnd, SentenceChoices } from './prepare.ts'

type Choosing = {
  readonly choices: SentenceChoices
  readonly onChoose: (choices: SentenceChoices) => void
}

/** The kind of an element that will be made. */
export function ChooseKind({
  end,
  choices,
  onChoose,
}: Choosing & { readonly end: Extract<PreparedEnd, { is: 'new' }> }) {
  const { words } = usePage()
  const kinds = elementKindsToChoose(useAtlas())
  return (
    <ChoiceField
      label={words.sentences.kindOf(end.label)}
      value={end.kind}
      choices={kinds.map((kind) => ({ value: kind.key, label: kind.label, mark: <KindMark kind={kind} /> }))}
      onChoose={(kind) =>
        onChoose({ ...choices, kinds: new Map(choices.kinds).set(foldText(end.label), kindKey(kind)) })
      }
    />
  )
}

/** Which of several elements of one name. */
export function ChooseEnd({
  end,
  choices,
  onChoose,
}: Choosing & { readonly end: Extract<PreparedEnd, { is: 'several' }> }) {
  const { words } = usePage()
  const atlas = useAtlas()
  const wordsFor = (id: EndId) => {
    const element = elementAt(atlas, id)
    const kind = element ? elementKindOf(atlas, element).label : words.panel.relation
    return `${labelOf(atlas, id)} · ${kind} · ${words.panel.relations(relationsOf(atlas, id).length)}`
  }
  return (
    <ChoiceField
      label={words.sentences.which(end.label)}
      value={end.chosen ?? ''}
      choices={[
        ...(end.chosen ? [] : [{ value: '', label: words.sentences.choose }]),
        ...end.ids.map((id) => ({ value: id, label: wordsFor(id) })),
      ]}
      onChoose={(id) => {
        const chosen = end.ids.find((each) => each === id)
        if (chosen) onChoose({ ...choices, ends: new Map(choices.ends).set(foldText(end.label), chosen) })
      }}
    />
  )
}

type ReadingProps = Choosing & { readonly line: string; readonly readings: readonly SentenceParts[] }

/** Which of two readings of a line. */
export function ChooseReading({ line, readings, choices, onChoose }: ReadingProps) {
  const { words } = usePage()
  const atlas = useAtlas()
  const labelFor = (end: SentenceParts['subject']) => (end.is === 'known' ? labelOf(atlas, end.id) : end.label)
  const say = ({ subject, verb, object }: SentenceParts) => `[${labelFor(subject)}] ${verb.text} [${labelFor(object)}]`
  return (
    <ChoiceField
      label={words.sentences.unclear}
      value=""
      choices={[
        { value: '', label: words.sentences.choose },
        ...readings.map((reading, at) => ({ value: String(at), label: say(reading) })),
      ]}
      onChoose={(at) =>
        at !== '' && onChoose({ ...choices, readings: new Map(choices.readings).set(line, Number(at)) })
      }
    />
  )
}
