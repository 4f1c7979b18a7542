const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** Sentences about what a vote, or people's opinions, came to. */
export const frResults = {
  voters: (count: number, byHand = 0) =>
    `${plural(count, 'personne a voté', 'personnes ont voté')}${byHand > 0 ? `, dont ${byHand} à la main` : ''}`,
  hidden: 'Le compte se verra à la clôture.',
  dots: (count: number) => plural(count, 'point', 'points'),
  byRole: 'Par collège (habitants, élus, services)',
  bySite: 'Par lieu',
  masked: 'trop peu de personnes pour être montré',
  allMasked: 'Par collège et par lieu : trop peu de personnes pour être montré.',
  gone: 'Retiré de l’atlas depuis',
  agree: 'D’accord',
  disagree: 'Pas d’accord',
  unsure: 'Ne sait pas',
  stances: (agree: number, disagree: number, unsure: number) =>
    `D’accord ${agree}, pas d’accord ${disagree}, ne sait pas ${unsure}`,
  line: (agree: number, disagree: number, unsure: number) =>
    [
      agree > 0 && `${agree} d’accord`,
      disagree > 0 && `${disagree} pas d’accord`,
      unsure > 0 && plural(unsure, 'ne sait pas', 'ne savent pas'),
    ]
      .filter(Boolean)
      .join(' · ') || 'aucun avis',
  why: 'voir pourquoi',
  reasons: 'Raisons données',
}
