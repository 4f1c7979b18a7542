import { type Atlas, type EndId, isInAtlas } from '@maillage/atlas'
import type { AssemblyHere } from '../../session/assembly/assembly.ts'

/** Of what came of a contribution, that which stands on the map now. */
export function madeBy(atlas: Atlas, assembly: Pick<AssemblyHere, 'madeBy'>, id: string): readonly EndId[] {
  // reason: looked up; a name that nothing has is in no atlas.
  return (assembly.madeBy(id) as readonly EndId[]).filter((each) => isInAtlas(atlas, each))
}
