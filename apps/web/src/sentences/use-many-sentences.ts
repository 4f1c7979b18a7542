import { type SentenceToWrite, writeSentences } from '@maillage/atlas'
import { useDeferredValue, useMemo, useState } from 'react'
import { usePage, useWish } from '../app/page-context.tsx'
import { useAtlas } from '../app/use-session.ts'
import { isNews, isReady, newEndsOf, noChoices, type PreparedLine, prepareLines } from './prepare.ts'

export type Many = ReturnType<typeof useManySentences>

/** Many lines being looked at: what they are, which of them are taken, and writing those. (V36) */
export function useManySentences(start: string, onDone: () => void) {
  const { words, say } = usePage()
  const wish = useWish()
  const atlas = useAtlas()
  const [text, setText] = useState(start)
  const [choices, setChoices] = useState(noChoices)
  // Lines somebody took in or left out by hand, by their text; the others go by what they are.
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map())
  const wanted = useDeferredValue(text)
  const lines = useMemo(() => prepareLines(atlas, wanted, choices), [atlas, wanted, choices])
  const isChosen = (line: PreparedLine) => isReady(line) && (byHand.get(line.text) ?? isNews(line))
  const chosen = lines.filter(isChosen)
  const newEnds = newEndsOf(chosen.map(({ prepared }) => prepared))
  const confirm = () => {
    const sentences = chosen.flatMap(({ prepared }): readonly SentenceToWrite[] =>
      prepared.is === 'sentence' && prepared.toWrite ? [prepared.toWrite] : [],
    )
    if (!wish((now, context) => writeSentences(now, context, { sentences })).ok) return
    say(words.sentences.done(sentences.length, newEnds.length))
    onDone()
  }
  const correct = (line: number, next: string) =>
    setText(
      text
        .split(/\r\n|[\n\r\u2028\u2029]/)
        .map((each, at) => (at === line - 1 ? next : each))
        .join('\n'),
    )
  const choose = (line: PreparedLine, isIn: boolean) => setByHand(new Map(byHand).set(line.text, isIn))
  return { text, setText, lines, choices, setChoices, isChosen, choose, chosen, newEnds, correct, confirm }
}
