/** Sentences of the map as a picture. */
export const frPicture = {
  title: 'La carte en image',
  name: (title: string) => `La carte de l’atelier : ${title}`,
  alone: 'Encore sans relation',
  larger: 'Agrandir',
  smaller: 'Réduire',
  whole: 'Voir tout',
  close: 'Fermer',
  drawing: 'La carte se dessine…',
  empty: 'La carte est encore vide.',
  tooLarge: 'La carte est trop grande pour tenir dans une image : ouvrez l’atlas.',
  why: 'Tout ce que montre l’image se lit aussi en phrases dans « Ce qui se fait ».',
  meanwhile: 'Voici la carte en image. L’outil de dessin arrive.',
}
