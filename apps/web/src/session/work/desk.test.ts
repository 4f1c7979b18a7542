import { elementId, relateElements, removeThings } from '@maillage/atlas'
import { arbitraryStep } from '@maillage/atlas/testing'
import { writeEdits } from '@maillage/atlas-yjs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { aPage, aServer, aShelf, frozen, open } from './testing/a-desk.ts'

describe('my work', () => {
  test('[V25] each action waits until the server has it on disk, and no longer', () => {
    const server = aServer()
    const ada = aPage(server, 'ada')
    ada.connect()
    ada.add('mairie')
    ada.add('jardin')
    expect(ada.desk.outbox.size).toBe(2)
    ada.flush()
    expect([ada.desk.outbox.size, server.atlas().elements.size]).toEqual([0, 2])
  })

  test('[V25] what was done while cut off goes out when the line is back, once, even if an answer was lost', () => {
    const server = aServer()
    const ada = aPage(server, 'ada')
    ada.connect()
    ada.add('mairie')
    ada.flush(true)
    ada.cut()
    ada.add('jardin')
    expect(ada.desk.outbox.size).toBe(2)
    ada.connect()
    expect(ada.desk.outbox.size).toBe(1)
    ada.flush()
    expect([ada.labels(), server.atlas().elements.size]).toEqual([['jardin', 'mairie'], 2])
  })

  test('[V26] what is refused becomes a draft with its words; all else stays, and goes on', () => {
    const server = aServer()
    const ada = aPage(server, 'ada')
    ada.connect()
    ada.add('mairie')
    ada.flush()
    ada.rename('mairie', 'Mairie d’Ébène')
    ada.add('jardin')
    const [first] = ada.line
    ada.line.length = 0
    // The server froze a moment before: it refuses the first, and takes no notice of what came behind it.
    if (!first) throw new Error('Something was sent.')
    const refusal = server.take(first, { participant: 'ada', role: 'citizen' }, frozen)
    if (refusal === null || typeof refusal === 'string') throw new Error('It was to be refused.')
    ada.desk.refused({ number: first.number, refusal, client: server.freshClient() })
    expect(ada.labels()).toEqual(['jardin', 'mairie'])
    expect(ada.desk.drafts.all).toEqual([
      expect.objectContaining({ reason: { is: 'refused', refusal: { code: 'frozen' } }, names: { mairie: 'mairie' } }),
    ])
    ada.flush(false, open)
    expect([server.atlas().elements.size, ada.desk.outbox.size]).toEqual([2, 0])
  })

  test('[V26] what hangs on something refused goes with it, and is told', () => {
    const server = aServer()
    const ada = aPage(server, 'ada')
    ada.connect()
    ada.add('mairie')
    ada.rename('mairie', 'Mairie d’Ébène')
    ada.add('jardin')
    ada.desk.perform((atlas, context) =>
      relateElements(atlas, context, { from: elementId('jardin'), to: elementId('mairie'), name: 'dépend de' }),
    )
    const [first] = ada.line
    ada.line.length = 0
    ada.desk.refused({ number: first?.number ?? 0, refusal: { code: 'frozen' }, client: server.freshClient() })
    expect(ada.labels()).toEqual(['jardin'])
    expect(ada.desk.drafts.all.map(({ reason }) => reason.is)).toEqual(['refused', 'gone', 'gone'])
    ada.flush()
    expect(server.atlas().elements.size).toBe(1)
  })

  test('[V26] offline work on what was removed meanwhile is not sent: it becomes a draft, and the rest is kept', () => {
    const server = aServer()
    const [ada, lin] = [aPage(server, 'ada'), aPage(server, 'lin', { role: 'technician' })]
    ada.connect()
    ada.add('mairie')
    ada.flush()
    lin.connect()
    ada.cut()
    ada.rename('mairie', 'Mairie d’Ébène')
    ada.add('jardin')
    lin.desk.perform((atlas, context) => removeThings(atlas, context, { ids: [elementId('mairie')] }))
    lin.flush()
    ada.connect()
    ada.flush()
    expect(ada.labels()).toEqual(['jardin'])
    expect(ada.desk.drafts.all.map(({ reason }) => reason)).toEqual([{ is: 'gone' }])
    expect(server.atlas().elements.size).toBe(1)
  })

  test('[V26] [A27] offline work that meets a pause becomes a draft; the page knows of the pause', () => {
    const server = aServer()
    const ada = aPage(server, 'ada')
    ada.connect()
    ada.add('mairie')
    ada.flush()
    ada.cut()
    ada.add('jardin')
    const frozen = { by: 'facilitator', at: 1 }
    writeEdits(server.doc, [{ type: 'workshop-set', field: 'frozen', value: frozen }], 'command')
    ada.connect()
    expect(ada.desk.drafts.all.map(({ reason }) => reason)).toEqual([{ is: 'refused', refusal: { code: 'frozen' } }])
    expect([ada.labels(), ada.desk.atlas().workshop.frozen, ada.desk.outbox.size]).toEqual([['mairie'], frozen, 0])
    expect(ada.waiting()).toBe(0)
    writeEdits(server.doc, [{ type: 'workshop-set', field: 'frozen', value: null }], 'command')
    ada.hear()
    expect(ada.desk.atlas().workshop.frozen).toBe(null)
  })

  test('[V26] words that somebody else’s words took the place of at the same moment are put aside', () => {
    const server = aServer()
    const [ada, lin] = [aPage(server, 'ada'), aPage(server, 'lin')]
    ada.connect()
    ada.add('mairie')
    ada.flush()
    lin.connect()
    ada.rename('mairie', 'Mairie d’Ada')
    lin.rename('mairie', 'Mairie de Lin')
    lin.flush()
    ada.hear()
    ada.flush()
    lin.hear()
    // Of two at the same moment, the higher id stands: she who came later.
    expect([ada.labels(), lin.labels()]).toEqual([['Mairie de Lin'], ['Mairie de Lin']])
    expect(ada.desk.drafts.all).toEqual([
      expect.objectContaining({
        reason: { is: 'superseded' },
        edits: [expect.objectContaining({ field: 'label', value: 'Mairie d’Ada' })],
      }),
    ])
    expect(lin.desk.drafts.all).toEqual([])
  })

  test('[V27] what this device kept is there again without the network, and goes out later', () => {
    const server = aServer()
    const kept = aShelf()
    const before = aPage(server, 'ada', { store: kept.store })
    before.connect()
    before.add('mairie')
    before.flush()
    before.cut()
    before.add('jardin')
    before.desk.stop()
    const after = aPage(server, 'ada', { kept: kept.read() })
    expect(after.labels()).toEqual(['jardin', 'mairie'])
    expect(after.desk.outbox.size).toBe(1)
    after.connect()
    after.flush()
    expect([server.atlas().elements.size, after.desk.outbox.size]).toEqual([2, 0])
  })

  test('[V28] what a page that is gone left undone is done by the next one', () => {
    const server = aServer()
    const [gone, here] = [aPage(server, 'ada'), aPage(server, 'ada')]
    gone.connect()
    here.connect()
    gone.cut()
    gone.add('mairie')
    const left = gone.desk.outbox.entries
    here.desk.adopt(left)
    here.flush()
    expect(server.atlas().elements.size).toBe(1)
    here.desk.adopt(left)
    here.flush()
    expect(server.atlas().elements.size).toBe(1)
  })

  test('[V26] a server that goes on from a backup is believed: what it never had is done again', () => {
    const server = aServer()
    const ada = aPage(server, 'ada')
    ada.connect()
    ada.add('mairie')
    ada.flush()
    ada.cut()
    ada.add('jardin')
    const restored = aServer()
    restored.epoch = 'second'
    const again = aPage(restored, 'ada', {
      kept: {
        given: [Y.encodeStateAsUpdate(server.doc)],
        epoch: 'first',
        client: 101,
        entries: ada.desk.outbox.entries,
        drafts: [],
      },
    })
    expect(again.desk.hello().epoch).toBe('first')
    again.connect()
    expect(again.desk.hello().epoch).toBe('second')
    again.flush()
    expect(again.labels()).toEqual(['jardin'])
    expect(restored.atlas().elements.size).toBe(1)
  })
})

test('[V25, V26] three people, cuts, lost answers and refusals: everyone ends with the same atlas, and every action is kept or told', () => {
  const events = fc.array(
    fc.tuple(
      fc.constantFrom('do', 'do', 'do', 'flush', 'flush', 'lose', 'cut', 'connect', 'freeze', 'thaw', 'undo'),
      fc.nat(2),
      arbitraryStep(),
    ),
    { minLength: 10, maxLength: 60, size: 'max' },
  )
  fc.assert(
    fc.property(events, (play) => {
      const server = aServer()
      const people = (['ada', 'lin', 'noe'] as const).map((name, index) =>
        aPage(server, name, { role: index === 2 ? 'facilitator' : 'citizen' }),
      )
      for (const person of people) person.connect()
      let workshop = open
      for (const [kind, who, step] of play) {
        const person = people[who]
        if (!person) continue
        if (kind === 'do') person.desk.perform(step)
        else if (kind === 'undo') person.desk.undo()
        else if (kind === 'flush') person.flush(false, workshop)
        else if (kind === 'lose') person.flush(true, workshop)
        else if (kind === 'cut') person.cut()
        else if (kind === 'connect') {
          person.cut()
          person.connect()
        } else workshop = kind === 'freeze' ? frozen : open
      }
      for (const person of people) {
        person.cut()
        person.connect()
        person.flush(false, open)
      }
      for (const person of people) {
        person.hear()
        expect(person.desk.outbox.size).toBe(0)
        expect(person.desk.atlas()).toEqual(server.atlas())
        expect(person.desk.doc.store.pendingStructs).toBe(null)
      }
    }),
  )
})
