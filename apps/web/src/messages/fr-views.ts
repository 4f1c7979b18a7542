const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** Sentences of the views beside the drawing and the outline, and of the switch between them. */
export const frViews = {
  views: {
    names: { drawing: 'Dessin', outline: 'Plan', focus: 'Autour' },
    what: {
      drawing: 'La carte, à dessiner ensemble',
      outline: 'La liste, à lire et à écrire',
      focus: 'Un élément au centre, ses voisins autour',
    },
    where: { drawing: 'dans le dessin', outline: 'dans le plan', focus: 'autour d’un élément' },
    current: (name: string) => `Vue : ${name}`,
    tools: 'Chercher, filtrer, régler',
    missing: "Cette vue n'a pas pu être chargée",
    missingWhy: 'Le réseau manque. Réessayez dans un moment ; votre travail est sauf.',
  },
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
}
