import { planTemplates, readPlaces } from '@maillage/atlas'
import type { NewAtlas } from '@maillage/wire'
import type { TwoRooms } from '../../e2e/support/two-rooms.ts'

/** The workshop of the pictures in the docs: two towns and people at home, the ready conducteur of ninety minutes. */
export const evening: NewAtlas = {
  title: 'Vivre ici sans voiture',
  question: 'Comment se soigner, travailler et apprendre sans voiture entre Brest et Carhaix ?',
  trame: {
    components: ['Mobilités', 'Santé', 'Travail', 'École'],
    angles: ['Ce qui relie', 'Ce qui sépare'],
    scales: ['Commune', 'Intercommunalité', 'Région'],
  },
  plan: planTemplates.fr[0]?.plan ?? null,
  places: readPlaces([
    { key: 'brest', name: 'Brest', colour: 'blue', pattern: 'stripes', heads: 40 },
    { key: 'brest-t1', name: 'Table 1', within: 'brest', colour: 'teal', pattern: 'dots' },
    { key: 'brest-t2', name: 'Table 2', within: 'brest', colour: 'violet', pattern: 'grid' },
    { key: 'carhaix', name: 'Carhaix', colour: 'orange', pattern: 'waves', heads: 20 },
    { key: 'chez-soi', name: 'À la maison', colour: 'green', pattern: 'dots' },
  ]),
  notice: {
    controller: 'Pays COB',
    purpose: 'Comprendre ensemble ce qui relie et ce qui sépare.',
    kept: 'Jusqu’au 30 juin 2027',
    contact: 'atelier@pays-cob.example',
  },
}

type Said = readonly [place: string, kind: string, label: string]
/** The door by which people of a place come in: that of its site. */
const doorOf = (place: string) => ['citizen', place.replace(/-t\d$/, '')] as const

const said: readonly Said[] = [
  ['brest-t1', 'constat', 'Le dernier car part à 18 h 10'],
  ['carhaix', 'constat', 'La gare n’a plus de guichet'],
  ['carhaix', 'constat', 'Quatre mois pour voir un dentiste'],
  ['brest-t2', 'constat', 'Les stages se trouvent à Brest'],
  ['chez-soi', 'constat', 'On se prête les voitures entre voisins'],
  ['brest-t1', 'acteur', 'Région Bretagne'],
  ['carhaix', 'acteur', 'Hôpital de Carhaix'],
  ['brest-t2', 'acteur', 'Lycée Paul-Sérusier'],
  ['brest-t1', 'acteur', 'Mission locale'],
  ['carhaix', 'dispositif', 'Car du soir'],
  ['brest-t2', 'dispositif', 'Transport à la demande'],
  ['chez-soi', 'dispositif', 'Covoiturage de village'],
  ['brest-t1', 'enjeu', 'Se soigner sans conduire'],
  ['carhaix', 'enjeu', 'Que les jeunes puissent rester'],
  ['brest-t2', 'questionnement', 'Qui paie le trajet vers les soins ?'],
  ['carhaix', 'scenario', 'Un car à 22 h, trois soirs par semaine'],
  ['brest-t1', 'scenario', 'Des stages tenus à Carhaix'],
  ['chez-soi', 'scenario', 'Une carte unique pour tous les transports'],
]
type Linked = readonly [place: string, from: string, verb: string, to: string]
const linked: readonly Linked[] = [
  ['brest-t1', 'Région Bretagne', 'finance', 'Car du soir'],
  ['carhaix', 'Le dernier car part à 18 h 10', 'freine', 'Que les jeunes puissent rester'],
  ['carhaix', 'La gare n’a plus de guichet', 'freine', 'Se soigner sans conduire'],
  ['brest-t2', 'Les stages se trouvent à Brest', 'freine', 'Que les jeunes puissent rester'],
  ['brest-t2', 'Transport à la demande', 'ignore', 'Covoiturage de village'],
  ['chez-soi', 'On se prête les voitures entre voisins', 'nourrit', 'Covoiturage de village'],
  ['brest-t1', 'Mission locale', 'accompagne', 'Que les jeunes puissent rester'],
  ['carhaix', 'Hôpital de Carhaix', 'attend', 'Transport à la demande'],
  ['carhaix', 'Quatre mois pour voir un dentiste', 'aggrave', 'Se soigner sans conduire'],
  ['brest-t2', 'Qui paie le trajet vers les soins ?', 'interroge', 'Transport à la demande'],
  ['carhaix', 'Un car à 22 h, trois soirs par semaine', 'prolonge', 'Car du soir'],
  ['brest-t1', 'Des stages tenus à Carhaix', 'répond à', 'Les stages se trouvent à Brest'],
  ['brest-t1', 'Lycée Paul-Sérusier', 'porte', 'Des stages tenus à Carhaix'],
]

/** Everybody says what they have to say; answers the id of each thing by its words. */
export async function sayAll(rooms: TwoRooms): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>()
  for (const [place, kind, label] of said)
    ids.set(label, await rooms.bring(doorOf(place), { type: 'element', kind, label }))
  return ids
}

/** And links it. */
export async function linkAll(rooms: TwoRooms): Promise<void> {
  for (const [place, from, verb, to] of linked) await rooms.bring(doorOf(place), { type: 'sentence', from, verb, to })
}
