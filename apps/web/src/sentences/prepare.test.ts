import { elementId, kindKey, type SentenceReading } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { describe, expect, test } from 'vitest'
import { newEndsOf, noChoices, prepare, prepareLines } from './prepare.ts'

const atlas = anAtlas({
  elements: ['mairie', 'jardin', 'Parc', 'parc'],
  relations: [['r1', 'mairie', 'porte', 'jardin']],
})
const states = (text: string, choices = noChoices) =>
  prepareLines(atlas, text, choices).map(({ prepared, isAgain }) => {
    if (prepared.is !== 'sentence') return prepared.is
    const state = prepared.toWrite === null ? 'to choose' : prepared.isThere ? 'there' : 'ready'
    return isAgain ? `${state}, again` : state
  })

describe('prepareLines', () => {
  test('[V36] each line is ready, there already, to be chosen, or unreadable; a line said twice is marked', () => {
    const text = 'mairie *porte* jardin\nMairie *arrose* Jardin\nmairie — arrose — jardin\nmairie *longe* PARC\nrien'
    expect(states(text)).toEqual(['there', 'ready', 'ready, again', 'to choose', 'unreadable'])
  })

  test('[V36] a sentence that the atlas says from the other end is there too', () => {
    expect(states('jardin *← porte* mairie')).toEqual(['there'])
  })

  test('[V36] what was chosen once holds for every line', () => {
    const choices = {
      ...noChoices,
      ends: new Map([['parc', elementId('Parc')]]),
      kinds: new Map([['lac', kindKey('enjeu')]]),
    }
    const lines = prepareLines(atlas, 'mairie *longe* PARC\nPARC *borde* Lac\nLAC *touche* mairie', choices)
    expect(lines.map(({ prepared }) => prepared.is === 'sentence' && prepared.toWrite)).toMatchObject([
      { from: 'mairie', to: 'Parc' },
      { from: 'Parc', to: { label: 'Lac', kind: 'enjeu' } },
      { from: { label: 'LAC', kind: 'enjeu' }, to: 'mairie' },
    ])
    expect(newEndsOf(lines.map(({ prepared }) => prepared))).toMatchObject([{ label: 'Lac', kind: 'enjeu' }])
  })

  test('[V36] of two readings the chosen one is written', () => {
    const odd = anAtlas({ elements: ['a', 'b'] })
    const line = 'a — x — y — b'
    const part = (label: string) => ({ is: 'new', label }) as const
    const verb = { text: 'x', kind: kindKey('lien'), name: 'x', inverseName: '', isTurned: false, isKnown: false }
    const reading: SentenceReading = {
      is: 'unclear',
      readings: [
        { subject: part('a'), verb, object: part('y — b') },
        { subject: part('a — x'), verb: { ...verb, name: 'y' }, object: part('b') },
      ],
    }
    expect(prepare(odd, line, reading, noChoices)).toEqual(reading)
    const chosen = prepare(odd, line, reading, { ...noChoices, readings: new Map([[line, 1]]) })
    expect(chosen).toMatchObject({ is: 'sentence', toWrite: { name: 'y', to: { label: 'b' } } })
  })
})
