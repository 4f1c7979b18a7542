import { addElement, changeElement, elementId, kindKey, type Role } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import type { CommandAnswer, Refused } from '@maillage/wire'
import { describe, expect, test } from 'vitest'
import { aRoom, atlasIn } from '../../../test/support/a-command-room.ts'
import { labelsIn, type TestSeat } from '../../../test/support/a-room.ts'
import { decodeTick } from '../log-row.ts'
import { openState } from '../room-state.ts'

const jardin = elementId('jardin')
const ecole = elementId('ecole')
const adding = (id: typeof jardin, label: string) => (atlas: never, context: never) =>
  addElement(atlas, context, { id, kind: kindKey('acteur'), label })
const renaming = (id: typeof jardin, value: string) => (atlas: never, context: never) =>
  changeElement(atlas, context, { id, field: 'label', value })
const write = ({ writer }: Awaited<ReturnType<typeof aRoom>>, step: ReturnType<typeof adding>) =>
  writer.write(step as never, 'citizen@brest') // reason: a step of the tests, of the types of all steps
const refusalOf = (seat: TestSeat) => (seat.jsonOf('refused') as Refused | undefined)?.refusal

describe('what only the server decides', () => {
  test('[R18] [A27] a freeze does not refuse what was on its way; what comes after people could know is refused', async () => {
    const clock = { now: 1000 }
    const scene = await aRoom({ now: () => clock.now })
    await scene.ask('freeze', { on: true })
    await scene.push(write(scene, adding(jardin, 'sur le chemin')))
    expect(labelsIn(scene.room)).toEqual(['sur le chemin'])
    clock.now += 2001
    await scene.push(write(scene, adding(ecole, 'trop tard')))
    expect(refusalOf(scene.ada)).toEqual({ code: 'frozen' })
    expect(labelsIn(scene.room)).toEqual(['sur le chemin'])
  })

  test('[A23] what is validated stays as it is, but for who leads', async () => {
    const scene = await aRoom({ now: () => Number.MAX_SAFE_INTEGER })
    await scene.push(write(scene, adding(jardin, 'Jardin')))
    await scene.ask('validate', { ids: [jardin], on: true }, { role: 'elected' })
    expect(atlasIn(scene.room).marks.get(jardin)?.validated).toMatchObject({ by: 'elected' })
    await scene.push(write(scene, renaming(jardin, 'Autre nom')))
    expect(refusalOf(scene.ada)).toMatchObject({ code: 'validated' })
    expect(labelsIn(scene.room)).toEqual(['Jardin'])
  })

  test('[R16] what is hidden is out of the document, and comes back as it was', async () => {
    const scene = await aRoom()
    await scene.push(write(scene, adding(jardin, 'Jardin')))
    const before = atlasIn(scene.room)
    const hidden = await scene.ask('hide', { ids: [jardin] })
    expect(atlasIn(scene.room).elements.size).toBe(0)
    const id = hidden.ok ? (hidden.value as { hidden: string }).hidden : ''
    expect(await scene.ask('restore', { hidden: id })).toMatchObject({ ok: true })
    expect(atlasIn(scene.room).elements).toEqual(before.elements)
    expect(await scene.ask('restore', { hidden: id })).toMatchObject({ ok: false, refusal: { code: 'not-hidden' } })
  })

  test('[R16] a version is gone back to by a new change, and what came since is not erased from the log', async () => {
    const scene = await aRoom()
    await scene.push(write(scene, adding(jardin, 'Jardin')))
    const kept = await scene.ask('keep-version', { name: 'Matin' }, { role: 'technician' })
    const id = kept.ok ? (kept.value as { version: string }).version : ''
    await scene.push(write(scene, renaming(jardin, 'Jardin partagé')))
    await scene.push(write(scene, adding(ecole, 'École')))
    expect(labelsIn(scene.room)).toEqual(['Jardin partagé', 'École'])
    const version = await scene.memory.version('a', id)
    expect(version).not.toBe(null)
    const answer = await new Promise<CommandAnswer>((settle, reject) => {
      scene.room.command({
        ...{ type: 'command', id: 'back-00001', name: 'restore-version', args: { version: id }, settle, version },
        ...{ role: 'facilitator', site: '', doer: { participant: 'lin', by: 'facilitator' }, fail: reject },
      })
    })
    expect(answer).toMatchObject({ ok: true })
    expect(labelsIn(scene.room)).toEqual(['Jardin'])
  })

  test('[R16] an import is all or nothing, and tells what it added', async () => {
    const scene = await aRoom()
    expect(await scene.ask('import', { text: '{"no": "atlas"' })).toMatchObject({
      ok: false,
      refusal: { code: 'file-not-readable' },
    })
    expect(await scene.ask('import', { text: '{}' }, { role: 'citizen' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-right', right: 'import' },
    })
  })

  test('[R16] duplicates are merged by who may; their own by anyone who may change them', async () => {
    const scene = await aRoom()
    await scene.push(write(scene, adding(jardin, 'Jardin')))
    await scene.push(write(scene, adding(ecole, 'Le jardin')))
    const ask = { keep: jardin, others: [ecole] }
    expect(await scene.ask('merge', ask, { role: 'citizen', participant: 'noe' })).toMatchObject({
      ok: false,
      refusal: { code: 'not-your-right', right: 'merge' },
    })
    expect(await scene.ask('merge', ask, { role: 'citizen', participant: 'ada' })).toMatchObject({ ok: true })
    expect(labelsIn(scene.room)).toEqual(['Jardin'])
    const gone = await scene.ask('merge', ask, { role: 'technician' })
    expect(gone).toMatchObject({ ok: false, refusal: { code: 'unknown-element' } })
  })

  test('[R16] a vote is counted by the server: one person once, within their dots', async () => {
    const scene = await aRoom()
    await scene.push(write(scene, adding(jardin, 'Jardin')))
    await scene.push(write(scene, adding(ecole, 'École')))
    const opened = await scene.ask('open-vote', {
      title: 'Par où commencer ?',
      on: [jardin, ecole],
      dots: 3,
      shows: 'live',
    })
    const vote = opened.ok ? (opened.value as { vote: string }).vote : ''
    const give = (participant: string, dots: unknown) =>
      scene.ask('vote', { vote, dots }, { role: 'citizen', participant })
    await give('noe', { jardin: 3 })
    await give('noe', { jardin: 1, ecole: 2 })
    await give('eve', { jardin: 1 })
    expect(await give('eve', { jardin: 4 })).toMatchObject({ ok: false, refusal: { code: 'too-many-dots', max: 3 } })
    expect(await give('eve', { jardin: -4 })).toMatchObject({ ok: false, refusal: { code: 'command-not-readable' } })
    expect(atlasIn(scene.room).votes.get(vote)).toMatchObject({ voters: 2, tally: { jardin: 2, ecole: 2 }, groups: [] })
    await scene.ask('close-vote', { vote })
    expect(await give('ada', { jardin: 1 })).toMatchObject({ ok: false, refusal: { code: 'vote-closed' } })
  })

  test.each([
    [
      'two small ones are masked, as they are five together',
      { citizen: 6, elected: 2, technician: 3 },
      ['elected', 'technician'],
    ],
    ['a single small one takes the next with it', { citizen: 9, elected: 1, technician: 6 }, ['elected', 'technician']],
    ['large ones are shown', { citizen: 5, elected: 5 }, []],
  ] satisfies readonly [string, Partial<Record<Role, number>>, readonly string[]][])(
    '[A29] what a college gave: %s',
    async (_name, people, masked) => {
      const scene = await aRoom()
      await scene.push(write(scene, adding(jardin, 'Jardin')))
      const opened = await scene.ask('open-vote', { title: 'Pour ?', on: [jardin], dots: 1, shows: 'at-close' })
      const vote = opened.ok ? (opened.value as { vote: string }).vote : ''
      for (const [role, count] of Object.entries(people) as [Role, number][]) {
        // reason: as written above
        for (let each = 0; each < count; each++) {
          await scene.ask('vote', { vote, dots: { jardin: 1 } }, { role, participant: `${role}${each}` })
        }
      }
      expect(atlasIn(scene.room).votes.get(vote)).toMatchObject({ tally: null, groups: [] })
      await scene.ask('close-vote', { vote })
      const groups =
        atlasIn(scene.room)
          .votes.get(vote)
          ?.groups.filter(({ of }) => of === 'role') ?? []
      expect(groups.filter(({ tally }) => tally === null).map(({ key }) => key)).toEqual(masked)
      expect(groups.every(({ tally, voters }) => (tally === null) === (voters === null))).toBe(true)
    },
  )

  test('[R15] each action is in the log with who did it and when; who owns what follows from the log alone', async () => {
    const scene = await aRoom()
    await scene.push(write(scene, adding(jardin, 'Jardin')))
    await scene.ask('validate', { ids: [jardin], on: true }, { role: 'elected', participant: 'lin' })
    const kept = await scene.memory.load('a')
    const entries = kept.rows.flatMap(({ bytes }) => decodeTick(bytes).entries)
    expect(entries.map(({ type, doer }) => [type, doer])).toEqual([
      ['update', { participant: 'ada', by: 'citizen@brest' }],
      ['command', { participant: 'lin', by: 'elected' }],
    ])
    expect(kept.rows.every(({ bytes }) => Date.now() - decodeTick(bytes).at < 60_000)).toBe(true)
    const again = openState(kept, 'a')
    expect(again.ledger.kept()).toEqual(scene.room.state.ledger.kept())
    expect(again.gate.registry.kept()).toEqual(scene.room.state.gate.registry.kept())
    expect(readAtlas(again.gate.doc)).toEqual(readAtlas(scene.room.state.gate.doc))
  })
})
