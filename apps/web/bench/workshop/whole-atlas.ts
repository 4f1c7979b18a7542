/** The file of an invented atlas: elements in words of a usual length, and one relation and a fifth for each. */
export function fileOfAtlas(elements: number): string {
  const kinds = ['acteur', 'dispositif', 'constat', 'enjeu', 'questionnement', 'scenario'] as const
  const row = (n: number) => ({
    ...{ id: `e${n}`, kind: kinds[n % kinds.length] },
    label: `${places[n % places.length]} : ${things[(n * 7) % things.length]} ${n}`,
    description: `Dit à la table ${n % 9}, le matin ; ${things[(n * 5) % things.length]} revient souvent.`,
  })
  const relation = (n: number) => ({
    ...{ id: `r${n}`, kind: 'coopere', from: `e${n % elements}`, to: `e${(n * 7919 + 1) % elements}` },
    name: `${verbs[n % verbs.length]} depuis ${1990 + (n % 36)}`,
  })
  return JSON.stringify({
    title: 'Une année d’ateliers',
    elements: Array.from({ length: elements }, (_, n) => row(n)),
    relations: Array.from({ length: Math.round(elements * 1.2) }, (_, n) => relation(n)),
  })
}

const places = [
  'Gare de Carhaix',
  'Port de commerce',
  'Mission locale',
  'Lycée agricole',
  'Marché du bourg',
  'Syndicat',
]
const things = [
  'horaires du soir',
  'premiers emplois',
  'soins à domicile',
  'logements vacants',
  'eau potable',
  'garde des petits',
  'transport à la demande',
]
const verbs = ['travaille avec', 'finance', 'freine', 'attend', 'répond à', 'prolonge']
