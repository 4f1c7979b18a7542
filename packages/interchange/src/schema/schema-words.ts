import type { Axis, aboutFields, elementFields, FieldTable, relationFields } from '@maillage/atlas'

// What the schema says of each word of a file, in French: files are read and made by the people of the field.

/** Title and description of every field of a table that stands in a file. */
export type WordsOf<Table extends FieldTable> = {
  readonly [Field in Exclude<keyof Table, 'others' | 'ends'>]: readonly [title: string, description: string]
}

export const aboutWords: WordsOf<typeof aboutFields> = {
  title: ['Titre', 'Le nom de l’atlas.'],
  question: ['Question', 'La question à laquelle l’atlas cherche à répondre.'],
  description: ['Présentation', 'Ce que l’atlas montre, pour qui, d’après quelles sources.'],
  language: ['Langue', 'Langue des contenus, par exemple « fr ».'],
  licence: ['Licence', 'Conditions dans lesquelles l’atlas peut être repris.'],
}

export const elementWords: WordsOf<typeof elementFields> = {
  kind: ['Type', 'Clé du type d’élément : acteur, dispositif, constat… ou un type propre au territoire.'],
  label: ['Intitulé', 'Une seule idée, en toutes lettres.'],
  description: ['Description', 'Ce qu’il faut savoir de l’élément ; peut tenir sur plusieurs lignes.'],
  component: ['Composante', 'Code d’une composante de la trame.'],
  angle: ['Angle', 'Code d’un angle d’approche de la trame.'],
  scale: ['Échelle', 'Code d’une échelle ; libre quand la trame n’en donne pas la liste.'],
  documentType: ['Nature du document', 'Pour un document : expérience, analyse, ressource ou proposition.'],
  address: ['Adresse', 'Pour un document : son adresse http ou https.'],
  since: ['Début', 'Depuis quand : une année, un mois ou un jour.'],
  until: ['Fin', 'Jusqu’à quand : une année, un mois ou un jour.'],
  source: ['Source', 'D’où vient ce qui est dit.'],
  entry: ['Saisie', 'Comment cela est arrivé : écrit par son auteur, d’une carte papier ou dit à voix haute.'],
  card: ['Numéro de carte', 'Le numéro de la carte papier.'],
}

export const relationWords: WordsOf<typeof relationFields> = {
  kind: ['Type', 'Clé du type de relation : coopere, pilote, participe… ou un type propre au territoire.'],
  name: ['Nom', 'Le nom propre de la relation, lu du départ vers l’arrivée ; absent, elle reste à nommer.'],
  inverseName: ['Nom inverse', 'Le nom de la relation lue de l’arrivée vers le départ.'],
  direction: [
    'Sens',
    'Absent : celui du type. « aller » : du départ vers l’arrivée ; « double » : dans les deux sens ; « aucun » : sans direction.',
  ],
  description: ['Description', 'Ce qu’il faut savoir de la relation ; peut tenir sur plusieurs lignes.'],
  since: ['Début', 'Depuis quand : une année, un mois ou un jour.'],
  until: ['Fin', 'Jusqu’à quand : une année, un mois ou un jour.'],
  source: ['Source', 'D’où vient ce qui est dit.'],
  status: ['Statut', 'Où en est l’accord sur cette relation.'],
}

export const axisWords: Readonly<Record<Axis, string>> = {
  components: 'Les composantes du territoire, dans l’ordre de lecture.',
  angles: 'Les angles d’approche, dans l’ordre de lecture.',
  scales: 'Les échelles. Sans cette liste, les éléments peuvent porter n’importe quel code d’échelle.',
}

export const kindWords = {
  label: 'Comment on le dit ; pour une relation, le verbe lu du départ vers l’arrivée.',
  plural: 'Comment on le dit au pluriel.',
  inverse: 'Le verbe lu de l’arrivée vers le départ.',
  directed: 'Faux quand la relation se lit de la même façon des deux côtés.',
  shape: 'Forme des éléments de ce type.',
  icon: 'Pictogramme des éléments de ce type.',
  line: 'Trait des relations de ce type.',
  colour: 'Nom d’une des douze couleurs ; jamais le seul signe.',
  rank: 'Place dans l’ordre de lecture ; sinon, celle de la liste.',
} as const

export const annotationsWords =
  'Traits à main levée, notes et textes posés à côté des éléments, tels que le dessin les garde.'

export const partWords = {
  file: 'Un atlas relationnel : des éléments, des relations nommées entre eux, et la trame où ils prennent place. Tout mot en plus est gardé et rendu à la même place.',
  trame: 'La trame de l’atlas : composantes × angles d’approche, et les échelles.',
  elementKinds: 'Les types d’élément que le territoire ajoute ou change ; les types usuels sont sous-entendus.',
  relationKinds: 'Les types de relation que le territoire ajoute ou change ; les types usuels sont sous-entendus.',
  elements: 'Les éléments, dans n’importe quel ordre.',
  relations: 'Les relations, dans n’importe quel ordre.',
  name: 'De 1 à 64 lettres sans accent, chiffres, tirets ou soulignés.',
  date: 'Une année, un mois ou un jour : 2016, 2016-11, 2016-11-04.',
  id: 'Nom unique dans le fichier, pour les éléments et les relations ensemble.',
  from: 'Départ : l’id d’un élément, ou d’une autre relation.',
  to: 'Arrivée : l’id d’un élément, ou d’une autre relation.',
  code: 'Code court, repris par les éléments.',
  key: 'Clé reprise par les éléments ou les relations de ce type.',
  takenOut: 'Le territoire a retiré ce type de sa liste.',
  position:
    'Place du milieu de l’élément sur le dessin : [x, y], x vers la droite, y vers le bas. Absente, l’élément est placé de lui-même.',
  by: 'Rôle et lieu de saisie, jamais une personne.',
  at: 'Moment de la saisie (ISO 8601).',
} as const
