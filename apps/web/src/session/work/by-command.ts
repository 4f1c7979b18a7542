import type { Atlas, CommandContext, Edit } from '@maillage/atlas'
import type { AskedOfServer, CommandOutcome } from '../session.ts'
import type { Desk } from './desk.ts'

export type ByCommandRequest = {
  readonly desk: Desk
  readonly by: string
  readonly asked: AskedOfServer
  readonly command: (name: string, args: Readonly<Record<string, unknown>>) => Promise<CommandOutcome>
  /** Resolves at the next change of the atlas, or after a while. */
  readonly nextChange: () => Promise<void>
}

/** How many changes of the atlas may pass before what the server did is here. */
const patience = 200

/** Has the server do what a wish says, all of it or nothing, and makes it one step that I can take back. */
export async function performByCommand(request: ByCommandRequest): Promise<CommandOutcome> {
  const { desk, by, asked, command, nextChange } = request
  const before = desk.atlas()
  const context: CommandContext = { by, now: 0, newId: () => '' }
  const planned = asked.wish(before, context)
  if (!planned.ok) return planned
  const outcome = await command(asked.name, asked.args)
  if (!outcome.ok) return outcome
  for (let left = patience; left > 0 && !isDone(desk.atlas(), planned.value); left--) await nextChange()
  desk.gotDone(before, asItStands(desk.atlas(), planned.value))
  return outcome
}

function isDone(atlas: Atlas, edits: readonly Edit[]): boolean {
  return edits.every((edit) => {
    switch (edit.type) {
      case 'element-added':
        return atlas.elements.has(edit.element.id)
      case 'relation-added':
        return atlas.relations.has(edit.relation.id)
      case 'element-removed':
        return !atlas.elements.has(edit.id)
      case 'relation-removed':
        return !atlas.relations.has(edit.id)
      default:
        return true
    }
  })
}

/** The same edits, new things as the server wrote them: by whom, and when. */
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
