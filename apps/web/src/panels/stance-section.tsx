import type { EndId } from '@maillage/atlas'
import { useRareWork } from '../app/rare-dialog.tsx'
import { useAtlas } from '../app/use-session.ts'

/**
 * What people think of a thing: of any relation, and of an element once somebody said something. It comes with the rarer
 * windows, after the page. (V100)
 */
export function StanceSection({ id, always }: { readonly id: EndId; readonly always: boolean }) {
  const isSaid = useAtlas().stances.has(id)
  const work = useRareWork()
  return work && (always || isSaid) ? <work.StancePanel key={id} id={id} /> : null
}
