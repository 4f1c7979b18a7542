import type { FileOddityCode, FileOddityEffect } from '@maillage/interchange'

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** Sentences of import and export. */
export const frImport = {
  title: 'Importer et exporter',
  importTab: 'Importer',
  exportTab: 'Exporter',
  what: "Choisissez un fichier d'atlas (JSON), ou collez son contenu. Rien n'est écrit avant que vous ayez vu ce qui sera ajouté.",
  choose: 'Choisir un fichier…',
  paste: "Contenu d'un fichier d'atlas",
  preview: 'Voir ce qui sera ajouté',
  reading: 'Lecture…',
  notAnAtlas:
    "Ce contenu n'est pas un atlas : ce n'est pas du JSON lisible, ou il n'a ni éléments ni relations. Rien n'a été changé.",
  tooLarge: (mb: number) => `Ce fichier dépasse ${mb} Mo. Rien n'a été changé.`,
  willAdd: 'Sera ajouté',
  elements: (count: number) => plural(count, 'élément', 'éléments'),
  relations: (count: number) => plural(count, 'relation', 'relations'),
  tables: (count: number) => plural(count, 'entrée de trame ou nature', 'entrées de trame ou natures'),
  nothing: 'Rien de nouveau : tout y est déjà.',
  already: (count: number) => `Déjà dans l'atlas, laissé tel quel : ${count}`,
  aside: (count: number) => `Ne peut pas être pris : ${plural(count, 'ligne', 'lignes')}`,
  noAside: 'Tout le fichier se lit.',
  mended: (count: number) => `Lu avec une remarque : ${plural(count, 'ligne', 'lignes')}`,
  confirm: 'Ajouter à l’atlas',
  writing: 'Ajout en cours…',
  other: 'Choisir un autre fichier',
  done: (elements: number, relations: number) =>
    `Ajouté : ${plural(elements, 'élément', 'éléments')} et ${plural(relations, 'relation', 'relations')}. Annuler retire tout d'un coup.`,
  export: "Exporter l'atlas (JSON)",
  exportWhat: "Tout l'atlas dans un fichier ouvert, qui peut être réimporté sans perte.",
  exported: 'Fichier préparé.',
  showAll: (count: number) => `Voir les ${count}`,
  line: (line: number) => `ligne ${line}`,
  odd: {
    'wrong-type': "n'est pas de la forme attendue",
    'too-long': 'est trop long',
    'control-characters': 'contient des caractères invisibles, ôtés',
    'unknown-choice': "n'est pas un des choix possibles",
    'not-a-date': "n'est pas une date (2016, 2016-11, 2016-11-04)",
    'not-an-address': "n'est pas une adresse http ou https",
    'not-a-position': "n'est pas une place sur le dessin",
    'others-too-many': 'compte trop de données inconnues',
    'id-missing': "n'a pas d'identifiant",
    'id-duplicate': 'porte un identifiant déjà pris',
    'id-changed': "a un identifiant qu'il a fallu changer",
    'label-missing': "n'a pas d'intitulé",
    'end-missing': "n'a pas ses deux extrémités",
    'end-unknown': "finit sur un élément qui n'est pas là",
    'ends-in-a-circle': 'ne mène à aucun élément',
    'kind-missing': "n'a pas de nature",
    'kind-changed': "a une nature qu'il a fallu renommer",
    'kind-unknown': "a une nature qui n'est pas dans la table",
    'code-changed': "a un code de trame qu'il a fallu changer",
    'code-unknown': "a un code qui n'est pas dans la trame",
    'annotation-unusable': 'est un dessin qui ne peut pas être repris',
  } satisfies Readonly<Record<FileOddityCode, string>> as Readonly<Record<FileOddityCode, string>>,
  effects: { 'left-out': 'laissé de côté', changed: 'changé', kept: 'gardé' } as Readonly<
    Record<FileOddityEffect, string>
  >,
  became: (words: string) => `devient « ${words} »`,
}
