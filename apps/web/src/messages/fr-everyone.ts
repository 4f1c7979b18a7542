/** Pages for everyone: the accessibility statement, and what is easy to read. */
export const frEveryone = {
  statement: {
    title: "Déclaration d'accessibilité",
    who: (name: string) => `${name} veut que chacun puisse se servir de cet outil, quel que soit son handicap.`,
    nobody: 'cette installation',
    state: 'État',
    states: {
      none: "Cette installation n'a pas encore été contrôlée par un audit : nous ne pouvons pas dire qu'elle est conforme.",
      partial: 'Cette installation est en partie conforme aux règles françaises (RGAA).',
      full: 'Cette installation est conforme aux règles françaises (RGAA).',
    },
    audit: (words: string) => `Contrôle : ${words}`,
    whatTitle: 'Ce qui est fait',
    what: [
      "Tout ce qui se fait sur le dessin se fait dans le plan, au clavier et avec un lecteur d'écran.",
      'Chaque élément et chaque relation se lit comme une phrase.',
      'Les couleurs ne portent jamais seules une information.',
      'Les annonces sont courtes et groupées. Vous pouvez les réduire ou les couper.',
      'Les pages sont contrôlées par un outil automatique à chaque changement.',
    ],
    limitsTitle: "Ce qui ne l'est pas encore",
    limits: [
      'Le dessin est une image pour un lecteur d’écran : le plan dit la même chose.',
      "Des personnes aveugles n'ont pas encore essayé toutes les pages avec nous.",
    ],
    contactTitle: 'Un obstacle ? Dites-le',
    contact: (words: string) => `Écrivez à : ${words}`,
    noContact: "Parlez-en à la personne qui vous a donné le lien. L'administration n'a pas encore indiqué de contact.",
    defender:
      'Si personne ne vous répond, vous pouvez écrire au Défenseur des droits, gratuitement : Libre réponse 71120, 75342 Paris CEDEX 07, ou par téléphone au 09 69 39 00 00.',
  },
  easy: {
    title: 'Maillage, facile à lire',
    parts: [
      {
        title: 'À quoi ça sert ?',
        lines: [
          'Un territoire, ce sont des gens et des projets.',
          'Souvent, ils ne se connaissent pas.',
          'Maillage sert à montrer les liens entre eux.',
          'On les dessine ensemble, dans une réunion.',
        ],
      },
      {
        title: 'Comment entrer ?',
        lines: [
          'On vous donne un lien ou un code.',
          'Vous ouvrez le lien. Ou vous tapez le code.',
          "Vous n'avez pas besoin de compte.",
          'Vous pouvez donner un prénom. Vous pouvez aussi ne rien donner.',
        ],
      },
      {
        title: 'Comment participer ?',
        lines: [
          'Vous écrivez une idée. Une seule à la fois.',
          'Vous dites à quoi elle est liée, et pourquoi.',
          'Par exemple : « La mairie aide le jardin ».',
          'Les autres voient votre phrase.',
        ],
      },
      {
        title: 'Et si je me trompe ?',
        lines: [
          'Vous pouvez annuler.',
          'Rien de ce que vous écrivez ne se perd.',
          'Quelqu’un peut aussi écrire pour vous.',
        ],
      },
      {
        title: 'Mon nom est-il gardé ?',
        lines: ['Non.', 'On garde votre rôle et votre lieu. Par exemple : « citoyen, à Brest ».'],
      },
    ],
  },
}
