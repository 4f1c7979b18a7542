/**
 * What a scribe pastes after an hour around a table: thirty lines in every form that people write. The atlas it is read
 * in knows « Mairie d’Ébène », « Jardin partagé » and « Région Bretagne ».
 */
export const thirtyLines = `Mairie d'Ébène *porte* Jardin partagé
Régie de quartier *entretient* jardin partage
- École Jules-Ferry *visite* Jardin partagé
- Région Bretagne *finance* Régie de quartier.
1. Café associatif — participe à — Fête du quartier
2. Fête du quartier — réunit — Régie de quartier
3) MAIRIE D’EBENE – pilote – Fête du quartier
« Jardin partagé » – est l’objet de – « Charte du jardin »
Maison des aînés\tcoopère avec\tCafé associatif
Maison des aînés\trend visite à\tÉcole Jules-Ferry

Compagnie du bus *freine* Sortie au marché
Sortie au marché *est freinée par* Horaires du soir
Horaires du soir *dépend de* Compagnie du bus
Région Bretagne *ignore* Maison des aînés
Qui paie l'eau du jardin ? *interroge* Mairie d'Ébène
Qui paie l'eau du jardin ? *interroge* Région Bretagne
Récupérer la pluie *répond à* Qui paie l'eau du jardin ?
Récupérer la pluie *mobilise* Régie de quartier
Mairie d'Ébène finance la Région Bretagne
La Mairie d'Ébène pilote le Jardin partagé
Région Bretagne participe au Jardin partagé
Jardin partagé dépend de la Mairie d'Ébène
Café associatif finance Récupérer la pluie
Épicerie solidaire - apporte à - Maison des aînés
Épicerie solidaire -- reçoit de -- Jardin partagé
Conseil citoyen *fait partie de* Mairie d'Ébène
Conseil citoyen *est en tension avec* Compagnie du bus
* Ligue de l'eau *conseille* Récupérer la pluie
12) Ligue de l’Eau *est liée à* Région Bretagne
Mairie d'Ébène *évalue* Mairie d'Ébène
`

/** The relations that they are, each with its kind. */
export const thirtySentences: readonly string[] = `lien: Mairie d’Ébène — porte — Jardin partagé
lien: Régie de quartier — entretient — Jardin partagé
lien: École Jules-Ferry — visite — Jardin partagé
finance: Région Bretagne — finance — Régie de quartier
participe: Café associatif — participe à — Fête du quartier
participe: Régie de quartier — participe à — Fête du quartier
pilote: Mairie d’Ébène — pilote — Fête du quartier
concerne: Charte du jardin — porte sur — Jardin partagé
coopere: Maison des aînés — coopère avec — Café associatif
lien: Maison des aînés — rend visite à — École Jules-Ferry
freine: Compagnie du bus — freine — Sortie au marché
freine: Horaires du soir — freine — Sortie au marché
conditionne: Compagnie du bus — conditionne — Horaires du soir
ignore: Région Bretagne — ignore — Maison des aînés
interroge: Qui paie l'eau du jardin ? — interroge — Mairie d’Ébène
interroge: Qui paie l'eau du jardin ? — interroge — Région Bretagne
repond: Récupérer la pluie — répond à — Qui paie l'eau du jardin ?
mobilise: Récupérer la pluie — mobilise — Régie de quartier
finance: Mairie d’Ébène — finance — Région Bretagne
pilote: Mairie d’Ébène — pilote — Jardin partagé
participe: Région Bretagne — participe à — Jardin partagé
conditionne: Mairie d’Ébène — conditionne — Jardin partagé
finance: Café associatif — finance — Récupérer la pluie
apporte: Épicerie solidaire — apporte à — Maison des aînés
apporte: Jardin partagé — apporte à — Épicerie solidaire
appartient: Conseil citoyen — fait partie de — Mairie d’Ébène
tension: Conseil citoyen — est en tension avec — Compagnie du bus
lien: Ligue de l'eau — conseille — Récupérer la pluie
lien: Ligue de l'eau — est lié à — Région Bretagne
lien: Mairie d’Ébène — évalue — Mairie d’Ébène`.split('\n')

/** The elements that were not there, each with the kind it was guessed to be. */
export const newElements: readonly string[] = `acteur Régie de quartier
acteur École Jules-Ferry
acteur Café associatif
acteur Fête du quartier
acteur Charte du jardin
acteur Maison des aînés
acteur Compagnie du bus
acteur Sortie au marché
acteur Horaires du soir
questionnement Qui paie l'eau du jardin ?
acteur Récupérer la pluie
acteur Épicerie solidaire
acteur Conseil citoyen
acteur Ligue de l'eau`.split('\n')
