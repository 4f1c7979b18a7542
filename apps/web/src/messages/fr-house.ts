/** Sentences of the page where who signed in finds their atlases. */
export const frHouse = {
  title: 'Vos ateliers',
  lead: {
    facilitator: 'Ce que vous avez préparé après vous être connecté·e.',
    administrator: 'Tous les atlas de cette installation.',
  },
  asking: 'On cherche vos ateliers…',
  prepare: 'Préparer un atelier',
  none: 'Rien encore. Préparez un premier atelier : un titre suffit, et vous le retrouverez ici.',
  search: 'Chercher par titre',
  found: (count: number) => (count > 1 ? `${count} atlas trouvés` : `${count} atlas trouvé`),
  list: 'Liste des ateliers',
  changed: (day: string) => `Modifié le ${day}`,
  changedLongAgo: 'Inchangé depuis longtemps',
  mine: 'Préparé par vous',
  leadIt: 'Animer',
  openIt: 'Ouvrir',
  named: (title: string) => ` : ${title}`,
  you: 'Votre connexion',
  until: (time: string) => `Vous êtes connecté·e jusqu'à ${time}.`,
  mark: (label: string) => `Parmi les accès d'un atelier, le vôtre s'appelle « ${label} ».`,
  shared: 'Sur un ordinateur partagé, déconnectez-vous avant de partir.',
  signOut: 'Se déconnecter',
  signedOut: 'Vous êtes déconnecté·e',
  signedOutHere: "Cet onglet a oublié votre connexion. L'appareil a oublié les accès qu'elle avait ouverts.",
  signedOutThere: (name: string) =>
    `Votre session chez « ${name} » reste ouverte. Sur un ordinateur partagé, fermez-la là-bas aussi.`,
  over: 'Votre connexion a pris fin',
  overTodo: 'Elle dure douze heures. Reconnectez-vous : vos ateliers sont toujours là.',
  notYet: "Connectez-vous pour retrouver vos ateliers. Un lien d'animation ouvre aussi son atlas, sans connexion.",
  linksOnly: 'Sur cette installation, on entre par un lien.',
  refused: "Vous n'êtes pas connecté·e",
  write: (contact: string) => `Écrivez à : ${contact}`,
  takenBack: "Votre accès à cet atlas a été retiré. Demandez un lien à la personne qui l'anime.",
  troubles: {
    cancelled: {
      happened: 'La connexion a été arrêtée en chemin.',
      todo: "Recommencez quand vous voulez, ou entrez par un lien d'animation.",
    },
    lost: {
      happened: 'Cette connexion a trop duré, a déjà servi, ou a commencé dans un autre navigateur.',
      todo: 'Recommencez ici.',
    },
    provider: {
      happened: 'Le service de connexion ne répond pas comme il faut.',
      todo: "Réessayez dans quelques minutes. Les liens d'animation marchent toujours.",
    },
    unknown: {
      happened: "Votre compte est reconnu, mais il n'ouvre rien ici.",
      todo: "Demandez un lien d'animation, ou demandez que votre compte soit ajouté.",
    },
    email: {
      happened: "L'adresse de votre compte n'a jamais été vérifiée.",
      todo: "Faites-la vérifier là-bas, puis revenez ici. D'ici là, un lien d'animation suffit.",
    },
    'too-many': { happened: 'Il y a eu trop d’essais.', todo: 'Attendez une minute, puis recommencez.' },
  },
}
