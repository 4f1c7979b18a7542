import type { Refusal } from '@maillage/atlas'
import type { Wish } from '../session.ts'
import type { Desk } from './desk.ts'
import type { MyRights } from './my-rights.ts'

/** What stands against a wish, were it performed now; null when nothing does. Nothing is written. (V4) */
export function refusalOf(desk: Pick<Desk, 'atlas' | 'context'>, rights: MyRights, wish: Wish): Refusal | null {
  const [atlas, context] = [desk.atlas(), desk.context()]
  const outcome = wish(atlas, context)
  return outcome.ok ? rights.judge(outcome.value, atlas, context.now) : outcome.refusal
}
