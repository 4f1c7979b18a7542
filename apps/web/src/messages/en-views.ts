import type { Messages } from './fr.ts'

/** The same as `fr-views.ts`. */
export const enViews: Pick<Messages, 'views'> = {
  views: {
    names: { drawing: 'Drawing', outline: 'Outline', focus: 'Around', matrix: 'Matrix', table: 'Table' },
    what: {
      drawing: 'The map, drawn together',
      outline: 'The list, read and written',
      focus: 'One element in the middle, its neighbours around',
      matrix: 'The grid, or elements, crossed',
      table: 'Rows to sort, and to change together',
    },
    where: {
      drawing: 'in the drawing',
      outline: 'in the outline',
      focus: 'around an element',
      matrix: 'in the matrix',
      table: 'in the table',
    },
    current: (name) => `View: ${name}`,
    tools: 'Search, filter, set',
    missing: 'This view could not be loaded',
    missingWhy: 'There is no network. Try again in a moment; your work is safe.',
  },
}
