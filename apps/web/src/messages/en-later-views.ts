import type { frLaterViews } from './fr-later-views.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The same as `fr-views.ts`. */
export const enLaterViews: typeof frLaterViews = {
  focus: {
    title: 'Around an element',
    around: (label) => `Around ${label}`,
    empty: 'Nothing to put in the middle yet. Add a first element in the outline or in the drawing.',
    counts: (neighbours, relations) =>
      `${plural(neighbours, 'neighbour', 'neighbours')} · ${plural(relations, 'relation', 'relations')}`,
    thing: (label, kind, relations) =>
      `${label}, ${kind}, ${relations === 0 ? 'no relations' : plural(relations, 'relation', 'relations')}`,
    sentences: 'Its sentences',
    pick: 'Put in the middle',
    sectors: 'Sectors by',
    sectorings: { relation: 'link', kind: 'kind', component: 'component' },
    goesOn: (title) => `${title} (continued)`,
    more: (count) => (count === 1 ? 'Show the last one' : `Show ${count} more`),
    back: 'Back to the centre before',
    forward: 'On to the next centre',
    visited: 'Already seen',
    alone: 'No relations yet. Write a sentence, or add a relation below.',
    aloneReadOnly: 'No relations yet.',
    aloneFiltered: 'The filters leave no neighbour.',
    hidden: (count) =>
      count === 1
        ? 'One relation of this element is not shown by the filters.'
        : `${count} relations of this element are not shown by the filters.`,
    keysHint:
      'Arrows go from one neighbour to the next, Enter on a neighbour puts it in the middle, Enter on a relation or on the centre shows its details, Backspace goes back to the centre before.',
  },
  grid: {
    part: {
      rows: (first, last, total) => `Rows ${first} to ${last} of ${total}`,
      columns: (first, last, total) => `Columns ${first} to ${last} of ${total}`,
    },
    before: { rows: 'Rows before', columns: 'Columns before' },
    after: { rows: 'Next rows', columns: 'Next columns' },
    turned: 'Another page is shown.',
  },
  matrix: {
    title: 'Matrix',
    cross: 'Cross',
    crossings: { trame: 'the grid', things: 'elements' },
    sides: { rows: 'In rows', columns: 'In columns' },
    anyKind: 'Any kind',
    order: 'Order',
    orders: { label: 'alphabetical', count: 'best joined' },
    trameName: (rows, columns) => `${rows} and ${columns}, crossed`,
    thingsName: 'Relations between elements',
    corner: (rows, columns) => `${rows} × ${columns}`,
    readFromRow: 'Reads from the row',
    fromColumn: 'said from the column:',
    crossed: (row, column) => `${row} × ${column}`,
    empty: 'empty',
    none: 'none',
    more: (count) => `and ${count} more`,
    nothingHere: 'Nothing stands here yet.',
    nothingBetween: 'Nothing joins them yet.',
    noElements: 'No element of these kinds is shown.',
    noTrame: 'The grid has no entry on these axes yet.',
    addHere: 'Add here',
    placeHere: 'Place an existing element here',
    placed: (label) => `“${label}” is placed here.`,
    move: (label) => `Move ${label}`,
    keysHint: 'Arrows go from cell to cell. Enter opens a cell, to add and change there. Escape comes back.',
  },
  table: {
    title: 'Table',
    list: 'List',
    lists: { elements: 'Elements', relations: 'Relations' },
    empty: { elements: 'No element to show.', relations: 'No relation to show.' },
    choose: 'Choose',
    chooseWhat: (label, isChosen) => (isChosen ? `${label}, chosen` : `${label}, not chosen`),
    chooseHint: 'Choose rows, with the mouse or the space bar, to change them together.',
    removed: (count) => `${plural(count, 'removal', 'removals')} made. It can be undone.`,
    mayNotRemove: 'You may remove what you wrote, not what others wrote.',
    columns: {
      label: 'Label',
      kind: 'Kind',
      component: 'Component',
      angle: 'Angle',
      scale: 'Scale',
      period: 'Period',
      relations: 'Relations',
      born: 'Entered',
      from: 'From',
      name: 'Verb',
      to: 'To',
      status: 'State',
    },
    keysHint:
      'Arrows go from cell to cell. Space chooses the row, Shift with an arrow chooses several. Enter changes the cell or sorts the column. E changes the chosen rows together, Delete removes them.',
  },
}
