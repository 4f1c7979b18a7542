import { type Atlas, type Edit, mergeAtlas, type Outcome } from '@maillage/atlas'
import type { CommandOutcome } from '../session.ts'
import type { Desk } from './desk.ts'

export type BringInRequest = {
  readonly desk: Desk
  readonly by: string
  readonly file: { readonly text: string; readonly from: Atlas }
  readonly command: (name: string, args: Readonly<Record<string, unknown>>) => Promise<CommandOutcome>
  /** Resolves at the next change of the atlas, or after a while. */
  readonly nextChange: () => Promise<void>
}

/** How many changes of the atlas may pass before what was brought in is there. */
const patience = 200

/** Has the server bring a file in, all of it or nothing, and makes it one step that I can take back. (V21) */
export async function bringIn(request: BringInRequest): Promise<CommandOutcome> {
  const { desk, by, file, command, nextChange } = request
  const before = desk.atlas()
  const planned: Outcome<readonly Edit[]> = mergeAtlas(before, { by, now: 0, newId: () => '' }, { from: file.from })
  if (!planned.ok) return planned
  const outcome = await command('import', { text: file.text })
  if (!outcome.ok) return outcome
  for (let left = patience; left > 0 && !isAllThere(desk.atlas(), planned.value); left--) await nextChange()
  desk.gotDone(before, asItStands(desk.atlas(), planned.value))
  return outcome
}

function isAllThere(atlas: Atlas, edits: readonly Edit[]): boolean {
  return edits.every((edit) => {
    if (edit.type === 'element-added') return atlas.elements.has(edit.element.id)
    return edit.type !== 'relation-added' || atlas.relations.has(edit.relation.id)
  })
}

/** The same edits, things as the server wrote them: by whom, and when. */
function asItStands(atlas: Atlas, edits: readonly Edit[]): readonly Edit[] {
  return edits.flatMap((edit): readonly Edit[] => {
    if (edit.type === 'element-added') {
      const element = atlas.elements.get(edit.element.id)
      return element ? [{ type: 'element-added', element }] : []
    }
    if (edit.type !== 'relation-added') return [edit]
    const relation = atlas.relations.get(edit.relation.id)
    return relation ? [{ type: 'relation-added', relation }] : []
  })
}
