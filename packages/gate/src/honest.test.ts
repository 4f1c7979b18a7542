import { addElement, elementId, isLate, kindKey, mergeElements, relateElements } from '@maillage/atlas'
import { aContext, arbitraryStep } from '@maillage/atlas/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Verdict } from './judge-update.ts'
import { aPerson, applyAsPredicted, aRoom, contentOf, type TestPerson, type TestRoom } from './testing/index.ts'

const people = 3

/** What happens next: somebody does something, sends what they did, hears what the room has, or takes something back. */
const events = fc.array(
  fc.tuple(
    fc.constantFrom('do', 'do', 'do', 'do', 'send', 'send', 'hear', 'hear', 'undo', 'diff'),
    fc.nat(people - 1),
    arbitraryStep(),
  ),
  { minLength: 20, maxLength: 80, size: 'max' },
)

type Play = { readonly room: TestRoom; readonly here: readonly TestPerson[]; readonly verdicts: Verdict[] }

function aPlay(): Play {
  const room = aRoom()
  // One of them keeps the values that were overwritten: replicas without collection must be understood too.
  const here = Array.from({ length: people }, (_, index) =>
    aPerson(100 + index * 7, aContext(`p${index}-`), { gc: index !== 1 }),
  )
  return { room, here, verdicts: [] }
}

function take({ room, verdicts }: Play, person: TestPerson, update: Uint8Array): void {
  const verdict = room.take(update, person.sender)
  verdicts.push(verdict)
  // An unmodified provider's late words on a thing that is gone are let in: they come back with it.
  if (verdict.is === 'refused' && isLate(verdict.refusal)) {
    room.gate.registry.note(verdict.effects, person.sender.participant)
    applyAsPredicted(room.doc, verdict.update, verdict.ops)
  }
}

function hear({ room }: Play, person: TestPerson): void {
  person.hear(Y.encodeStateAsUpdate(room.doc, Y.encodeStateVector(person.doc)))
}

function send(play: Play, person: TestPerson): void {
  for (const update of person.outbox.splice(0)) take(play, person, update)
}

/** What an unmodified provider answers when it is asked what we lack. */
function tellDifference(play: Play, person: TestPerson): void {
  person.outbox.length = 0
  take(play, person, Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(play.room.doc)))
}

describe('honest people', () => {
  test('[G9, G10] whatever they do at once, nothing of it is faulty, and it does exactly what was predicted', () => {
    fc.assert(
      fc.property(events, (play) => {
        const stage = aPlay()
        for (const [kind, who, step] of play) {
          const person = stage.here[who] as TestPerson // reason: who is below their number
          if (kind === 'do') person.perform(step)
          else if (kind === 'undo') person.undo()
          else if (kind === 'hear') hear(stage, person)
          else if (kind === 'diff') tellDifference(stage, person)
          else send(stage, person)
        }
        for (const person of stage.here) send(stage, person)
        for (const person of stage.here) hear(stage, person)
        const odd = stage.verdicts.filter((verdict) => verdict.is !== 'admitted' && verdict.is !== 'nothing-new')
        expect(odd.filter((verdict) => verdict.is !== 'refused' || !isLate(verdict.refusal))).toEqual([])
        for (const { doc } of stage.here) expect(contentOf(doc)).toEqual(contentOf(stage.room.doc))
      }),
    )
  })

  test('[G9] a relation told as one difference, born on what was merged away since, is taken with its later ends', () => {
    const stage = aPlay()
    const [ada] = stage.here as [TestPerson, ...TestPerson[]] // reason: three were made
    const acteur = kindKey('acteur')
    for (const id of ['un', 'deux', 'trois']) {
      ada.perform((atlas, context) => addElement(atlas, context, { id: elementId(id), kind: acteur, label: id }))
    }
    ada.perform((atlas, context) =>
      relateElements(atlas, context, {
        from: elementId('un'),
        to: elementId('trois'),
        name: 'porte',
        kind: kindKey('porte'),
      }),
    )
    ada.perform((atlas, context) =>
      mergeElements(atlas, context, { keep: elementId('deux'), others: [elementId('un')] }),
    )
    tellDifference(stage, ada)
    expect(stage.verdicts.map(({ is }) => is)).toEqual(['admitted'])
    expect(contentOf(stage.room.doc)).toEqual(contentOf(ada.doc))
  })

  test('[G13] the registry follows from the admitted edits alone', () => {
    fc.assert(
      fc.property(events, (play) => {
        const stage = aPlay()
        for (const [kind, who, step] of play) {
          const person = stage.here[who] as TestPerson // reason: likewise
          if (kind === 'hear') hear(stage, person)
          else person.perform(step)
          send(stage, person)
        }
        const { registry, roots } = stage.room.gate
        expect(registry.counts).toEqual({
          elements: roots.elements.size,
          relations: roots.relations.size,
          annotations: roots.annotations.size,
        })
        for (const id of [...roots.elements.keys(), ...roots.relations.keys()]) {
          const prefix = id.split('-')[0]
          expect(registry.ownerOf(id)).toBe(`p${100 + Number(prefix?.slice(1)) * 7}`)
        }
        for (const id of roots.relations.keys()) {
          for (const end of registry.endsOf(id as never) ?? []) expect([...registry.endingOn(end)]).toContain(id)
        }
      }),
    )
  })
})
