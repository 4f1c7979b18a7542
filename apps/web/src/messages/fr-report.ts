const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** Sentences of the report of a workshop. */
export const frReport = {
  name: 'Compte rendu',
  title: (atlas: string) => `Compte rendu · ${atlas}`,
  back: "L'atelier",
  toLead: 'La console',
  print: 'Imprimer',
  html: 'Télécharger la page (HTML)',
  markdown: 'Télécharger le texte',
  json: "Exporter l'atlas (JSON)",
  downloads: 'Garder ce compte rendu',
  downloaded: 'Le fichier est enregistré.',
  running: 'La séance est en cours : ce compte rendu changera encore.',
  before: "Aucune séance n'est finie : ce compte rendu dit ce qui est sur la carte aujourd'hui.",
  contents: 'Sommaire',
  facts: {
    held: (day: string, from: string, to: string) => `Séance du ${day}, de ${from} à ${to}.`,
    heldOn: (day: string) => `Séance du ${day}.`,
    runs: (day: string, from: string) => `Séance du ${day}, commencée à ${from}.`,
    people: (count: number) => plural(count, 'personne', 'personnes'),
    brought: (count: number) => plural(count, 'apport', 'apports'),
    turns: (count: number) => plural(count, 'prise de parole', 'prises de parole'),
    map: (elements: number, relations: number) =>
      `La carte porte ${plural(elements, 'élément', 'éléments')} et ${plural(relations, 'relation', 'relations')}.`,
    nowhere: (count: number) => `Sans lieu : ${plural(count, 'apport', 'apports')}.`,
    places: 'Les lieux',
  },
  map: {
    title: 'La carte',
    name: (title: string) => `La carte de l'atelier : ${title}`,
    why: 'Tout ce que montre ce dessin est écrit plus bas, en phrases.',
    alone: 'Encore sans relation',
  },
  found: {
    title: 'Ce qui a été trouvé',
    why: 'Du constat au scénario. Sous chaque élément : ce qui le relie aux autres.',
    elsewhere: 'Sans composante',
    none: "Rien n'a encore été posé dans ces catégories.",
    from: (place: string) => `Apporté par : ${place}`,
    validated: 'validé',
    alone: 'Rien ne le relie encore à autre chose.',
    more: (count: number) => `Et ${plural(count, 'autre', 'autres')}, à lire dans l'atlas.`,
  },
  linked: {
    title: "Ce qui est relié, ce qui s'ignore",
    why: 'Ces lectures parlent de cette carte, pas de tout le territoire.',
    linked: 'Les plus reliés',
    linkedTo: (name: string, count: number) =>
      `${name} : relié à ${plural(count, 'autre élément', 'autres éléments')}.`,
    bridges: 'Les ponts',
    bridge: (name: string, count: number) =>
      `Sans « ${name} », ${plural(count, 'élément serait coupé', 'éléments seraient coupés')} du reste.`,
    lacks: 'Ce qui manque, freine ou se contredit',
    apart: 'Proches, mais sans lien',
    apartOf: (one: string, other: string, theme: string) =>
      `« ${one} » et « ${other} » touchent à « ${theme} ». La carte ne leur connaît ni lien, ni acteur commun.`,
    unanswered: 'Encore sans scénario',
    alone: 'Encore seuls',
    none: 'La carte ne porte pas encore assez de relations pour être lue ainsi.',
  },
  votes: {
    title: 'Les votes',
    open: (title: string) => `${title} (vote en cours)`,
    group: (name: string, said: string) => `${name} : ${said}`,
  },
  debate: {
    title: 'Ce qui se discute',
    why: 'Les avis sont comptés, jamais mélangés en une moyenne. Les raisons sont citées telles quelles.',
    contested: 'Les avis sont partagés.',
    count: (agree: number, disagree: number, unsure: number) =>
      `${agree} d'accord, ${disagree} pas d'accord, ${unsure} sans avis.`,
    reason: (stance: string, words: string) => `${stance} : « ${words} »`,
  },
  rest: {
    title: 'Qui et quoi sur la carte',
    relations: 'Les autres relations',
  },
  next: {
    title: 'La suite',
    after: {
      read: 'On peut encore lire cet atlas et y réagir, par le même lien.',
      write: (day: string) => `On peut encore écrire dans cet atlas jusqu'au ${day}, par le même lien.`,
    },
    who: (name: string) => `Qui le demande : ${name}`,
    why: (words: string) => `Pour quoi faire : ${words}`,
    kept: (words: string) => `Gardé combien de temps : ${words}`,
    contact: (words: string) => `À qui écrire : ${words}`,
    private:
      'Ce compte rendu ne nomme personne. Les collèges et les lieux de moins de cinq personnes ne sont jamais montrés seuls ; les raisons sont citées sans dire de qui.',
  },
  edit: {
    title: 'Écrire dans le compte rendu',
    intro: 'Introduction',
    introHint: 'Deux ou trois phrases : pourquoi cette séance, ce qui en ressort.',
    next: 'La suite',
    nextHint: 'Qui écrit à qui, la prochaine date, ce qui est décidé.',
    save: 'Garder ces mots',
    saved: 'Le compte rendu est à jour chez tout le monde.',
  },
}
