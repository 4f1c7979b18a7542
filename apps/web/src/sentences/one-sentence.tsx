import { completeSentence, readSentence, type SentenceOffer, sentenceText, writeSentences } from '@maillage/atlas'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { Autocomplete, Input, Label, ListBox, ListBoxItem, Text, TextField } from 'react-aria-components'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { ActionButton } from '../controls/action-button.tsx'
import { ThingMark } from '../panels/thing-mark.tsx'
import { noChoices, prepare } from './prepare.ts'
import { ReadSentence } from './read-sentence.tsx'
import { VerbMark } from './verb-mark.tsx'

type Props = { readonly onMany: (text: string) => void }

/** One sentence: an end, a verb, an end, each offered as it is typed; Enter writes it, and the field is ready again. (V35) */
export function OneSentence({ onMany }: Props) {
  const { words } = usePage()
  const sentence = useSentence()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sentence.add()
  }
  const paste = (event: React.ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain')
    if (text.trim().split(/\r\n|[\r\n]/).length < 2) return
    event.preventDefault()
    onMany(text)
  }
  return (
    <>
      <form className="sentence-form" onSubmit={submit} aria-label={words.sentences.title}>
        <Autocomplete inputValue={sentence.line} onInputChange={sentence.setLine} disableAutoFocusFirst>
          <TextField className="field" autoFocus>
            <Label className="label">{words.sentences.field}</Label>
            <Input
              ref={sentence.input}
              className="input sentence-input"
              placeholder={words.sentences.example}
              onPaste={paste}
              autoComplete="off"
              enterKeyHint="done"
            />
            <Text slot="description" className="hint">
              {words.sentences.hint}
            </Text>
          </TextField>
          {sentence.offers.length > 0 && <Offers sentence={sentence} />}
        </Autocomplete>
        {sentence.isWorthReading && (
          <ReadSentence
            line={sentence.line.trim()}
            prepared={sentence.prepared}
            choices={sentence.choices}
            onChoose={sentence.setChoices}
          />
        )}
        <div className="buttons">
          <ActionButton type="submit" tone="strong" isDisabled={sentence.line.trim() === ''}>
            {words.sentences.add}
          </ActionButton>
          <ActionButton onPress={() => onMany(sentence.line)}>{words.sentences.toMany}</ActionButton>
        </div>
      </form>
      <Added sentence={sentence} />
    </>
  )
}

/** A sentence that was written here. */
type Said = { readonly id: string; readonly words: string }

type Sentence = ReturnType<typeof useSentence>

function useSentence() {
  const { words, say, session } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const [line, setLine] = useState('')
  const [choices, setChoices] = useState(noChoices)
  const [added, setAdded] = useState<readonly Said[]>([])
  const input = useRef<HTMLInputElement>(null)
  const { part, offers } = useMemo(() => completeSentence(atlas, line), [atlas, line])
  const prepared = useMemo(
    () => prepare(atlas, line.trim(), readSentence(atlas, line), choices),
    [atlas, line, choices],
  )
  const add = () => {
    input.current?.focus()
    const toWrite = prepared.is === 'sentence' ? prepared.toWrite : null
    if (!toWrite) return say(words.sentences.notYet)
    const outcome = wish((now, context) => writeSentences(now, context, { sentences: [toWrite] }))
    if (!outcome.ok) return
    const relation = outcome.value.find((edit) => edit.type === 'relation-added')?.relation
    const said = relation ? sentenceText(session.atlas(), relation) : line
    say(words.relate.done(said))
    setAdded((before) => [{ id: relation?.id ?? said, words: said }, ...before])
    setLine('')
    setChoices(noChoices)
  }
  const takeBack = () => {
    if (!session.undo()) return
    setAdded(([, ...before]) => before)
    say(words.sentences.takenBack)
    input.current?.focus()
  }
  // As long as the words may still become a name, nothing is said against them.
  const isWorthReading = line.trim() !== '' && (prepared.is !== 'unreadable' || offers.length === 0)
  return { line, setLine, input, part, offers, isWorthReading, prepared, choices, setChoices, add, added, takeBack }
}

function Offers({ sentence }: { readonly sentence: Sentence }) {
  const { words } = usePage()
  const { offers, setLine, input, part } = sentence
  const items = offers.map((offer) => ({ ...offer, id: offer.line }))
  const choose = (line: string) => {
    setLine(line)
    input.current?.focus()
  }
  return (
    <div className="offers">
      <p className="label" aria-hidden="true">
        {words.sentences.offers[part]}
      </p>
      <ListBox<SentenceOffer & { readonly id: string }>
        className="list list-offers"
        aria-label={words.sentences.offers[part]}
        items={items}
        onAction={(key) => choose(String(key))}
      >
        {(offer) => (
          <ListBoxItem id={offer.id} textValue={offer.words} className="list-item">
            {offer.of.is === 'end' ? <ThingMark id={offer.of.id} /> : <VerbMark kind={offer.of.kind} />}
            <span className="list-words">{offer.words}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

/** What was written here, newest first; the last one can be taken back without leaving the field. */
function Added({ sentence: { added, takeBack } }: { readonly sentence: Sentence }) {
  const { words } = usePage()
  const [last, ...before] = added
  if (last === undefined) return null
  return (
    <section className="added" aria-label={words.sentences.added(added.length)}>
      <h3>{words.sentences.added(added.length)}</h3>
      <p className="added-last">
        {last.words} <ActionButton onPress={takeBack}>{words.sentences.takeBack}</ActionButton>
      </p>
      {before.length > 0 && (
        <ol className="added-before">
          {before.slice(0, 5).map((said) => (
            <li key={said.id}>{said.words}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
