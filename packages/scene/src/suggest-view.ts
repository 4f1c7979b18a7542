import type { Scene } from './figures/figures.ts'
import { type Box, boxAroundAll } from './geometry.ts'

/** What a screen shows: the drawing's point at its middle, and how large one unit is. */
export type View = { readonly x: number; readonly y: number; readonly zoom: number }

/** The box around everything in a scene; null when it is empty. */
export function bounds(scene: Scene, groups: readonly { readonly region: Box }[] = []): Box | null {
  const boxes: Box[] = []
  for (const figure of scene.elements.values()) boxes.push(figure.box)
  for (const figure of scene.relations.values()) boxes.push(figure.bounds)
  for (const group of groups) boxes.push(group.region)
  return boxAroundAll(boxes)
}

/** The view that shows a whole box in a screen of this size, no larger than 100 %. Shows the origin when there is none. (S18) */
export function suggestView(
  box: Box | null,
  screen: { readonly w: number; readonly h: number },
  { margin = 24, least = 0.05, most = 1 } = {},
): View {
  if (!box) return { x: 0, y: 0, zoom: most }
  const across = Math.max(1, screen.w - 2 * margin) / Math.max(1, box.w)
  const down = Math.max(1, screen.h - 2 * margin) / Math.max(1, box.h)
  return { x: box.x + box.w / 2, y: box.y + box.h / 2, zoom: Math.max(least, Math.min(most, across, down)) }
}
