import { type KindKey, relationKindOf } from '@maillage/atlas'
import { useAtlas } from '../app/use-session.ts'
import { LineMark } from '../controls/kind-mark.tsx'

/** The line of the kind that a verb makes. */
export function VerbMark({ kind }: { readonly kind: KindKey }) {
  return <LineMark kind={relationKindOf(useAtlas(), { kind })} />
}
