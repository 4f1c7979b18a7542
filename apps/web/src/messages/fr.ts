import { frContribute } from './fr-contribute.ts'
import { frDomain } from './fr-domain.ts'
import { frEnded } from './fr-ended.ts'
import { frJoin } from './fr-join.ts'
import { frOutline } from './fr-outline.ts'
import { frViews } from './fr-views.ts'
import { frVotes } from './fr-votes.ts'
import { frWindows } from './fr-windows.ts'
import { frWork } from './fr-work.ts'
import { typesetAll } from './french-typography.ts'

const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`

const shell = {
  links: { statement: 'Accessibilité', easy: 'Facile à lire' },
  product: 'Maillage',
  tagline: "Dessiner ensemble l'atlas relationnel d'un territoire",
  language: 'Langue',
  close: 'Fermer',
  closeSaid: (said: string) => `Fermer le message : ${said}`,
  cancel: 'Renoncer',
  ok: 'Entendu',
  loading: "L'atlas arrive…",
  more: 'Autres actions',
  someone: (role: string) => `Quelqu'un (${role})`,
  broken: {
    title: "Cette partie de la page s'est arrêtée",
    drawing:
      "Le dessin ne peut pas s'afficher ici. Vos modifications sont sauves, et le plan montre et modifie les mêmes contenus.",
    whole: 'Vos modifications déjà enregistrées sont sauves. Rechargez la page pour continuer.',
    toOutline: 'Ouvrir le plan',
    window:
      "Cette fenêtre n'a pas pu être chargée : le réseau manque. Réessayez dans un moment ; votre travail est sauf.",
    retry: 'Réessayer',
    reload: 'Recharger la page',
  },
  enter: {
    what: "On y pose des éléments (acteurs, dispositifs, constats, enjeux…) et surtout on nomme ce qui les relie. Plusieurs personnes dessinent en même temps, chacune depuis son écran. Aucun compte n'est demandé.",
    how: 'Sans code, ouvrez le lien que vous avez reçu ou photographiez son code QR ; vous pouvez aussi coller le lien ici.',
    link: "Lien d'invitation",
    linkHint: 'Il ressemble à https://…/entrer#…',
    open: 'Entrer',
    notALink: "Ce n'est pas un lien d'invitation. Il contient « /entrer# » suivi de lettres et de chiffres.",
    opening: 'On ouvre la porte…',
    retrying: 'Le serveur ne répond pas. La page réessaie…',
    askTitle: 'Il faut un lien pour entrer',
    ask: 'Cet atlas s’ouvre avec un lien d’invitation. Collez le vôtre ici, ou demandez-en un à la personne qui anime.',
    refusedTitle: 'La porte est restée fermée',
    home: "Aller à l'accueil",
    signInFor: 'Vous animez ou administrez ?',
    signIn: (name: string) => `Se connecter avec ${name}`,
    signInWhere: (name: string) =>
      `Vous quittez cette page pour celle de « ${name} », puis vous revenez. Votre nom n'est pas gardé ici.`,
    toAtlases: 'Vos ateliers',
    signInOver: 'Votre connexion a pris fin. Reconnectez-vous pour préparer un atelier.',
    visited: 'Atlas déjà ouverts sur cet appareil',
    promises: [
      'Aucun compte, aucun traceur',
      '« Enregistré » veut dire écrit sur le disque du serveur',
      "Tout se lit et s'écrit aussi sans dessin",
    ] as readonly string[],
  },
  bar: {
    untitled: 'Atlas sans titre',
    title: "Titre de l'atlas",
    rename: "Renommer l'atlas",
    view: 'Vue',
    search: 'Chercher',
    undo: 'Annuler ma dernière action',
    redo: 'Rétablir mon action',
    travel: {
      undo: (what: string) => (what === '' ? 'Annulé.' : `Annulé : ${what}`),
      redo: (what: string) => (what === '' ? 'Rétabli.' : `Rétabli : ${what}`),
      thing: (isElement: boolean, label: string, others: number) =>
        `${isElement ? 'élément' : 'relation'} « ${label} »${others > 0 ? ` et ${others} de plus` : ''}`,
      removal: (what: string) => `retrait, ${what}`,
      change: (what: string) => `changement, ${what}`,
    },
    share: 'Partager',
    menu: 'Menu',
    about: "À propos de l'atlas",
    trame: 'Trame',
    kinds: 'Natures',
    exportOnly: "Exporter l'atlas (JSON)",
    importExport: 'Importer ou exporter',
    keys: 'Clavier et gestes',
    english: 'English',
    french: 'Français',
    readOnly: 'Lecture seule',
    readOnlyWhy: "Votre lien permet de lire l'atlas, pas de le modifier.",
    skip: 'Aller au contenu',
  },
  unreachable: 'Le serveur ne répond pas : rien n’a été changé. Réessayez dans un moment.',
  saving: {
    joining: 'Connexion…',
    saved: 'Enregistré',
    saving: 'Enregistrement…',
    waiting: 'Pas encore enregistré',
    offline: (pending: number) =>
      pending === 0 ? 'Hors ligne' : `Hors ligne, ${plural(pending, 'modification', 'modifications')} en attente`,
    refused: (pending: number) =>
      pending === 0
        ? 'Refusé'
        : `Refusé, ${plural(pending, 'modification non enregistrée', 'modifications non enregistrées')}`,
    savedWhy: 'Tout ce que vous avez fait est écrit sur le disque du serveur.',
    savingWhy: 'Envoyé au serveur, qui écrit.',
    waitingWhy: 'Le serveur tarde à confirmer.',
    storageWhy:
      "Le serveur ne peut rien écrire sur son disque en ce moment. Il réessaie de lui-même ; prévenez la personne qui s'en occupe.",
    keptHere: 'Ce qui attend est gardé sur cet appareil, même si vous fermez la page.',
    offlineWhy: 'Vous pouvez continuer : la page enverra tout dès que le serveur répondra.',
    onlyHere: 'Gardez cette page ouverte : ce navigateur ne garde rien sur cet appareil.',
    joiningOffline: "Hors ligne : l'atlas n'est pas encore arrivé. La page réessaie d'elle-même.",
  },
  people: {
    title: 'Qui est là',
    here: (count: number) => plural(count, 'personne ici', 'personnes ici'),
    you: 'vous',
    alone: "Vous êtes seul·e pour l'instant. Partagez le lien pour inviter.",
    follow: (name: string) => `Suivre ${name}`,
    followShort: 'Suivre',
    stop: 'Ne plus suivre',
    stopFollowing: (name: string) => `Ne plus suivre ${name}`,
    following: (name: string) => `Vous suivez ${name}`,
    came: (names: string) => `Arrivée : ${names}`,
    left: (names: string) => `Départ : ${names}`,
    writes: (name: string) => `${name} écrit ici`,
    gone: 'La personne que vous suiviez est partie.',
  },
  panel: {
    title: 'Détails',
    element: 'Élément',
    relation: 'Relation',
    several: (count: number) => plural(count, 'chose choisie', 'choses choisies'),
    severalParts: (elements: number, relations: number) =>
      `${plural(elements, 'élément', 'éléments')}, ${plural(relations, 'relation', 'relations')}`,
    gone: "Ce que vous regardiez n'est plus dans l'atlas.",
    relations: (count: number) => (count === 0 ? 'Aucune relation' : plural(count, 'relation', 'relations')),
    addRelation: 'Ajouter une relation',
    remove: 'Supprimer',
    removeRelations: (count: number) =>
      count === 0 ? '' : `Supprime aussi ${plural(count, 'relation', 'relations')}. Annuler reste possible.`,
    removed: (label: string) => `« ${label} » est supprimé. Annuler reste possible.`,
    reverse: 'Inverser le sens',
    goTo: (label: string) => `Aller à ${label}`,
    toBeNamed: 'à nommer',
    born: (by: string, at: string) => `Ajouté le ${at} · ${by}`,
    openAddress: "Ouvrir l'adresse (nouvel onglet)",
    giveAll: (field: string) => `${field}, pour tous`,
    givenToAll: (count: number) =>
      count === 0
        ? 'Rien à changer : tous le disent déjà.'
        : `${plural(count, 'changement fait', 'changements faits')}. Annuler reste possible.`,
    unchanged: 'Ne pas changer',
    sentence: 'Se lit',
    backwards: "et dans l'autre sens",
    deselect: 'Ne plus rien choisir',
    fold: 'Replier ce volet',
    unfold: 'Déplier le volet',
    details: 'Plus de détails',
    none: 'Aucun',
    emptyHint: 'Choisissez un élément ou une relation pour voir et modifier ce qui le décrit.',
    counts: (elements: number, relations: number) =>
      `${plural(elements, 'élément', 'éléments')} · ${plural(relations, 'relation', 'relations')}`,
  },
  field: {
    theirs: (who: string) => `${who} vient d'écrire ici :`,
    other: "Quelqu'un",
    empty: '(rien)',
    keepMine: 'Garder mon texte',
    takeTheirs: 'Prendre le sien',
    dateHint: 'Année, mois ou jour : 2016, 2016-11, 2016-11-04',
    left: (count: number) => `Encore ${plural(count, 'caractère', 'caractères')}`,
    over: (count: number) => `${plural(count, 'caractère', 'caractères')} de trop`,
  },
  relate: {
    title: 'Nouvelle relation',
    other: 'Avec quel élément ?',
    otherHint: 'Tapez son nom',
    name: 'Nom de la relation',
    nameHint: 'Un verbe : finance, réunit, freine…',
    kind: 'Nature du lien',
    sense: 'Sens de lecture',
    outward: (label: string) => `${label} → …`,
    inward: (label: string) => `… → ${label}`,
    add: 'Relier',
    create: (label: string) => `Créer « ${label} »`,
    noMatch: 'Aucun élément de ce nom',
    reads: (sentence: string) => `Se lira : ${sentence}`,
    done: (sentence: string) => `Relation ajoutée : ${sentence}`,
    needsEnd: "Choisissez d'abord l'autre élément.",
    used: (uses: number) => (uses > 0 ? `déjà employé ${uses} fois` : ''),
  },
}

export const fr = typesetAll({
  ...shell,
  ...frOutline,
  ...frViews,
  ...frWindows,
  ...frWork,
  ...frJoin,
  ...frContribute,
  domain: frDomain,
  ended: frEnded,
  votes: frVotes,
})

/** Every sentence of the interface. French is written first; English must say all of it or does not compile. */
export type Messages = typeof fr
