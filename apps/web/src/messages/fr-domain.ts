import type { DomainMessages } from './domain-messages.ts'

const nothingChanged = "Rien n'a été changé."

const rights: DomainMessages['rights'] = {
  add: 'Ajouter des éléments et des relations',
  'change-own': "Modifier ce qu'on a écrit",
  'change-others': "Modifier ce que d'autres ont écrit",
  move: 'Déplacer les éléments',
  'remove-own': "Retirer ce qu'on a écrit",
  'remove-others': "Retirer ce que d'autres ont écrit",
  annotate: 'Dessiner et noter à côté',
  'edit-tables': 'Changer la trame et les natures',
  'edit-about': 'Changer le titre et la question',
  override: 'Écrire malgré une pause, une validation ou un verrou',
  import: 'Importer un fichier',
  merge: 'Fusionner des doublons',
  validate: 'Valider',
  lock: 'Verrouiller',
  moderate: 'Masquer et rétablir',
  lead: 'Mener la séance : étapes et pauses',
  vote: 'Voter',
  'hold-votes': 'Ouvrir et clore un vote',
  host: 'Tenir une salle : compter les présents, noter les prises de parole',
  'keep-versions': 'Garder une version',
  'restore-versions': 'Revenir à une version',
  'give-doors': 'Créer et fermer des accès',
}

export const frDomain: DomainMessages = {
  rights,
  elementFields: {
    kind: 'Nature',
    label: 'Intitulé',
    description: 'Description',
    component: 'Composante',
    angle: 'Angle',
    scale: 'Échelle',
    documentType: 'Type de document',
    address: 'Adresse web',
    since: 'Depuis',
    until: "Jusqu'à",
    source: 'Source',
    entry: 'Saisie',
    card: 'Numéro de carte',
    others: 'Autres données',
  },
  relationFields: {
    ends: 'Extrémités',
    kind: 'Nature du lien',
    name: 'Nom',
    inverseName: "Nom dans l'autre sens",
    direction: 'Sens',
    description: 'Description',
    since: 'Depuis',
    until: "Jusqu'à",
    source: 'Source',
    status: 'État',
    others: 'Autres données',
  },
  aboutFields: {
    title: 'Titre',
    question: 'Question de départ',
    description: 'Présentation',
    language: 'Langue des contenus',
    licence: 'Licence',
    others: 'Autres données',
  },
  axes: {
    components: { title: 'Composantes', entry: 'une composante', none: 'Sans composante' },
    angles: { title: 'Angles', entry: 'un angle', none: 'Sans angle' },
    scales: { title: 'Échelles', entry: 'une échelle', none: 'Sans échelle' },
  },
  entries: { '': 'Tapée par son auteur', paper: 'Carte papier', spoken: 'Dite à voix haute' },
  documentTypes: {
    '': 'Non précisé',
    experience: 'Expérience',
    analyse: 'Analyse',
    ressource: 'Ressource',
    proposition: 'Proposition',
  },
  directions: { '': 'Selon la nature du lien', forward: 'Dans un sens', both: 'Dans les deux sens', none: 'Sans sens' },
  statuses: {
    '': 'Non précisé',
    proposed: 'Proposée',
    agreed: 'Partagée',
    contested: 'Discutée',
    obsolete: 'Dépassée',
  },
  roles: {
    visitor: 'Visite',
    citizen: 'Habitant·e',
    elected: 'Élu·e',
    technician: 'Technicien·ne',
    facilitator: 'Animation',
    administrator: 'Administration',
  },
  colours: {
    slate: 'Ardoise',
    blue: 'Bleu',
    teal: 'Bleu-vert',
    green: 'Vert',
    olive: 'Olive',
    amber: 'Ambre',
    orange: 'Orange',
    red: 'Rouge',
    pink: 'Rose',
    purple: 'Pourpre',
    violet: 'Violet',
    brown: 'Brun',
  },
  shapes: {
    card: 'Carte',
    pill: 'Pastille',
    hexagon: 'Hexagone',
    ellipse: 'Ellipse',
    note: 'Note',
    diamond: 'Losange',
    bubble: 'Bulle',
    arrow: 'Flèche',
    sheet: 'Feuille',
  },
  icons: {
    people: 'Personnes',
    cog: 'Rouage',
    tag: 'Étiquette',
    layers: 'Couches',
    eye: 'Œil',
    target: 'Cible',
    question: 'Question',
    flag: 'Drapeau',
    page: 'Page',
    dot: 'Point',
  },
  lines: { solid: 'Pleine', dashed: 'Tirets', dotted: 'Pointillés', double: 'Double' },
  refusals: {
    'unknown-element': () => `Cet élément n'est plus dans l'atlas. ${nothingChanged}`,
    'unknown-relation': () => `Cette relation n'est plus dans l'atlas. ${nothingChanged}`,
    'unknown-end': () => `L'une des deux extrémités n'est plus dans l'atlas. ${nothingChanged}`,
    'id-taken': () => `Ce nom interne est déjà pris. ${nothingChanged} Recommencez.`,
    'empty-label': () => `Un élément a besoin d'un intitulé. ${nothingChanged}`,
    'no-words': () =>
      'Il faut au moins un mot : des tirets ou de la ponctuation ne disent rien. Votre texte reste ici.',
    'dash-in-label': () =>
      "Un tiret entre deux espaces sépare les parties d'une phrase : il n'entre pas dans un intitulé. Mettez une virgule. Votre texte reste ici.",
    'value-not-readable': ({ field }) =>
      field === 'since' || field === 'until'
        ? `Une date s'écrit 2016, 2016-11 ou 2016-11-04. ${nothingChanged}`
        : field === 'address'
          ? `Une adresse commence par https:// ou http://. ${nothingChanged}`
          : `Cette valeur ne peut pas être lue. ${nothingChanged}`,
    'text-too-long': ({ length, max }) =>
      `${length} caractères, c'est trop : ${max} au plus. Votre texte reste ici, raccourcissez-le.`,
    'unknown-kind': () => `Cette nature n'existe pas dans l'atlas. ${nothingChanged}`,
    'kind-in-use': ({ count }) =>
      `Cette nature est employée ${fois(count)} : changez d'abord ces éléments ou relations.`,
    'trame-entry-in-use': ({ count }) =>
      `Cette entrée est employée par ${count > 1 ? `${count} éléments` : 'un élément'} : déplacez-les d'abord.`,
    'relation-ends-on-itself': () => `Une relation ne peut pas finir sur elle-même. ${nothingChanged}`,
    'wordings-too-long': ({ count }) =>
      `Les autres formulations (${count > 1 ? `${count} éléments` : 'un élément'}) sont trop longues pour tenir dans un seul élément. ${nothingChanged} Raccourcissez une description, ou fusionnez moins d'éléments à la fois.`,
    'position-out-of-bounds': () => `C'est trop loin du milieu du dessin. ${nothingChanged}`,
    'annotation-too-large': () => `Ce dessin est trop grand pour être gardé. ${nothingChanged}`,
    'atlas-full': ({ count, max }) =>
      `L'atlas en compterait ${count}, et ${max} est le plus qu'il puisse tenir. ${nothingChanged}`,
    'read-only': () => "Votre lien permet de lire, pas d'écrire. Demandez un autre lien à la personne qui anime.",
    'not-your-right': ({ right }) =>
      `Votre rôle ne permet pas ici ceci : ${rights[right].toLowerCase()}. ${nothingChanged}`,
    frozen: () => "L'animation a demandé une pause : personne n'écrit pour le moment. Votre texte reste ici.",
    'by-contribution': () =>
      `À cette étape, ce que vous ajoutez attend avant de paraître : passez par « Ma contribution ». ${nothingChanged}`,
    'kind-not-now': () => `On n'ajoute pas cette nature à cette étape. ${nothingChanged}`,
    validated: () => `C'est validé : cela ne change plus. ${nothingChanged}`,
    locked: () => `C'est verrouillé par l'animation. ${nothingChanged}`,
    'thing-gone': () => "Quelqu'un l'a retiré entre-temps. Votre texte reste ici.",
    'unknown-thing': () => `Cela n'est pas dans l'atlas. ${nothingChanged}`,
    'others-built-on-it': () =>
      `D'autres personnes y ont relié quelque chose : seule l'animation peut le retirer. ${nothingChanged}`,
    'not-the-author': () => `On n'écrit pas au nom d'un autre rôle. ${nothingChanged}`,
    'by-command-only': () => `Seul le serveur écrit cela, quand l'animation le demande. ${nothingChanged}`,
    'unknown-command': () => `Le serveur ne connaît pas cette demande. ${nothingChanged} Rechargez la page.`,
    'command-not-readable': () => `Le serveur n'a pas compris cette demande. ${nothingChanged} Rechargez la page.`,
    'unknown-version': () => `Cette version n'est pas gardée ici. ${nothingChanged}`,
    'unknown-vote': () => "Ce vote n'existe pas, ou n'existe plus.",
    'vote-closed': () => "Ce vote est clos : votre voix n'a pas été comptée.",
    'too-many-dots': ({ max }) =>
      `Vous avez ${max > 1 ? `${max} points` : 'un point'} en tout : retirez-en d'abord ailleurs.`,
    'not-hidden': () => `Cela n'est pas masqué. ${nothingChanged}`,
    'unknown-contribution': () => `Cette contribution n'attend plus. ${nothingChanged}`,
    'unknown-place': () => `Ce lieu n'est pas dans la liste. ${nothingChanged}`,
    'not-arranged': () => `La carte n’a pas pu être rangée pour le moment. ${nothingChanged}`,
    'not-rehearsing': () => `Il n'y a pas de répétition en cours. ${nothingChanged}`,
    'unknown-door': () => `Cet accès n'est plus là. ${nothingChanged}`,
    'own-door': () => `Vous êtes entré·e par cet accès : vous ne pouvez pas le retirer. ${nothingChanged}`,
    'not-undoable': () => `C'est déjà annulé, ou cela ne s'annule pas. ${nothingChanged}`,
    'file-not-readable': () => `Ce fichier ne peut pas être lu comme un atlas. ${nothingChanged}`,
    'action-too-large': () => "C'est trop en une fois. Votre texte reste ici : envoyez-le en plusieurs parties.",
  },
  oddities: {
    'odd-value': ({ id, field }) =>
      `« ${id} », champ ${field} : la valeur ne peut pas être lue ; la plus proche est prise.`,
    'odd-id': ({ id }) => `« ${id} » n'est pas un identifiant : laissé de côté.`,
    'end-missing': ({ id, end }) => `La relation « ${id} » finit sur « ${end} », qui n'y est pas : laissée de côté.`,
    'ends-in-a-circle': ({ id }) => `La relation « ${id} » ne mène à aucun élément : laissée de côté.`,
    'id-taken': ({ id }) => `« ${id} » est là deux fois : la seconde est laissée de côté.`,
    'odd-position': ({ id }) => `La place de « ${id} » ne peut pas être lue : le dessin en choisira une.`,
    'odd-entry': ({ table, id }) => `Table ${table}, entrée « ${id} » : laissée de côté.`,
    'odd-part': ({ part }) => `La partie « ${part} » n'est pas connue : laissée de côté.`,
  },
  closings: {
    malformed: "La connexion a été fermée : le serveur n'a pas compris ce que cette page a envoyé. Rechargez-la.",
    notInvited: "Votre lien n'est plus valable. Demandez-en un nouveau à la personne qui anime.",
    notAllowed: "Votre lien ne permet pas d'écrire ici. Demandez-en un autre à la personne qui anime.",
    unknownAtlas: "Cet atlas n'existe pas, ou n'existe plus, sur ce serveur.",
    tooLarge:
      'Votre dernière modification est trop grande pour être envoyée. Exportez votre travail, puis rechargez la page.',
    replaced: "Cette page a été ouverte ailleurs avec le même travail : elle s'arrête ici. Rechargez-la.",
    tooMany: 'Trop de messages en peu de temps. Rechargez la page dans un instant.',
    outsideTheLayout:
      "Le serveur n'a pas accepté votre dernière modification. Exportez votre travail, puis rechargez la page.",
    historyGone:
      'La page tient un état ancien de la carte, que le serveur ne connaît plus. Rechargez-la : ce que vous avez ajouté reste sur cet appareil.',
    missingHistory: 'Il manquait au serveur une partie de votre travail : la page le renvoie.',
    tryLater: 'Le serveur demande de revenir un peu plus tard.',
    restarting: 'Le serveur redémarre.',
    tooSlow: 'La connexion était trop lente : la page se reconnecte.',
  },
  problems: {
    'not-invited': {
      happened: "Ce lien n'ouvre rien ici.",
      todo: 'Il a peut-être été coupé en le copiant, ou remplacé par un autre. Demandez-le de nouveau à la personne qui anime, et ouvrez-le entier.',
    },
    'link-taken-back': {
      happened: 'Ce lien a été repris par les personnes qui animent.',
      todo: 'Demandez-leur le nouveau lien, ou le nouveau code.',
    },
    'unknown-atlas': {
      happened: "Cet atlas n'existe pas sur ce serveur.",
      todo: "Vérifiez l'adresse avec la personne qui vous l'a donnée.",
    },
    'too-many-requests': { happened: "Trop d'essais en peu de temps.", todo: 'Attendez une minute, puis recommencez.' },
    'not-readable': {
      happened: "Le serveur n'a pas compris la demande.",
      todo: 'Rechargez la page, puis recommencez.',
    },
    'too-large': { happened: "C'est trop grand pour le serveur.", todo: 'Envoyez-le en plusieurs parties.' },
    'not-found': { happened: "Cette page n'existe pas.", todo: "Revenez à l'accueil et collez votre lien." },
    'try-later': { happened: "Le serveur n'est pas prêt.", todo: 'Recommencez dans un instant.' },
    unreachable: {
      happened: 'Le serveur ne répond pas.',
      todo: "Vérifiez votre connexion. La page réessaie d'elle-même.",
    },
  },
}

function fois(count: number): string {
  return count > 1 ? `${count} fois` : 'une fois'
}
