import { brotliDecompressSync } from 'node:zlib'
import { type Contribution, type Phase, readPhase } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { aRoom, atlasIn } from '../../../test/support/a-command-room.ts'

const phase = (part: Readonly<Record<string, unknown>>): Phase => readPhase({ key: 'ecrire', ...part }) as Phase // reason: it has a key
const constat = (label: string, more: Readonly<Record<string, unknown>> = {}) => ({
  contribution: { type: 'element', kind: 'constat', label, ...more } as unknown as Contribution, // reason: read by the command
})
const citizen = (participant: string, site = '') => ({ role: 'citizen', participant, site }) as const

describe('a rehearsal', () => {
  test('[R29] a rehearsal has simulated people, and leaves nothing behind', async () => {
    const { room, ask, memory } = await aRoom()
    await ask('contribute', constat('Vrai'), citizen('noe'))
    const before = atlasIn(room)
    const simulated = { ...constat('Joué'), as: { role: 'citizen', site: 'brest' } }
    expect(await ask('contribute', simulated)).toMatchObject({ refusal: { code: 'command-not-readable' } })
    await ask('rehearse', {})
    const { rehearsal } = atlasIn(room).workshop
    await ask('set-phase', { phase: phase({ way: 'sealed' }) })
    await ask('contribute', simulated)
    expect(await ask('contribute', simulated, citizen('noe'))).toMatchObject({
      refusal: { code: 'command-not-readable' },
    })
    await ask('reveal', {})
    expect([...atlasIn(room).elements.values()].map(({ label, by }) => [label, by])).toContainEqual([
      'Joué',
      'citizen@brest',
    ])
    const version = rehearsal?.version ?? ''
    const bytes = await memory.version('a', version)
    expect(brotliDecompressSync(bytes ?? Uint8Array.of()).toString()).toContain('Vrai')
    expect(await ask('end-rehearsal', { version: 'autre' }, {}, { version: bytes })).toMatchObject({
      refusal: { code: 'not-rehearsing' },
    })
    await ask('end-rehearsal', { version }, {}, { version: bytes })
    const after = atlasIn(room)
    expect([...after.elements]).toEqual([...before.elements])
    expect(after.workshop).toEqual(before.workshop)
    expect(room.state.ledger.assembly.brought.size).toBe(0)
    // Nothing that was done in it can be taken back from the journal: it would act on the real session.
    const acts = room.state.ledger.assembly.acts()
    expect(acts.filter(({ at }) => at >= (rehearsal?.at ?? 0)).map(({ name, undo }) => [name, undo])).toEqual([
      ['rehearse', null],
      ['set-phase', null],
      ['reveal', null],
      ['end-rehearsal', null],
    ])
  })

  test('[R29] its simulated people vote and say what they think, each for one, of what came since; it all goes with them', async () => {
    const { room, ask, memory } = await aRoom()
    const bring = async (label: string) => {
      await ask('contribute', constat(label))
      return [...atlasIn(room).elements.values()].find((each) => each.label === label)?.id ?? ''
    }
    const openOn = async (id: string) => {
      const opened = await ask('open-vote', { title: 'Pour ?', on: [id], dots: 2, shows: 'live' })
      return opened.ok ? (opened.value as { readonly vote: string }).vote : '' // reason: what it answers
    }
    const before = await bring('Avant')
    const voteBefore = await openOn(before)
    await ask('rehearse', {})
    const { rehearsal } = atlasIn(room).workshop
    const since = await bring('Pendant')
    const vote = await openOn(since)
    const as = (number: number) => ({ role: 'citizen', site: 'brest', number })
    const give = (number: number) => ({ vote, dots: { [since]: 1 }, as: as(number) })
    for (const number of [0, 1, 1]) await ask('vote', give(number))
    expect(atlasIn(room).votes.get(vote)).toMatchObject({ voters: 2, tally: { [since]: 2 } })
    await ask('say', { on: since, stance: 'agree', reason: '', as: as(3) })
    expect([...atlasIn(room).stances.values()]).toMatchObject([{ count: { agree: 1 } }])
    const notRehearsing = { refusal: { code: 'not-rehearsing' } }
    expect(await ask('vote', { vote: voteBefore, dots: {}, as: as(0) })).toMatchObject(notRehearsing)
    expect(await ask('say', { on: before, stance: 'agree', as: as(0) })).toMatchObject(notRehearsing)
    const notReadable = { refusal: { code: 'command-not-readable' } }
    for (const wrong of [as(-1), as(200), { role: 'facilitator', site: '' }, null, 7])
      expect(await ask('vote', { ...give(0), as: wrong })).toMatchObject(notReadable)
    expect(await ask('vote', give(4), citizen('noe'))).toMatchObject(notReadable)
    const version = rehearsal?.version ?? ''
    await ask('end-rehearsal', { version }, {}, { version: await memory.version('a', version) })
    const { votes, stances } = atlasIn(room)
    expect([[...votes.keys()], stances.size]).toEqual([[voteBefore], 0])
  })
})
