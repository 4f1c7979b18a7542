import type { Act } from './assembly.ts'

const ofThePhase = ['set-phase', 'end', 'next-session']
/** What each of these sets is one for the whole room: the newest stands. */
const ofTheRoom = ['spotlight', 'call', 'set-plan', 'set-notice', 'set-report', 'freeze', 'set-places']

/**
 * Has something been done since that took the place of this? Taken back then, it would take back the newer as well, which
 * nobody asked for. What was taken back itself, and what took it back, are as if they had not been. Pure. (R43)
 */
export function isSuperseded(act: Act, later: readonly Act[]): boolean {
  return later.some((each) => !each.undone && !each.undoes && each.undo !== null && replaces(each, act))
}

function replaces(later: Act, act: Act): boolean {
  if (ofThePhase.includes(act.name) || act.name === 'extend') return ofThePhase.includes(later.name)
  if (later.name !== act.name) return false
  if (ofTheRoom.includes(act.name)) return true
  const keys = act.name === 'vote-by-hand' ? ['vote', 'place', 'role'] : act.name === 'set-heads' ? ['place'] : null
  return keys?.every((key) => argOf(later, key) === argOf(act, key)) ?? false
}

function argOf({ undo }: Act, key: string): unknown {
  return (undo?.args as Readonly<Record<string, unknown>> | undefined)?.[key] // reason: arguments of a command
}
