import type { Messages } from './fr.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** The same as `fr-views.ts`. */
export const enViews: Pick<Messages, 'views' | 'focus'> = {
  views: {
    names: { drawing: 'Drawing', outline: 'Outline', focus: 'Around' },
    what: {
      drawing: 'The map, drawn together',
      outline: 'The list, read and written',
      focus: 'One element in the middle, its neighbours around',
    },
    where: { drawing: 'in the drawing', outline: 'in the outline', focus: 'around an element' },
    current: (name) => `View: ${name}`,
    tools: 'Search, filter, set',
    missing: 'This view could not be loaded',
    missingWhy: 'There is no network. Try again in a moment; your work is safe.',
  },
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
}
