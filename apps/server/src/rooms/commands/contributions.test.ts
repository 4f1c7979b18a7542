import { type Contribution, type Phase, readPhase } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { aRoom } from '../../../test/support/a-command-room.ts'
import { labelsIn } from '../../../test/support/a-room.ts'

const phase = (part: Readonly<Record<string, unknown>>): Phase => readPhase({ key: 'ecrire', ...part }) as Phase // reason: it has a key
const constat = (label: string, more: Readonly<Record<string, unknown>> = {}) => ({
  contribution: { type: 'element', kind: 'constat', label, ...more } as unknown as Contribution, // reason: read by the command
})
const citizen = (participant: string, site = '') => ({ role: 'citizen', participant, site }) as const

describe('what can be brought', () => {
  test('[R24] nobody writes over what waits or stands under the same id; the same sent once more long after is there once', async () => {
    const { room, ask } = await aRoom()
    const as = (participant: string) => ({ participant, by: 'citizen' })
    const bring = (participant: string, label: string, id: string) =>
      new Promise<{ readonly ok: boolean }>((settle, reject) => {
        room.command({
          ...{ type: 'command', id, name: 'contribute', args: constat(label), role: 'citizen', site: '', settle },
          ...{ doer: as(participant), fail: () => reject(new Error('not carried out')) },
        })
      })
    const { ledger } = room.state
    await ask('set-phase', { phase: phase({ way: 'sealed' }) })
    await bring('noe', 'Mes mots', 'carte-0001')
    expect(await bring('eve', 'Les siens', 'carte-0001')).toMatchObject({ ok: false, refusal: { code: 'id-taken' } })
    expect(ledger.assembly.broughtBy('noe')).toMatchObject([{ contribution: { label: 'Mes mots' } }])
    expect(ledger.assembly.broughtBy('eve')).toEqual([])
    await ask('reveal', {})
    expect(await bring('eve', 'Les siens', 'carte-0001')).toMatchObject({ ok: false, refusal: { code: 'id-taken' } })
    expect(await bring('noe', 'Mes mots', 'carte-0001')).toMatchObject({ ok: true })
    expect(labelsIn(room)).toEqual(['Mes mots'])
  })

  test('[R24] a kind that the atlas does not have is refused, in every way of a phase', async () => {
    const { room, ask } = await aRoom()
    for (const way of ['direct', 'sealed', 'inbox']) {
      await ask('set-phase', { phase: phase({ way }) })
      for (const kind of ['insulte-grave', 'constructor'])
        expect(await ask('contribute', constat('Non', { kind }), citizen('noe'))).toMatchObject({
          refusal: { code: 'unknown-kind', key: kind },
        })
    }
    expect(labelsIn(room)).toEqual([])
    expect(room.state.ledger.assembly.brought.size).toBe(0)
  })
})
