import {
  addElement,
  changeElement,
  elementId,
  kindKey,
  moveElements,
  relateElements,
  removeThings,
  type Step,
} from '@maillage/atlas'
import { arbitraryStep } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAtlas } from './read.ts'
import { aNetwork, type Network, peerAt } from './testing/index.ts'
import { watchAtlas } from './watch.ts'

const mairie = elementId('mairie')

/** Two people who both see the element `mairie`. */
function twoPeople() {
  const network = aNetwork(2)
  const [ada, lin] = [peerAt(network.peers, 0), peerAt(network.peers, 1)]
  ada.perform((atlas, context) =>
    addElement(atlas, context, { id: mairie, kind: kindKey('acteur'), label: 'Mairie', position: [0, 0] }),
  )
  network.settle()
  const see = (index: number) => readAtlas(peerAt(network.peers, index).doc).atlas
  return { network, ada, lin, see }
}

const rename =
  (label: string): Step =>
  (atlas, context) =>
    changeElement(atlas, context, { id: mairie, field: 'label', value: label })

describe('two people at once', () => {
  test('[Y3] two changes of two fields of one element lose nothing', () => {
    const { network, ada, lin, see } = twoPeople()
    ada.perform(rename('Mairie d’Ébène'))
    lin.perform((atlas, context) =>
      changeElement(atlas, context, { id: mairie, field: 'description', value: 'Commune rurale.' }),
    )
    lin.perform((atlas, context) => moveElements(atlas, context, { positions: new Map([[mairie, [50, 60]]]) }))
    network.settle()
    expect(see(0)).toEqual(see(1))
    expect(see(0).elements.get(mairie)).toMatchObject({ label: 'Mairie d’Ébène', description: 'Commune rurale.' })
    expect(see(0).positions.get(mairie)).toEqual([50, 60])
  })

  test('[Y5] one deletes while the other edits: gone for both, and undone with both changes', () => {
    const { network, ada, lin, see } = twoPeople()
    ada.perform((atlas, context) => removeThings(atlas, context, { ids: [mairie] }))
    lin.perform(rename('Mairie d’Ébène'))
    lin.perform((atlas, context) => relateElements(atlas, context, { from: mairie, to: mairie, name: 'évalue' }))
    network.settle()
    expect([see(0).elements.size, see(0).relations.size]).toEqual([0, 0])
    expect(see(1)).toEqual(see(0))
    ada.undo.undo()
    network.settle()
    expect(see(1)).toEqual(see(0))
    expect(see(1).elements.get(mairie)?.label).toBe('Mairie d’Ébène')
    expect(see(1).relations.size).toBe(1)
  })

  test('[Y7] undo takes back only my own edits, one action at a time', () => {
    const { network, ada, lin, see } = twoPeople()
    ada.perform(rename('Un'))
    ada.perform((atlas, context) => moveElements(atlas, context, { positions: new Map([[mairie, [9, 9]]]) }))
    network.settle()
    lin.perform((atlas, context) => changeElement(atlas, context, { id: mairie, field: 'source', value: 'Actes' }))
    network.settle()
    ada.undo.undo()
    expect(see(0).positions.get(mairie)).toEqual([0, 0])
    expect(see(0).elements.get(mairie)).toMatchObject({ label: 'Un', source: 'Actes' })
    ada.undo.undo()
    expect(see(0).elements.get(mairie)).toMatchObject({ label: 'Mairie', source: 'Actes' })
    ada.undo.redo()
    expect(see(0).elements.get(mairie)?.label).toBe('Un')
  })

  test('[Y7] undo leaves what another wrote since on the same field', () => {
    const { network, ada, lin, see } = twoPeople()
    ada.perform(rename('Un'))
    network.settle()
    lin.perform(rename('Deux'))
    network.settle()
    ada.undo.undo()
    network.settle()
    expect([see(0).elements.get(mairie)?.label, see(1).elements.get(mairie)?.label]).toEqual(['Deux', 'Deux'])
  })
})

describe('many people, any order', () => {
  const events = fc.array(
    fc.tuple(fc.constantFrom('do', 'do', 'do', 'deliver', 'deliver', 'undo'), fc.nat(2), fc.nat(2), arbitraryStep()),
    { minLength: 10, maxLength: 60, size: 'max' },
  )

  test('[Y8] peers who have seen the same edits see the same atlas', () => {
    fc.assert(
      fc.property(events, (play) => {
        const network = aNetwork(3)
        playAll(network, play)
        network.settle()
        const seen = network.peers.map((peer) => readAtlas(peer.doc))
        expect(seen[1]).toEqual(seen[0])
        expect(seen[2]).toEqual(seen[0])
      }),
    )
  })

  test('[Y6] the watched atlas is what reading the whole document gives, after every event', () => {
    fc.assert(
      fc.property(events, (play) => {
        const network = aNetwork(3)
        const watches = network.peers.map((peer) => watchAtlas(peer.doc))
        playAll(network, play, () => {
          network.peers.forEach((peer, index) => {
            expect(watches[index]?.atlas()).toEqual(readAtlas(peer.doc).atlas)
          })
        })
      }),
      { numRuns: 60 },
    )
  })

  test('[Y6] parts that did not change stay the same objects, and what changed is told once', () => {
    const { network, ada } = twoPeople()
    const watch = watchAtlas(ada.doc)
    const before = watch.atlas()
    watch.take()
    ada.perform((atlas, context) => moveElements(atlas, context, { positions: new Map([[mairie, [7, 7]]]) }))
    expect(watch.atlas().elements).toBe(before.elements)
    expect(watch.atlas().relations).toBe(before.relations)
    const touched = watch.take()
    expect([[...touched.positions], [...touched.elements], touched.tables]).toEqual([[mairie], [], false])
    expect(watch.take().positions.size).toBe(0)
    expect(watch.atlas()).toBe(watch.atlas())
    watch.stop()
    network.settle()
  })

  test('[Y6] a relation that comes and goes with its end is told', () => {
    const { network, ada, lin } = twoPeople()
    const watch = watchAtlas(ada.doc)
    ada.perform((atlas, context) => removeThings(atlas, context, { ids: [mairie] }))
    lin.perform((atlas, context) => relateElements(atlas, context, { from: mairie, to: mairie, name: 'évalue' }))
    network.settle()
    watch.take()
    ada.undo.undo()
    expect([...watch.take().relations]).toEqual([...watch.atlas().relations.keys()])
    expect(watch.atlas().relations.size).toBe(1)
  })

  function playAll(network: Network, play: readonly (readonly [string, number, number, Step])[], after = () => {}) {
    for (const [kind, who, to, step] of play) {
      const peer = peerAt(network.peers, who)
      if (kind === 'do') peer.perform(step)
      else if (kind === 'undo') peer.undo.undo()
      else network.deliver(who, to)
      after()
    }
  }
})
