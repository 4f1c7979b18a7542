import type { frPicture } from './fr-picture.ts'

/** Sentences of the map as a picture. */
export const enPicture: typeof frPicture = {
  title: 'The map as a picture',
  name: (title) => `The map of the workshop: ${title}`,
  alone: 'No relation yet',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'See all',
  close: 'Close',
  drawing: 'The map is being drawn…',
  empty: 'The map is still empty.',
  tooLarge: 'The map is too large for a picture: open the atlas.',
  why: 'All that the picture shows is also read in sentences under “What is being done”.',
  meanwhile: 'Here is the map as a picture. The drawing tool is on its way.',
}
