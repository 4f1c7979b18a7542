import {
  type Atlas,
  type AtlasElement,
  elementKindOf,
  type Relation,
  type RelationLine,
  relationKindOf,
} from '@maillage/atlas'
import type { ElementStyle, RelationStyle } from '../figures/figures.ts'
import { iconPaths } from './icons.ts'
import { elementInks, relationInks } from './palette.ts'

const dashes: Readonly<Record<RelationLine, readonly number[]>> = {
  solid: [],
  dashed: [10, 6],
  dotted: [2, 6],
  double: [],
}

// One style a look, made once: figures of 10,000 elements share nine of them, and `===` tells that nothing changed,
// even when the table of kinds was read anew. Both grow with the kinds ever seen, which are few.
const elementStyles = new Map<string, ElementStyle>()
const relationStyles = new Map<string, RelationStyle>()

/** How an element looks, from its kind: shape, icon, word and colours. Answers for any kind, known or not. (S5) */
export function styleOfElement(atlas: Pick<Atlas, 'elementKinds'>, element: Pick<AtlasElement, 'kind'>): ElementStyle {
  const { shape, icon, label, colour } = elementKindOf(atlas, element)
  return known(elementStyles, `${shape} ${icon} ${colour} ${label}`, () => ({
    shape,
    icon,
    iconPath: iconPaths[icon],
    word: label,
    colour,
    ink: elementInks[colour],
  }))
}

/** How a relation looks, from its kind: line and colours; the word is said when it has no name of its own. (S5) */
export function styleOfRelation(atlas: Pick<Atlas, 'relationKinds'>, relation: Pick<Relation, 'kind'>): RelationStyle {
  const { line, label, colour } = relationKindOf(atlas, relation)
  return known(relationStyles, `${line} ${colour} ${label}`, () => ({
    line,
    dash: dashes[line],
    width: line === 'double' ? 5 : 2,
    word: label,
    colour,
    ink: relationInks[colour],
  }))
}

function known<Style>(styles: Map<string, Style>, look: string, make: () => Style): Style {
  const found = styles.get(look)
  if (found) return found
  const made = make()
  styles.set(look, made)
  return made
}
