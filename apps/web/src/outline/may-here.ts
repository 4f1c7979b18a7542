import { accepted, type Edit, type EndId, elementAt, relationAt, removeThings } from '@maillage/atlas'
import { usePage } from '../app/page-context.tsx'
import type { Session } from '../session/session.ts'

const changing: ReadonlySet<string> = new Set(['rename', 'back', 'edit', 'retype', 'regroup', 'reverse'])

/** Which deeds of a row's menu would not be refused; what leads, shows or marks is everybody's. (V32) */
export function useMayHere(id: EndId): (deed: string) => boolean {
  const { session } = usePage()
  return (deed) => mayHere(session, id, deed)
}

/** The same, asked of a session: what it would refuse is not offered. */
export function mayHere(session: Session, id: EndId, deed: string): boolean {
  if (changing.has(deed)) return session.refusalOf((atlas) => accepted(asItIs(atlas, id))) === null
  switch (deed) {
    case 'remove':
      return session.refusalOf((atlas, context) => removeThings(atlas, context, { ids: [id] })) === null
    case 'relate':
      return session.mayEdit && session.may('add')
    case 'merge':
      return session.may('merge')
    default:
      return true
  }
}

/** A change that leaves the thing as it is: whoever may do that may change it. */
function asItIs(atlas: Parameters<typeof elementAt>[0], id: EndId): readonly Edit[] {
  const element = elementAt(atlas, id)
  if (element) return [{ type: 'element-changed', id: element.id, field: 'description', value: element.description }]
  const relation = relationAt(atlas, id)
  if (!relation) return []
  return [{ type: 'relation-changed', id: relation.id, field: 'description', value: relation.description }]
}
