import { addElement, changeElement, elementId, kindKey, relateElements, removeThings } from '@maillage/atlas'
import { anAtlas } from '@maillage/atlas/testing'
import { expect, test } from 'vitest'
import { fakeSession } from '../canvas/testing/fake-session.ts'
import { messages } from '../messages/index.ts'
import { noteOwnWork } from './own-work.ts'
import { sayTravel } from './say-travel.ts'

/** What was said while this was undone and done again. */
function said(act: (session: ReturnType<typeof fakeSession>) => void): readonly string[] {
  const raw = fakeSession(
    anAtlas({ elements: ['mairie', 'jardin'], relations: [['r', 'mairie', 'soutient', 'jardin']] }),
  )
  const heard: string[] = []
  const { session } = noteOwnWork(raw, (way, before, now) => heard.push(sayTravel(messages.fr, way, before, now)))
  act(raw)
  session.undo()
  session.redo()
  // Whatever their width, spaces are spaces here.
  return heard.map((sentence) => sentence.replace(/\s/g, ' '))
}

test('[V14] what was taken back, and done again, is said by its name', () => {
  const [mairie, jardin] = [elementId('mairie'), elementId('jardin')]
  const label = 'Lac'
  expect(
    said((session) =>
      session.perform((atlas, context) =>
        relateElements(atlas, context, { from: mairie, to: jardin, name: 'arrose', kind: kindKey('lien') }),
      ),
    ),
  ).toEqual(['Annulé : relation « mairie — arrose — jardin »', 'Rétabli : relation « mairie — arrose — jardin »'])
  expect(
    said((session) =>
      session.perform((atlas, context) => addElement(atlas, context, { label, kind: kindKey('acteur') })),
    ),
  ).toEqual(['Annulé : élément « Lac »', 'Rétabli : élément « Lac »'])
  expect(
    said((session) => session.perform((atlas, context) => removeThings(atlas, context, { ids: [mairie] }))),
  ).toEqual(['Annulé : retrait, élément « mairie » et 1 de plus', 'Rétabli : retrait, élément « mairie » et 1 de plus'])
  expect(
    said((session) =>
      session.perform((atlas, context) =>
        changeElement(atlas, context, { id: jardin, field: 'label', value: 'Verger' }),
      ),
    ),
  ).toEqual(['Annulé : changement, élément « jardin »', 'Rétabli : changement, élément « Verger »'])
})
