/** Sentences of the door of a workshop. */
export const frJoin = {
  join: {
    code: 'Code donné dans la salle',
    codeHint: 'Quatre lettres et trois chiffres, comme BADO 472.',
    codeOpen: 'Valider le code',
    notACode: "Ce n'est pas un code : il a quatre lettres puis trois chiffres, comme BADO 472.",
    codeOpensNothing: (code: string) =>
      `Le code ${code} n'ouvre rien en ce moment. Relisez-le ; il a peut-être été fermé ou remplacé : demandez à la personne qui anime.`,
    codeUnreachable: 'Le serveur ne répond pas. Vérifiez votre connexion, puis validez de nouveau.',
    waysIn: "Entrer dans l'atelier",
    roles: {
      visitor: "Vous entrez pour lire : rien de ce que vous ferez ne change l'atlas.",
      citizen: 'Vous participez comme habitant·e.',
      elected: 'Vous participez comme élu·e.',
      technician: 'Vous participez comme technicien·ne.',
      facilitator: "Vous faites partie de l'animation.",
      administrator: "Vous administrez l'atlas.",
    },
    place: (name: string) => `Votre lieu : ${name}.`,
    whichPlace: 'Où êtes-vous ?',
    noPlace: 'Ailleurs',
    whichTable: 'À quelle table ?',
    noTable: 'Je ne sais pas',
    changeTable: 'Passer à cette table',
    name: 'Prénom ou pseudonyme (facultatif)',
    nameWhy: "Montré aux autres tant que vous êtes là. Il reste sur cet appareil et n'est pas gardé dans l'atlas.",
    enter: 'Entrer',
    shut: {
      locked: {
        title: 'La porte est fermée pour le moment',
        happened: "Les personnes qui animent n'ouvrent plus à de nouveaux participants.",
        todo: 'Demandez-leur de rouvrir, puis réessayez. Si vous étiez déjà là, revenez avec le même appareil.',
      },
      expired: {
        title: "Ce lien n'est plus valable",
        happened: 'Sa date est passée.',
        todo: "Demandez-en un nouveau à la personne qui anime. Si vous étiez déjà là, revenez avec l'appareil d'alors.",
      },
    },
    notice: {
      title: 'Ce que deviennent vos mots',
      short: 'Vos mots sont lus par tous, sans votre nom.',
      more: "Lire toute l'information",
      who: 'Qui le demande',
      why: 'Pour quoi faire',
      shown: 'Ce qui est montré',
      shownWords: 'Vos mots, votre rôle et votre lieu.',
      kept: 'Gardé combien de temps',
      rights: 'Vos droits',
      rightsWords: (contact: string) =>
        `Vous pouvez demander à lire, corriger ou effacer ce que vous avez écrit${contact ? ` : ${contact}` : ', auprès de la personne qui anime'}. Vous pouvez aussi vous adresser à la CNIL.`,
      here: 'Sur cet appareil',
      hereWords:
        "Ni compte, ni courriel, ni traceur. L'appareil garde seulement de quoi vous reconnaître quand vous revenez, et ce qui n'est pas encore envoyé.",
    },
  },
}
