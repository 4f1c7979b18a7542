/** How much of an element is shown: all, the beginning of its label in large letters, or its shape alone. */
export const looks = ['near', 'distant', 'far'] as const
export type Look = (typeof looks)[number]

const borders = {
  hand: { near: 0.46, distant: 0.215 },
  // From ten metres a label is read in large letters long after it could be read in hand.
  wall: { near: 1.7, distant: 0.12 },
} as const
const give = 1.08

/**
 * What is shown at this zoom. One attribute on the stage, and CSS does the rest; the border is crossed later going back
 * than coming, so that nothing flickers there. (C9)
 */
export function lookAtZoom(zoom: number, now: string | undefined, from: keyof typeof borders = 'hand'): Look {
  const border = borders[from]
  const near = now === 'near' ? border.near / give : border.near
  const distant = now === 'far' ? border.distant : border.distant / give
  if (zoom >= near) return 'near'
  return zoom >= distant ? 'distant' : 'far'
}
