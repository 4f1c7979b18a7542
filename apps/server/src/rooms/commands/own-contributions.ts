import { readContribution } from '@maillage/atlas'
import { workshopIn } from '../decided.ts'
import { type Command, done, refused } from './command.ts'
import { refusalOf, waitingAfter } from './contributions.ts'

/** Takes back something of one's own that is not on the map: `{ id }`. */
export const withdraw: Command = {
  right: 'add',
  decide: ({ id }, scene) => {
    const brought = typeof id === 'string' ? scene.state.ledger.assembly.brought.get(id) : undefined
    if (!brought || brought.participant !== scene.asked.doer.participant) {
      return typeof id === 'string' ? refused({ code: 'unknown-contribution', id }) : null
    }
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
    const brought = scene.state.ledger.assembly.brought.get(id)
    if (!brought || brought.participant !== scene.asked.doer.participant) {
      return refused({ code: 'unknown-contribution', id })
    }
    const { phase } = workshopIn(scene.state)
    const refusal = refusalOf(scene, contribution, phase?.key === brought.phase ? phase : null)
    if (refusal) return refused(refusal)
    const edits = brought.state === 'waiting' ? [] : [waitingAfter(scene, { [brought.way]: 1 })]
    return done({ edits, notes: [{ type: 'brought', brought: { ...brought, contribution, state: 'waiting' } }] })
  },
}
