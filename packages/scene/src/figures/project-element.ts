import { type Atlas, type AtlasElement, elementKindOf } from '@maillage/atlas'
import { boxAround, type Point } from '../geometry.ts'
import { styleOfElement } from '../style/style.ts'
import { boxOf } from './box-of.ts'
import type { Badge, ElementFigure } from './figures.ts'

/** Where elements are: a Map will do, or anything that answers like one while some of them move. */
export type Places<Id> = { get(id: Id): Point | undefined }

/** An element as it is drawn with its middle at this place. (S7) */
export function projectElement(atlas: Atlas, element: AtlasElement, place: Point): ElementFigure {
  const { w, h, lines, content } = boxOf(element, elementKindOf(atlas, element))
  const box = boxAround(place, w, h)
  return {
    id: element.id,
    box,
    content: { x: box.x + content.x, y: box.y + content.y, w: content.w, h: content.h },
    label: element.label,
    lines,
    badges: badgesOf(atlas, element),
    style: styleOfElement(atlas, element),
  }
}

const none: readonly Badge[] = []

function badgesOf(atlas: Atlas, element: AtlasElement): readonly Badge[] {
  const { component, angle } = element
  if (component === '' && angle === '') return none
  const badges: Badge[] = []
  if (component !== '') badges.push(badge('components', component, atlas.trame.components.get(component)))
  if (angle !== '') badges.push(badge('angles', angle, atlas.trame.angles.get(angle)))
  return badges
}

function badge(
  axis: Badge['axis'],
  code: string,
  entry: { readonly label: string; readonly colour: Badge['colour'] } | undefined,
): Badge {
  return { axis, code, label: entry?.label ?? code, colour: entry?.colour ?? 'slate' }
}
