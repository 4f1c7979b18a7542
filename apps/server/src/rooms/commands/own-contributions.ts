import { readContribution } from '@maillage/atlas'
import type { Brought } from '../assembly.ts'
import { workshopIn } from '../decided.ts'
import { type Command, type CommandScene, done, refused } from './command.ts'
import { refusalOf, waitingAfter } from './contributions.ts'

/** What whoever asks brought under this id and is not on the map; null when they did not, or it is there. */
function broughtByAsker({ state, asked }: CommandScene, id: string): Brought | null {
  const brought = state.ledger.assembly.brought.get(id)
  return brought?.participant === asked.doer.participant ? brought : null
}

/** Takes back something of one's own that is not on the map: `{ id }`. */
export const withdraw: Command = {
  right: 'add',
  decide: ({ id }, scene) => {
    if (typeof id !== 'string') return null
    const brought = broughtByAsker(scene, id)
    if (!brought) return refused({ code: 'unknown-contribution', id })
    const isCounted = brought.state === 'waiting'
    const edits = isCounted ? [waitingAfter(scene, { [brought.way]: -1 })] : []
    return done({ edits, notes: [{ type: 'withdrawn', id: brought.id }] })
  },
}

/**
 * Gives other words to something of one's own that is not on the map: `{ id, contribution }`. It keeps its place and its
 * time; what was left out waits again.
 */
export const rewrite: Command = {
  right: 'add',
  decide: ({ id, contribution: raw }, scene) => {
    const contribution = readContribution(raw)
    if (typeof id !== 'string' || !contribution) return null
    const brought = broughtByAsker(scene, id)
    if (!brought) return refused({ code: 'unknown-contribution', id })
    const { phase } = workshopIn(scene.state)
    const refusal = refusalOf(scene, contribution, phase?.key === brought.phase ? phase : null)
    if (refusal) return refused(refusal)
    const edits = brought.state === 'waiting' ? [] : [waitingAfter(scene, { [brought.way]: 1 })]
    return done({ edits, notes: [{ type: 'brought', brought: { ...brought, contribution, state: 'waiting' } }] })
  },
}
