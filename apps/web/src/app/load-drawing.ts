/** The map as a picture, and what draws it. */
export async function loadPicture() {
  const [picture] = await Promise.all([import('../picture/meanwhile.tsx'), import('../picture/draw-map.ts')])
  return picture
}

/**
 * The drawing tool; before it, the map as a picture: a fiftieth of its weight and all of the map, so that on a slow line the
 * map is seen long before it can be drawn on. (V158)
 */
export async function loadDrawing() {
  await loadPicture().catch(() => {})
  return import('../canvas/index.tsx')
}
