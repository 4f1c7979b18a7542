// An invented atlas of a hundred elements, as another territory might write it: its own kinds, a scale list, places,
// words the atlas has no field for, findings about links. Made by counting, so that every run reads the same file.

const kinds = ['lieu', 'collectif', 'acteur', 'savoir_faire', 'constat', 'document'] as const
const verbs = ['accueille', 'transmet_a', 'se_mefie_de', 'coopere', 'prolonge'] as const
const senses = ['aller', 'double', 'aucun', undefined] as const
const statuses = ['proposée', 'acceptée', 'contestée', 'caduque', undefined] as const

type Row = Record<string, unknown>

/** The file as a value: 100 elements, 150 relations between them, 10 relations about relations. */
export function secondAtlas(): Row & { elements: Row[]; relations: Row[] } {
  return {
    title: 'Les rives de l’Orne imaginaire',
    question: 'Qui prend soin de la rivière, et avec qui ?',
    language: 'fr',
    licence: 'CC BY-SA 4.0',
    saison: { annee: 2031, mois: ['mars', 'avril'] },
    trame: {
      composantes: [
        { code: 'eau', label: 'Eau', couleur: 'teal', glose: 'ce qui coule' },
        { code: 'sol', label: 'Sol' },
      ],
      angles: [
        { code: 'A', label: 'Usages', rang: 10 },
        { code: 'B', label: 'Soins', rang: 20 },
      ],
      echelles: [
        { code: 'rive', label: 'Rive' },
        { code: 'vallee', label: 'Vallée' },
      ],
      saisons: ['crue', 'étiage'],
    },
    elementKinds: [
      { key: 'lieu', label: 'Lieu', pluriel: 'Lieux', forme: 'ellipse', icone: 'layers', couleur: 'green', rang: 3.5 },
      { key: 'echelle', retire: true },
    ],
    relationKinds: [
      { key: 'se_mefie_de', label: 'se méfie de', inverse: 'inquiète', trait: 'double', note: 'dit en réunion' },
    ],
    elements: Array.from({ length: 100 }, (_, index) => elementRow(index)),
    relations: [
      ...Array.from({ length: 150 }, (_, index) => relationRow(index)),
      ...Array.from({ length: 10 }, (_, index) => aboutRelation(index)),
    ],
    annotations: { 'shape:trait1': { type: 'draw', x: 12.5, props: { color: 'black', segments: [[0, 1]] } } },
  }
}

function elementRow(index: number): Row {
  const kind = kinds[index % kinds.length]
  return {
    id: `e_${index}`,
    kind,
    label: `Chose ${index}`,
    ...(index % 3 === 0 ? { description: `Première ligne ${index}\nSeconde ligne` } : {}),
    composante: index % 2 ? 'eau' : 'sol',
    ...(index % 5 ? { angle: index % 4 ? 'A' : 'B' } : {}),
    ...(index % 7 ? { echelle: index % 6 ? 'rive' : 'vallee' } : {}),
    ...(kind === 'document' ? { nature: 'analyse', url: `https://exemple.fr/${index}` } : {}),
    ...(index % 9 === 0 ? { debut: '2029-04', fin: '2030' } : {}),
    ...(index % 4 === 0 ? { position: [index * 40 - 2000, (index % 10) * 90] } : {}),
    ...(index % 8 === 0
      ? { saisiPar: 'relais, pont vieux', saisiLe: `2031-03-0${1 + (index % 9)}T08:30:00.000Z` }
      : {}),
    ...(index % 6 === 0 ? { contact: null, mots: ['eau', `n${index}`] } : {}),
  }
}

function relationRow(index: number): Row {
  const sens = senses[index % senses.length]
  const statut = statuses[index % statuses.length]
  return {
    id: `l-${index}`,
    from: `e_${(index * 7) % 100}`,
    to: `e_${(index * 13 + 5) % 100}`,
    kind: verbs[index % verbs.length],
    ...(index % 10 ? { name: `fait ${index}` } : {}),
    ...(index % 4 === 0 ? { nomInverse: `est fait ${index}` } : {}),
    ...(sens ? { sens } : {}),
    ...(statut ? { statut } : {}),
    ...(index % 11 === 0 ? { force: index / 4 } : {}),
  }
}

function aboutRelation(index: number): Row {
  const to = index % 2 ? `l-${index * 3}` : `sur-${index + 1}`
  return {
    id: `sur-${index}`,
    from: `e_${index * 6 + 4}`,
    to: index === 9 ? 'l-2' : to,
    kind: 'eclaire',
    name: 'éclaire',
  }
}
