const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** Sentences of the console of who leads: reading the map together, and what has just arrived on it. */
export const frLeadRead = {
  together: {
    title: 'Lire ensemble',
    why: 'Choisissez une lecture de la carte. Chaque élément se montre à tous, l’un après l’autre, le temps d’en parler.',
    lists: {
      unnamed: 'Relations à nommer',
      contested: 'Avis partagés',
      bridges: 'Les ponts',
      linked: 'Les plus reliés',
      lacks: 'Manques et freins',
      apart: 'Proches sans lien',
      unanswered: 'Sans scénario',
      alone: 'Encore seuls',
    },
    reasons: {
      unnamed: 'Cette relation n’a pas encore de nom.',
      lacks: 'Un manque, un frein ou une tension.',
      unanswered: 'Aucun scénario ne s’en occupe encore.',
      alone: 'Rien ne le relie encore à autre chose.',
    },
    listOf: (name: string, count: number) => `${name} : ${count}`,
    nothing: 'La carte ne porte pas encore assez de relations pour être lue ainsi.',
    opinions: (sentence: string, agree: number, disagree: number) =>
      `${sentence} (d’accord ${agree}, pas d’accord ${disagree})`,
    linked: (name: string, count: number) => `${name} : relié à ${plural(count, 'autre élément', 'autres éléments')}`,
    bridge: (name: string, count: number) =>
      `Sans « ${name} », ${plural(count, 'élément serait coupé', 'éléments seraient coupés')} du reste`,
    apart: (one: string, other: string, theme: string) => `« ${one} » et « ${other} », autour de « ${theme} »`,
    at: (number: number, of: number) => `${number} sur ${of}`,
    shown: 'Montré à tous',
    show: 'Montrer à tous',
    showNext: 'Montrer le suivant',
    before: 'Précédent',
    after: 'Suivant',
    stop: 'Ne plus montrer',
    showing: (words: string) => `Montré à tous : ${words}`,
  },
  newest: {
    title: 'Vient d’arriver sur la carte',
    why: 'Ce qui ne doit pas être vu se masque ici d’un geste, et se rétablit par le journal.',
    none: 'Rien encore.',
    calm: 'Rien ne bouge sous la main : la liste attend que vous la quittiez.',
    late: (count: number) =>
      `${plural(count, 'autre est arrivé', 'autres sont arrivés')} : à voir en quittant la liste.`,
    show: 'Montrer',
    showOf: (words: string) => `Montrer à tous « ${words} »`,
    shown: (words: string) => `« ${words} » est montré à tous.`,
    hide: 'Masquer',
    hideOf: (words: string) => `Masquer « ${words} »`,
    hid: (words: string) => `« ${words} » est masqué. Le journal le rétablit.`,
    merge: 'Fusionner…',
    mergeOf: (words: string) => `Fusionner « ${words} » avec un autre élément`,
    like: (words: string) => `ressemble à « ${words} »`,
    more: (count: number) => `Les ${count} suivants`,
  },
}
