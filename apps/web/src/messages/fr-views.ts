/** Sentences of the views beside the drawing and the outline, and of the switch between them. */
export const frViews = {
  views: {
    names: { drawing: 'Dessin', outline: 'Plan', focus: 'Autour', matrix: 'Matrice', table: 'Tableau' },
    what: {
      drawing: 'La carte, à dessiner ensemble',
      outline: 'La liste, à lire et à écrire',
      focus: 'Un élément au centre, ses voisins autour',
      matrix: 'La trame, ou des éléments, croisés',
      table: 'Des lignes à trier, et à changer ensemble',
    },
    where: {
      drawing: 'dans le dessin',
      outline: 'dans le plan',
      focus: 'autour d’un élément',
      matrix: 'dans la matrice',
      table: 'dans le tableau',
    },
    current: (name: string) => `Vue : ${name}`,
    tools: 'Chercher, filtrer, régler',
    missing: "Cette vue n'a pas pu être chargée",
    missingWhy: 'Le réseau manque. Réessayez dans un moment ; votre travail est sauf.',
  },
}
