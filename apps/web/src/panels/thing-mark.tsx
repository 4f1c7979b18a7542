import { type EndId, elementAt, elementKindOf, relationAt, relationKindOf } from '@maillage/atlas'
import { useAtlas } from '../app/use-session.ts'
import { KindMark, LineMark } from '../controls/kind-mark.tsx'

/** The mark of a thing beside its words: the icon of its kind, or the line of its kind of relation. */
export function ThingMark({ id }: { readonly id: EndId }) {
  const atlas = useAtlas()
  const element = elementAt(atlas, id)
  if (element) return <KindMark kind={elementKindOf(atlas, element)} />
  const relation = relationAt(atlas, id)
  return relation ? <LineMark kind={relationKindOf(atlas, relation)} /> : null
}
