import {
  addElement,
  changeElement,
  type Edit,
  elementId,
  kindKey,
  relateElements,
  removeThings,
  type Step,
} from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Desk } from './desk.ts'
import { Drafts } from './drafts.ts'
import { MyRights } from './my-rights.ts'
import { Outbox } from './outbox.ts'
import { documentOf } from './rebuild.ts'
import { beatingSlots, lockedSlots } from './slot.ts'
import { aPage, aServer, aShelf, frozen, open } from './testing/a-desk.ts'

// What a page promises of its work (C1 to C8 of docs/proofs.md), looked at after each step, and proven by planted faults.

type Kind =
  | 'add'
  | 'rename'
  | 'relate'
  | 'remove'
  | 'flush'
  | 'lose'
  | 'connect'
  | 'freeze'
  | 'thaw'
  | 'hear'
  | 'reload'

const events = fc.array(
  fc.record({
    kind: fc.constantFrom<Kind>(
      'add',
      'add',
      'rename',
      'rename',
      'relate',
      'remove',
      'flush',
      'flush',
      'lose',
      'connect',
      'freeze',
      'thaw',
      'hear',
      'reload',
    ),
    who: fc.nat(1),
    at: fc.nat(20),
  }),
  { minLength: 15, maxLength: 60, size: 'max' },
)
type Play = readonly { readonly kind: Kind; readonly who: number; readonly at: number }[]

/** One action, with words that no other has. */
function actionOf(kind: Kind, at: number, words: string, ids: readonly string[]): Step | null {
  const id = elementId(ids[at % Math.max(1, ids.length)] ?? 'none')
  const to = elementId(ids[(at * 7) % Math.max(1, ids.length)] ?? 'none')
  switch (kind) {
    case 'add':
      return (atlas, context) => addElement(atlas, context, { kind: kindKey('acteur'), label: words })
    case 'rename':
      return (atlas, context) => changeElement(atlas, context, { id, field: 'label', value: words })
    case 'relate':
      return (atlas, context) => relateElements(atlas, context, { from: id, to, name: words, kind: kindKey('porte') })
    case 'remove':
      return (atlas, context) => removeThings(atlas, context, { ids: [id] })
    default:
      return null
  }
}

const wordsIn = (edits: readonly Edit[]) => JSON.stringify(edits).match(/mot-\d+-/g) ?? []

/** Plays, and looks. Throws with the name of what is not so. */
function playAndCheck(play: Play): void {
  const server = aServer()
  let workshop = open
  const shelves = [aShelf(), aShelf()] as const
  const people = shelves.map(({ store }, index) => aPage(server, `p${index}`, { store })) as [
    ReturnType<typeof aPage>,
    ReturnType<typeof aPage>,
  ]
  for (const person of people) person.connect()
  /** What each of them said last, of each thing. */
  const said = new Map<string, string>()
  const toldBefore = new Set<string>()
  let count = 0
  for (const { kind, who, at } of play) {
    const person = people[who as 0 | 1]
    const shelf = shelves[who as 0 | 1]
    const words = `mot-${++count}-`
    const ids = [...person.desk.atlas().elements.keys()]
    const action = actionOf(kind, at, words, ids)
    const before = person.desk.outbox.size
    const clock = ownClock(person.desk)
    if (action) {
      const transactions = localTransactions(person.desk.doc)
      const outcome = person.desk.perform(action)
      const isOne = outcome.ok && outcome.value.length > 0
      const place = kind === 'rename' || kind === 'remove' ? `${who} ${ids[at % Math.max(1, ids.length)]}` : words
      if (isOne && kind !== 'remove') said.set(place, words)
      if (kind === 'remove') said.delete(place)
      must(transactions.stop() === (isOne ? 1 : 0), 'C1: one action is one transaction')
      must(person.desk.outbox.size === before + (isOne ? 1 : 0), 'C1: one action is one entry')
    } else if (kind === 'flush' || kind === 'lose') person.flush(kind === 'lose', workshop)
    else if (kind === 'hear') {
      person.hear()
      must(ownClock(person.desk) === clock, 'C4: hearing is not writing')
    } else if (kind === 'connect') {
      person.cut()
      person.connect()
    } else if (kind === 'reload') {
      for (const { edits } of person.desk.drafts.all) for (const each of wordsIn(edits)) toldBefore.add(each)
      person.cut()
      const again = aPage(server, `p${who}`, { store: shelf.store, kept: shelf.read() })
      must(sameContent(again.desk.doc, person.desk.doc), 'C1, C2: what was stored is not what was there')
      again.connect()
      people[who as 0 | 1] = again
    } else workshop = kind === 'freeze' ? frozen : open
    for (const index of [0, 1] as const) {
      const { given, entries, client } = shelves[index].read()
      const { desk } = people[index]
      must(
        sameContent(documentOf(given, entries, null), desk.doc),
        'C2: what is shown is what was given and what waits',
      )
      must(client === null || desk.doc.clientID === client, 'C8: written under the id that was given')
      must(
        entries.every((entry) => desk.outbox.entries.includes(entry)),
        'C1: stored, and not waiting',
      )
    }
  }
  for (const person of people) {
    person.cut()
    person.connect()
    person.flush(false, open)
  }
  for (const person of people) person.hear()
  const told = new Set([
    ...toldBefore,
    ...people.flatMap(({ desk }) => desk.drafts.all.flatMap(({ edits }) => wordsIn(edits))),
  ])
  const kept = new Set(wordsIn(server.ticks.map((tick) => Buffer.from(tick).toString('latin1')) as never))
  for (const words of said.values()) must(kept.has(words) || told.has(words), `C6: ${words} is neither kept nor told`)
  for (const { desk } of people) {
    must(desk.outbox.size === 0, 'C3: something waits for ever')
    must(sameContent(desk.doc, server.doc), 'C5: a page shows something else')
  }
}

function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}

function ownClock(desk: Desk): number {
  return Y.getState(desk.doc.store, desk.doc.clientID)
}

function sameContent(a: Y.Doc, b: Y.Doc): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(doc: Y.Doc): unknown {
  const { elements, relations, marks } = readAtlas(doc).atlas
  const byId = (map: ReadonlyMap<string, unknown>) => [...map].toSorted(([x], [y]) => (x < y ? -1 : 1))
  return [byId(elements), byId(relations), byId(marks)]
}

function localTransactions(doc: Y.Doc) {
  let count = 0
  const look = (_update: Uint8Array, origin: unknown) => {
    if (origin !== 'given' && origin !== 'outbox') count += 1
  }
  doc.on('update', look)
  return {
    stop() {
      doc.off('update', look)
      return count
    },
  }
}

afterEach(() => {
  vi.restoreAllMocks()
})

test('[V4, V25, V26, V27] whatever two people do, what a page promises of its work holds after each step', () => {
  fc.assert(
    fc.property(events, (play) => {
      expect(() => playAndCheck(play)).not.toThrow()
    }),
    { numRuns: fc.readConfigureGlobal()?.numRuns ?? 60 },
  )
})

test('[V25] an action leaves only when it is stored on this device', async () => {
  const server = aServer()
  const storing = Promise.withResolvers<void>()
  const ada = aPage(server, 'ada', { store: { ...aShelf().store, putEntry: () => storing.promise } })
  ada.connect()
  ada.add('un')
  await Promise.resolve()
  expect(ada.line).toEqual([])
  storing.resolve()
  await storing.promise
  await Promise.resolve()
  expect(ada.line.map(({ number }) => number)).toEqual([1])
})

test('[V25] what the server answers is about the first that waits', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (isKept) => {
      const server = aServer()
      const ada = aPage(server, 'ada')
      ada.connect()
      isKept.forEach((_, index) => {
        ada.add(`e${index}`)
      })
      for (const kept of isKept) {
        const [head] = ada.desk.outbox.entries
        if (!head) throw new Error('C3: nothing waits')
        if (kept) ada.desk.pushed(head.number)
        else ada.desk.refused({ number: head.number, refusal: { code: 'frozen' }, client: server.freshClient() })
      }
      expect(ada.desk.outbox.size).toBe(0)
      expect(ada.desk.drafts.all.length).toBe(isKept.filter((kept) => !kept).length)
    }),
  )
})

const alone = fc.tuple(
  fc.array(fc.tuple(fc.constantFrom<Kind>('add', 'rename', 'relate', 'remove'), fc.nat(20)), { maxLength: 30 }),
  fc.constantFrom('visitor' as const, 'citizen' as const, 'facilitator' as const),
)

/** Somebody works among what another wrote, with nobody else there. */
function playAlone([actions, role]: typeof alone extends fc.Arbitrary<infer Value> ? Value : never): void {
  const server = aServer()
  const lin = aPage(server, 'lin')
  lin.connect()
  for (const id of ['x', 'y', 'z']) lin.add(id)
  lin.flush()
  const ada = aPage(server, 'ada', { role })
  ada.connect()
  actions.forEach(([kind, at], index) => {
    const action = actionOf(kind, at, `mot-${index}-`, [...ada.desk.atlas().elements.keys()])
    if (action) ada.desk.perform(action)
    ada.flush()
  })
  must(ada.desk.drafts.all.length === 0, 'C7: the server knew better than the page')
}

test('[V4] somebody alone is never refused: the page asks the very rights that the server asks', () => {
  fc.assert(
    fc.property(alone, (play) => {
      expect(() => playAlone(play)).not.toThrow()
    }),
  )
})

test('[V28] two pages of one browser never hold the same slot', async () => {
  const held = new Set<string>()
  const locks = {
    request: async (name: string, _options: unknown, then: (lock: unknown) => unknown) => {
      if (held.has(name)) return then(null)
      held.add(name)
      const kept = then({ name })
      if (kept instanceof Promise) return kept
      held.delete(name)
      return kept
    },
  } as unknown as Pick<LockManager, 'request'> // reason: as much of it as is used
  const slots = lockedSlots(locks)
  expect(new Set(await Promise.all([1, 2, 3].map(() => slots.take('a'))))).toEqual(new Set(['0', '1', '2']))
  expect(await slots.others('a')).not.toContain('0')
  const shelf = new Map<string, string>()
  const beating = beatingSlots(
    { getItem: (key) => shelf.get(key) ?? null, setItem: (key, value) => void shelf.set(key, value) },
    () => 9999,
    () => {},
  )
  expect([await beating.take('a'), await beating.take('a')]).toEqual(['0', '1'])
})

describe('a fault that is planted is found', () => {
  test.each<[string, RegExp, () => unknown]>([
    [
      'an entry is not kept',
      /C1|C2|C3|C6/,
      () => vi.spyOn(Outbox.prototype, 'add').mockImplementation((action) => ({ number: 0, ...action })),
    ],
    ['drafts are forgotten', /C6/, () => vi.spyOn(Drafts.prototype, 'put').mockImplementation(() => {})],
    [
      'an answer lets go of too much',
      /C1|C2|C3|C5|C6/,
      () =>
        vi.spyOn(Outbox.prototype, 'known').mockImplementation(function (this: Outbox) {
          return this.pushed(Number.MAX_SAFE_INTEGER)
        }),
    ],
    [
      'a refusal is not heard',
      /Faulty|C1|C2|C3|C5|C6/,
      () => vi.spyOn(Desk.prototype, 'refused').mockImplementation(() => {}),
    ],
    [
      'hearing writes',
      /C2|C4|C5/,
      () => {
        const { given } = Desk.prototype
        vi.spyOn(Desk.prototype, 'given').mockImplementation(function (this: Desk, chunk) {
          given.call(this, chunk)
          this.doc.getMap('positions').set('x', [1, 1])
        })
      },
    ],
  ])('[V25, V26] %s', (_name, found, plant) => {
    plant()
    const outcome = fc.check(
      fc.property(events, (play) => playAndCheck(play)),
      { numRuns: 300, seed: 11, endOnFailure: true },
    )
    expect(outcome.failed, 'the fault was not found').toBe(true)
    expect(String(outcome.errorInstance)).toMatch(found)
  })

  test('[V4] rights are not asked in the page', () => {
    vi.spyOn(MyRights.prototype, 'judge').mockReturnValue(null)
    expect(fc.check(fc.property(alone, playAlone), { seed: 3, endOnFailure: true }).failed).toBe(true)
  })
})
