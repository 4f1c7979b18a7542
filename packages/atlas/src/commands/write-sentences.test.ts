import { describe, expect, test } from 'vitest'
import { applyEdits } from '../apply.ts'
import { actionOf, takeBack } from '../history.ts'
import { elementId, kindKey } from '../model/ids.ts'
import { refused } from '../outcome.ts'
import { aContext, anAtlas, editsOf } from '../testing/index.ts'
import { type SentenceToWrite, writeSentences } from './write-sentences.ts'

const acteur = kindKey('acteur')
const plain = { kind: kindKey('lien'), name: 'aide', inverseName: '' }
const [mairie, jardin] = [elementId('mairie'), elementId('jardin')]

describe('writeSentences', () => {
  const atlas = anAtlas({ elements: ['mairie', 'jardin'] })

  test('[A34] new ends of one label are one element, and a label added meanwhile is taken', () => {
    const sentences: readonly SentenceToWrite[] = [
      { ...plain, from: { label: 'École', kind: acteur }, to: mairie },
      { ...plain, from: { label: 'ecole', kind: acteur }, to: { label: 'JARDIN', kind: acteur } },
    ]
    const next = applyEdits(atlas, editsOf(writeSentences(atlas, aContext('w'), { sentences })))
    expect([...next.elements.values()].map(({ label }) => label)).toEqual(['jardin', 'mairie', 'École'])
    expect([...next.relations.values()].map(({ ends }) => [ends.from, ends.to])).toEqual([
      ['w1', 'mairie'],
      ['w1', 'jardin'],
    ])
  })

  test('[A17] one that can’t be written stops all of them', () => {
    const sentences = [
      { ...plain, from: mairie, to: jardin },
      { ...plain, from: mairie, to: elementId('gone') },
    ]
    expect(writeSentences(atlas, aContext(), { sentences })).toEqual(refused({ code: 'unknown-end', id: 'gone' }))
    const long = { ...plain, from: mairie, to: { label: 'a'.repeat(301), kind: acteur } }
    expect(writeSentences(atlas, aContext(), { sentences: [long] })).toEqual(
      refused({ code: 'text-too-long', field: 'label', length: 301, max: 300 }),
    )
  })

  test('[A21] all of them are taken back at once', () => {
    const sentences = [{ ...plain, from: { label: 'École', kind: acteur }, to: { label: 'Parc', kind: acteur } }]
    const edits = editsOf(writeSentences(atlas, aContext('w'), { sentences }))
    const after = applyEdits(atlas, edits)
    expect(after.elements.size).toBe(4)
    expect(applyEdits(after, takeBack(after, actionOf(atlas, edits)))).toEqual(atlas)
  })
})
