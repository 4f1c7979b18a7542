const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** Sentences of the views that are fetched when they are opened: around one element, matrices, the table. */
export const frLaterViews = {
  focus: {
    title: 'Autour d’un élément',
    around: (label: string) => `Autour de ${label}`,
    empty: 'Rien à mettre au centre pour l’instant. Ajoutez un premier élément dans le plan ou dans le dessin.',
    counts: (neighbours: number, relations: number) =>
      `${plural(neighbours, 'voisin', 'voisins')} · ${plural(relations, 'relation', 'relations')}`,
    thing: (label: string, kind: string, relations: number) =>
      `${label}, ${kind}, ${relations === 0 ? 'aucune relation' : plural(relations, 'relation', 'relations')}`,
    sentences: 'Ses phrases',
    pick: 'Mettre au centre',
    sectors: 'Secteurs par',
    sectorings: { relation: 'lien', kind: 'nature', component: 'composante' },
    goesOn: (title: string) => `${title} (suite)`,
    more: (count: number) => (count > 1 ? `Montrer ${count} autres` : 'Montrer le dernier'),
    back: 'Revenir au centre précédent',
    forward: 'Aller au centre suivant',
    visited: 'Déjà vus',
    alone: 'Aucune relation pour l’instant. Écrivez une phrase, ou ajoutez une relation ci-dessous.',
    aloneReadOnly: 'Aucune relation pour l’instant.',
    aloneFiltered: 'Les filtres ne laissent aucun voisin.',
    hidden: (count: number) =>
      count > 1
        ? `${count} relations de cet élément ne sont pas montrées par les filtres.`
        : 'Une relation de cet élément n’est pas montrée par les filtres.',
    keysHint:
      'Flèches pour aller d’un voisin à l’autre. Entrée sur un voisin pour le mettre au centre. Entrée sur une relation ou sur le centre pour les détails. Retour arrière pour revenir au centre précédent.',
  },
  grid: {
    part: {
      rows: (first: number, last: number, total: number) => `Lignes ${first} à ${last} sur ${total}`,
      columns: (first: number, last: number, total: number) => `Colonnes ${first} à ${last} sur ${total}`,
    },
    before: { rows: 'Lignes précédentes', columns: 'Colonnes précédentes' },
    after: { rows: 'Lignes suivantes', columns: 'Colonnes suivantes' },
    turned: 'Une autre page est montrée.',
  },
  matrix: {
    title: 'Matrice',
    cross: 'Croiser',
    crossings: { trame: 'la trame', things: 'des éléments' },
    sides: { rows: 'En lignes', columns: 'En colonnes' },
    anyKind: 'Toutes natures',
    order: 'Ordre',
    orders: { label: 'alphabétique', count: 'les plus reliés' },
    trameName: (rows: string, columns: string) => `${rows} et ${columns}, croisés`,
    thingsName: 'Relations entre éléments',
    corner: (rows: string, columns: string) => `${rows} × ${columns}`,
    readFromRow: 'Se lit depuis la ligne',
    fromColumn: 'dit depuis la colonne :',
    crossed: (row: string, column: string) => `${row} × ${column}`,
    empty: 'vide',
    none: 'aucune',
    more: (count: number) => `et ${count} autres`,
    nothingHere: 'Rien ne se trouve ici pour l’instant.',
    nothingBetween: 'Rien ne les relie pour l’instant.',
    noElements: 'Aucun élément de ces natures n’est montré.',
    noTrame: 'La trame n’a pas encore d’entrée sur ces axes.',
    addHere: 'Ajouter ici',
    placeHere: 'Placer ici un élément existant',
    placed: (label: string) => `« ${label} » est placé ici.`,
    move: (label: string) => `Déplacer ${label}`,
    keysHint:
      'Flèches pour aller d’une case à l’autre. Entrée ouvre la case, pour y ajouter et y modifier. Échap en revient.',
  },
  table: {
    title: 'Tableau',
    list: 'Lister',
    lists: { elements: 'Éléments', relations: 'Relations' },
    empty: { elements: 'Aucun élément à montrer.', relations: 'Aucune relation à montrer.' },
    choose: 'Choisir',
    chooseWhat: (label: string, isChosen: boolean) => (isChosen ? `${label}, choisi` : `${label}, pas choisi`),
    chooseHint: 'Choisissez des lignes, avec la souris ou la barre d’espace, pour les changer ensemble.',
    removed: (count: number) => `${plural(count, 'suppression faite', 'suppressions faites')}. Annuler reste possible.`,
    mayNotRemove: 'Vous pouvez supprimer ce que vous avez écrit, pas ce que d’autres ont écrit.',
    columns: {
      label: 'Intitulé',
      kind: 'Nature',
      component: 'Composante',
      angle: 'Angle',
      scale: 'Échelle',
      period: 'Période',
      relations: 'Relations',
      born: 'Saisie',
      from: 'De',
      name: 'Verbe',
      to: 'À',
      status: 'État',
    },
    keysHint:
      'Flèches pour aller d’une case à l’autre. Espace choisit la ligne, majuscule et flèche en choisissent plusieurs. Entrée modifie la case ou trie la colonne. E change ensemble les lignes choisies, Suppr les supprime.',
  },
}
