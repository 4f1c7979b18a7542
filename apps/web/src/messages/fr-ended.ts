const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

/** Sentences about a session that is over, for everyone who took part. */
export const frEnded = {
  title: 'La séance est terminée',
  now: "La séance est terminée. Merci d'avoir pris part.",
  thanks: "Merci d'avoir pris part.",
  still: {
    read: 'Vous pouvez encore tout lire, et dire ce que vous en pensez.',
    write: (day: string) => `Vous pouvez encore ajouter et relier, jusqu'au ${day}.`,
    visitor: 'Vous pouvez tout lire.',
    lead: "Vous gardez vos droits d'animation ou de préparation.",
  },
  report: 'Lire le compte rendu',
  mine: 'Ce que vous avez apporté',
  there: (count: number) => `${plural(count, 'apport est', 'apports sont')} sur la carte.`,
  linked: (count: number) => `${plural(count, 'est relié', 'sont reliés')} à autre chose.`,
  waiting: (count: number) =>
    `${plural(count, "apport n'est pas paru", 'apports ne sont pas parus')} : l'animation ne l'a pas encore montré.`,
  declined: (count: number) =>
    `${plural(count, "apport n'a pas été retenu", "apports n'ont pas été retenus")}. Vous en gardez les mots.`,
  banner: "L'atelier est terminé.",
  door: (day: string) => `La séance est terminée depuis le ${day}. Le compte rendu se lit ici.`,
  notNow: "Rien ne s'ajoute en ce moment : lisez, et dites ce que vous en pensez.",
  enter: "Entrer dans l'atelier",
}
