import { addElement, changeElement, elementId, kindKey, removeThings } from '@maillage/atlas'
import { readAtlas, rootsOf } from '@maillage/atlas-yjs'
import { closeCodes } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { stateOf, type TestPage } from '../support/a-page.ts'
import { aStage } from '../support/a-stage.ts'

// Attacks on what a role may do: rows of the attack list of the design, against a real server over real sockets.

const stage = aStage()
const { page, plain } = stage

/** Writes straight into the roots, past everything that a page would ask first. */
const forging = (attacker: TestPage, write: (roots: ReturnType<typeof rootsOf>['roots']) => void) =>
  attacker.pushBytes(attacker.written((doc) => write(rootsOf(doc).roots)))

const core = (change: object) => ({ kind: 'acteur', label: 'Mairie', by: 'citizen', at: Date.now(), ...change })

describe('authorship', () => {
  test.each([
    ['another role', { by: 'facilitator' }, 'not-the-author'],
    ['another site', { by: 'citizen@brest' }, 'not-the-author'],
    ['a time to come', { at: Date.now() + 9e9 }, 'value-not-readable'],
  ])('[R5] a thing born under %s is refused, and nothing of it stays', async (_name, change, code) => {
    const mallory = await page()
    const number = forging(mallory, ({ elements }) => elements.set('forged', core(change)))
    expect(await mallory.answerTo(number)).toMatchObject({ code })
    expect(rootsOf(await stateOf(stage.server)).roots.elements.has('forged')).toBe(false)
    const metrics = await (await fetch(`${stage.server.address}/metrics`)).text()
    expect(metrics).toContain(`maillage_refusals_total{reason="${code}"} 1`)
  })

  test('[R5] who wrote a thing, and when, can’t be changed afterwards, by whoever leads either', async () => {
    for (const role of ['citizen', 'administrator'] as const) {
      const mallory = await page({ role })
      const { elements } = rootsOf(mallory.doc).roots
      const before = elements.get('act-brest') as object
      for (const change of [{ by: role }, { at: 1 }, { by: role, at: Date.now() }]) {
        const again = await page({ role })
        const number = forging(again, (roots) => roots.elements.set('act-brest', { ...before, ...change }))
        expect(await again.answerTo(number)).toMatchObject({ code: 'id-taken' })
      }
    }
    const { elements } = readAtlas(await stateOf(stage.server)).atlas
    expect(elements.get(elementId('act-brest'))?.by).not.toBe('administrator')
  })

  test('[R5] a thing that was removed comes back only from who may, as it was born', async () => {
    const [ada, mallory] = [await page(), await page()]
    const id = elementId('jardin')
    await ada.answerTo(
      ada.perform((atlas, context) => addElement(atlas, context, { id, kind: kindKey('acteur'), label: 'Jardin' })),
    )
    await expect.poll(() => mallory.atlas().elements.has(id)).toBe(true)
    const born = rootsOf(mallory.doc).roots.elements.get('jardin') as object
    await ada.answerTo(ada.perform((atlas, context) => removeThings(atlas, context, { ids: [id] })))
    await expect.poll(() => mallory.atlas().elements.has(id)).toBe(false)
    const number = forging(mallory, ({ elements }) => elements.set('jardin', born))
    expect(await mallory.answerTo(number)).toMatchObject({ code: 'id-taken' })
  })
})

describe('keys that are not theirs', () => {
  const serversOwn: readonly [string, (roots: ReturnType<typeof rootsOf>['roots']) => unknown, string][] = [
    ['a mark', ({ marks }) => marks.set('act-brest/validated', { by: 'facilitator', at: 1 }), 'by-command-only'],
    ['the pause', ({ workshop }) => workshop.set('frozen', { by: 'facilitator', at: 1 }), 'by-command-only'],
    ['the phase', ({ workshop }) => workshop.set('phase', null), 'by-command-only'],
    ['a table', ({ kinds }) => kinds.set('element/acteur', false), 'not-your-right'],
    ['the trame', ({ trame }) => trame.set('angles/A', false), 'not-your-right'],
    ['the title', ({ about }) => about.set('title', 'À moi'), 'not-your-right'],
  ]
  test.each(serversOwn)(
    '[R5] [R16] a citizen who writes %s is refused, and nothing changes',
    async (_name, write, code) => {
      const before = contentOf(await stateOf(stage.server))
      const mallory = await page()
      const number = forging(mallory, write)
      expect(await mallory.answerTo(number)).toMatchObject({ code })
      expect(contentOf(await stateOf(stage.server))).toEqual(before)
    },
  )

  test('[R16] whoever leads writes the server’s own keys by command only, too', async () => {
    const lead = await page({ role: 'administrator' })
    const number = forging(lead, ({ marks }) => marks.set('act-brest/locked', { by: 'administrator', at: 1 }))
    expect(await lead.answerTo(number)).toMatchObject({ code: 'by-command-only' })
    expect(await lead.command('lock', { ids: ['act-brest'], on: true })).toMatchObject({ ok: true })
  })

  test('[R16] commands are asked of the same rights, whatever is in them', async () => {
    const citizen = await page()
    for (const [name, args] of [
      ['freeze', { on: true }],
      ['set-phase', { phase: null }],
      ['lock', { ids: ['act-brest'], on: true }],
      ['hide', { ids: ['act-brest'] }],
      ['import', { text: '{}' }],
      ['merge', { keep: 'act-brest', others: ['act-cob'] }],
      ['keep-version', { name: 'x' }],
      ['open-vote', { title: 'x', on: ['act-brest'], dots: 1, who: null, shows: 'live' }],
    ] as const) {
      expect(await citizen.command(name, args), name).toMatchObject({ ok: false, refusal: { code: 'not-your-right' } })
    }
    expect(await citizen.command('__proto__', {})).toMatchObject({ ok: false, refusal: { code: 'unknown-command' } })
  })
})

describe('taking away', () => {
  test('[R5] one deletion of everything, in a few bytes, is refused whole', async () => {
    const mallory = await page()
    const before = contentOf(await stateOf(stage.server))
    const update = mallory.written((doc) => {
      for (const root of Object.values(rootsOf(doc).roots)) for (const key of [...root.keys()]) root.delete(key)
    })
    expect(await mallory.answerTo(mallory.pushBytes(update))).toMatchObject({
      code: expect.stringMatching(/right|command/),
    })
    expect(contentOf(await stateOf(stage.server))).toEqual(before)
  })

  test('[R5] what is validated or locked is neither changed nor removed', async () => {
    const [lead, mallory] = [await page({ role: 'facilitator' }), await page()]
    await lead.command('validate', { ids: ['act-brest'], on: true })
    await lead.command('lock', { ids: ['act-cob'], on: true })
    await expect.poll(() => rootsOf(mallory.doc).roots.marks.size).toBe(2)
    for (const [id, code] of [
      ['act-brest', 'validated'],
      ['act-cob', 'locked'],
    ] as const) {
      const again = await page()
      const renamed = forging(again, ({ elementFields }) => elementFields.set(`${id}/label`, 'Autre'))
      expect(await again.answerTo(renamed)).toMatchObject({ code })
      const removing = await page()
      expect(await removing.answerTo(forging(removing, ({ elements }) => elements.delete(id)))).toMatchObject({ code })
      const unmarking = await page()
      const unmarked = forging(unmarking, ({ marks }) => marks.delete(`${id}/${code}`))
      expect(await unmarking.answerTo(unmarked)).toMatchObject({ code: 'by-command-only' })
    }
  })

  test('[R5] [R18] in a pause nobody but who leads writes, however it is sent', async () => {
    const [lead, mallory] = [await page({ role: 'facilitator' }), await page()]
    await lead.command('freeze', { on: true })
    await expect.poll(() => rootsOf(mallory.doc).roots.workshop.has('frozen')).toBe(true)
    // A moment after the decision, nobody may say any more that they had not heard of it.
    await new Promise((resolve) => setTimeout(resolve, 2200))
    const number = mallory.perform((atlas, context) =>
      changeElement(atlas, context, { id: elementId('act-brest'), field: 'label', value: 'Autre' }),
    )
    expect(await mallory.answerTo(number)).toMatchObject({ code: 'frozen' })
    const outsider = await plain()
    const closed = new Promise((resolve) => outsider.provider.once('closed', ({ code }) => resolve(code)))
    rootsOf(outsider.doc).roots.positions.set('act-brest', [7, 7])
    expect(await closed).toBe(closeCodes.notAllowed)
  })
})

test.each<[string, (roots: ReturnType<typeof rootsOf>['roots']) => unknown]>([
  ['words on a thing that is gone', ({ elementFields }) => elementFields.set('perdu/label', 'trop tard')],
  [
    'a relation that ends on what it takes away',
    ({ relations }) =>
      relations.set('r-late', {
        kind: 'lien',
        ends: { from: 'act-brest', to: 'act-brest' },
        by: 'citizen',
        at: Date.now(),
      }),
  ],
])('[R5] %s, which may come late, bring nothing else in with them', async (_name, late) => {
  const ada = await page()
  const id = elementId('perdu')
  await ada.answerTo(
    ada.perform((atlas, context) => addElement(atlas, context, { id, kind: kindKey('acteur'), label: 'Perdu' })),
  )
  await ada.answerTo(ada.perform((atlas, context) => removeThings(atlas, context, { ids: [id] })))
  const mallory = await plain()
  const closed = new Promise((resolve) => mallory.provider.once('closed', ({ code }) => resolve(code)))
  const { roots } = rootsOf(mallory.doc)
  mallory.doc.transact(() => {
    late(roots)
    roots.elements.delete('act-brest')
  })
  expect(await closed).toBe(closeCodes.notAllowed)
  const after = rootsOf(await stateOf(stage.server)).roots
  expect([after.elements.has('act-brest'), after.elementFields.has('perdu/label')]).toEqual([true, false])
})

test('[R5] whatever a visitor sends reaches nobody: a page is refused, a plain provider is sent away', async () => {
  const before = contentOf(await stateOf(stage.server))
  const visitor = await page({ role: 'visitor' })
  const writes: readonly ((roots: ReturnType<typeof rootsOf>['roots']) => unknown)[] = [
    ({ elements }) => elements.set('intrus', core({ by: 'visitor' })),
    ({ positions }) => positions.set('act-brest', [7, 7]),
    ({ elements }) => elements.delete('act-brest'),
    ({ annotations }) => annotations.set('shape:a', { id: 'shape:a' }),
  ]
  for (const write of writes) {
    const again = await page({ role: 'visitor' })
    expect(await again.answerTo(forging(again, write))).toMatchObject({ code: 'not-your-right' })
  }
  expect(await visitor.command('vote', { vote: 'x', dots: {} })).toMatchObject({ ok: false })
  for (const write of writes) {
    const outsider = await plain('visitor')
    const closed = new Promise((resolve) => outsider.provider.once('closed', ({ code }) => resolve(code)))
    write(rootsOf(outsider.doc).roots)
    expect(await closed).toBe(closeCodes.notAllowed)
  }
  expect(contentOf(await stateOf(stage.server))).toEqual(before)
})

test('[R1] [R5] an unmodified y-websocket client works within its rights, and only there', async () => {
  const [citizen, technician] = [await plain('citizen'), await plain('technician')]
  citizen.perform((atlas, context) =>
    addElement(atlas, context, { id: elementId('jardin'), kind: kindKey('acteur'), label: 'Jardin' }),
  )
  await technician.until(() => technician.watch.atlas().elements.has(elementId('jardin')))
  rootsOf(technician.doc).roots.about.set('title', 'Atlas des jardins')
  await citizen.until(() => citizen.watch.atlas().about.title === 'Atlas des jardins')
  const closed = new Promise((resolve) => citizen.provider.once('closed', ({ code }) => resolve(code)))
  rootsOf(citizen.doc).roots.about.set('title', 'À moi')
  expect(await closed).toBe(closeCodes.notAllowed)
  expect(rootsOf(await stateOf(stage.server)).roots.about.get('title')).toBe('Atlas des jardins')
})

function contentOf(doc: Y.Doc): unknown {
  return JSON.parse(JSON.stringify(Object.entries(rootsOf(doc).roots).map(([name, root]) => [name, root.toJSON()])))
}
