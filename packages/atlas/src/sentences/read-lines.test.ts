import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { type SentenceToWrite, writeSentences } from '../commands/write-sentences.ts'
import type { Atlas } from '../model/atlas.ts'
import { elementKindOf } from '../model/kinds-of.ts'
import { sentenceText } from '../model/sentences.ts'
import { aContext, anAtlas, editsOf } from '../testing/index.ts'
import { guessKind } from './guess-kind.ts'
import { mostLines, readLines } from './read-lines.ts'
import type { EndReading, SentenceParts } from './read-sentence.ts'
import { anAtlasOf } from './testing/called.ts'
import { newElements, thirtyLines, thirtySentences } from './testing/thirty-lines.ts'

function toWrite(atlas: Atlas, { subject, verb, object }: SentenceParts): SentenceToWrite {
  const [from, to] = verb.isTurned ? [object, subject] : [subject, object]
  const end = (reading: EndReading, side: 'from' | 'to') =>
    reading.is === 'new'
      ? { label: reading.label, kind: guessKind(atlas, { label: reading.label, relationKind: verb.kind, side }) }
      : reading.is === 'known'
        ? reading.id
        : (reading.ids[0] as never) // reason: `several` holds two at least
  const { kind, name, inverseName } = verb
  return { from: end(from, 'from'), to: end(to, 'to'), kind, name, inverseName }
}

describe('readLines', () => {
  test('[A32] every line with words in it, numbered as people count', () => {
    const lines = readLines(anAtlas(), '\n A *a* B \r\n\r\nrien\rC *c* D\n')
    expect(lines.map(({ line, text, reading }) => [line, text, reading.is])).toEqual([
      [2, 'A *a* B', 'sentence'],
      [4, 'rien', 'unreadable'],
      [5, 'C *c* D', 'sentence'],
    ])
    expect(readLines(anAtlas(), 'a *b* c\n'.repeat(mostLines + 5))).toHaveLength(mostLines)
  })

  test('[A30, A31, A34] thirty lines give thirty relations, and exactly this graph', () => {
    const atlas = anAtlasOf('Mairie d’Ébène', 'Jardin partagé', 'Région Bretagne')
    const lines = readLines(atlas, thirtyLines)
    const sentences = lines.flatMap(({ reading }) => (reading.is === 'sentence' ? [toWrite(atlas, reading)] : []))
    expect([lines.length, sentences.length]).toEqual([30, 30])
    const next = applyEdits(atlas, editsOf(writeSentences(atlas, aContext('w'), { sentences })))
    expect([...next.relations.values()].map((relation) => `${relation.kind}: ${sentenceText(next, relation)}`)).toEqual(
      thirtySentences,
    )
    expect(
      [...next.elements.values()].slice(3).map((element) => `${elementKindOf(next, element).key} ${element.label}`),
    ).toEqual(newElements)
  })
})
