import type { Plan } from '../model/plan.ts'
import { phaseOf } from './phase-of.ts'

/** The ninety minutes of the method: from each one's own words to scenarios with somebody to carry them. */
export const workshopFr: Plan = {
  title: 'Atelier de 90 minutes',
  about:
    'La méthode complète, pour plusieurs sites et de 10 à 80 personnes : chacun écrit d’abord seul, puis on relie, on nomme, on lit ensemble. Prévoyez une personne qui anime et, par site, une personne qui accueille.',
  phases: [
    phaseOf({
      key: 'arrivee',
      title: 'Arrivée',
      goal: 'Que chacun soit entré, et que chaque site sache qui est dans les autres.',
      instruction:
        'Bienvenue. Ouvrez le lien ou tapez le code affiché. Chaque site se présente en une phrase : où nous sommes, combien nous sommes. Ajoutez, si vous voulez, l’organisation avec laquelle vous venez.',
      minutes: 10,
      kinds: ['acteur'],
      closing: 'Chaque site s’est présenté, et le nombre de présents est noté.',
    }),
    phaseOf({
      key: 'ecrire-seul',
      title: 'Écrire, chacun pour soi',
      goal: 'Que chacun pose ses propres mots avant d’entendre ceux des autres.',
      instruction:
        'Sans parler, répondez en quelques mots, une idée à la fois : pour qui est-ce que j’agis ? Quelle est ma tâche principale ? Avec qui est-ce que je travaille vraiment ? Personne ne voit vos réponses avant la mise en commun.',
      minutes: 10,
      way: 'sealed',
      kinds: ['acteur', 'dispositif', 'descripteur'],
      closing: 'Chacun a écrit au moins une chose ; on révèle tout, partout en même temps.',
    }),
    phaseOf({
      key: 'mise-en-commun',
      title: 'Mise en commun',
      goal: 'Voir tout ce qui a été écrit, réunir ce qui dit la même chose, ranger sur la trame.',
      instruction:
        'Voici ce que vous avez écrit. Lisez, cherchez ce qui est dit deux fois, et dites-le à voix haute. Ajoutez ce qui manque.',
      minutes: 10,
      kinds: ['acteur', 'dispositif', 'descripteur'],
      closing: 'Les doublons sont réunis, chaque site a reconnu ses mots.',
    }),
    phaseOf({
      key: 'relier-nommer',
      title: 'Relier et nommer',
      goal: 'Des relations qui ont un nom : c’est le cœur de l’atlas.',
      instruction:
        'À deux ou par table : choisissez deux choses de l’atlas, et dites par un verbe ce qui les relie. « La mairie finance le jardin partagé. » Dites aussi ce qui s’ignore ou se gêne. Visez trois relations par table.',
      minutes: 20,
      begins: 'relations',
      closing: 'Chaque table a nommé au moins trois relations.',
    }),
    phaseOf({
      key: 'constats-enjeux',
      title: 'Constats, enjeux, questionnements',
      goal: 'Dire ce qu’on voit, ce qui est en jeu, ce qu’il faut se demander, et sur quoi cela porte.',
      instruction:
        'Par table : un constat (ce que nous voyons), un enjeu (ce que nous pouvons gagner ou perdre), une question (ce que personne ne sait encore). Reliez chacun à ce dont il parle.',
      minutes: 15,
      kinds: ['constat', 'enjeu', 'questionnement'],
      closing: 'Chaque table a posé un constat, un enjeu et une question.',
    }),
    phaseOf({
      key: 'lire-ensemble',
      title: 'Lire ensemble',
      goal: 'Entendre l’atlas : ce qui s’ignore, ce qui est seul, ce qui fait pont. Jamais un verdict.',
      instruction:
        'On n’écrit plus, on regarde. La personne qui anime lit l’atlas à voix haute. Dites si vous êtes d’accord avec une relation, et pourquoi.',
      minutes: 10,
      stays: ['vote'],
      closing: 'Chaque site a dit ce qui l’étonne.',
    }),
    phaseOf({
      key: 'scenarios',
      title: 'Scénarios d’action',
      goal: 'Passer à ce qu’on ferait : quoi, par qui, avec quoi.',
      instruction:
        'Choisissez un enjeu. Écrivez ce qu’on pourrait faire, en commençant par un verbe, et reliez-le à qui pourrait s’en charger. Puis chacun pose ses points.',
      minutes: 10,
      kinds: ['scenario', 'acteur'],
      closing: 'Le vote est clos : les scénarios retenus ont chacun quelqu’un pour les porter.',
    }),
    phaseOf({
      key: 'restitution',
      title: 'Restitution',
      goal: 'Que chaque site dise ce qu’il retient, et que chacun sache la suite.',
      instruction:
        'Un site après l’autre, en une minute : ce que nous retenons, ce que nous ferons. Le compte rendu se lira dès la fin, par le même lien.',
      minutes: 5,
      stays: ['vote'],
      closing: 'Chaque site a parlé, la date de la suite est dite.',
    }),
  ],
}

/** Forty-five minutes to see what it is. */
export const discoveryFr: Plan = {
  title: 'Découverte en 45 minutes',
  about:
    'Pour voir de quoi il s’agit, en une salle ou plusieurs, sans préparation : un sujet que tous connaissent suffit.',
  phases: [
    phaseOf({
      key: 'arrivee',
      title: 'Arrivée',
      goal: 'Que chacun soit entré et ait écrit une première chose.',
      instruction:
        'Bienvenue. Ouvrez le lien ou tapez le code affiché, puis écrivez le nom d’une organisation ou d’un lieu que vous connaissez ici.',
      minutes: 5,
      kinds: ['acteur', 'dispositif'],
      closing: 'Tout le monde est entré.',
    }),
    phaseOf({
      key: 'poser',
      title: 'Poser ce qu’on connaît',
      goal: 'Une vingtaine d’éléments, avec les mots de chacun.',
      instruction: 'Qui agit ici ? Quels projets, quels lieux, quels services ? Une chose à la fois, en peu de mots.',
      minutes: 10,
      kinds: ['acteur', 'dispositif', 'descripteur'],
      closing: 'Il y a une vingtaine d’éléments.',
    }),
    phaseOf({
      key: 'relier-nommer',
      title: 'Relier et nommer',
      goal: 'Que chacun ait nommé une relation.',
      instruction:
        'Choisissez deux choses et dites par un verbe ce qui les relie : « finance », « réunit », « gêne »… Une relation par personne.',
      minutes: 15,
      begins: 'relations',
      closing: 'Chacun a nommé une relation.',
    }),
    phaseOf({
      key: 'lire-ensemble',
      title: 'Lire ensemble',
      goal: 'Lire l’atlas à voix haute et en tirer une question.',
      instruction:
        'On regarde ensemble : qu’est-ce qui est seul ? Qu’est-ce qui relie tout le monde ? Écrivez une question.',
      minutes: 10,
      kinds: ['constat', 'questionnement'],
      closing: 'Au moins une question est écrite.',
    }),
    phaseOf({
      key: 'et-apres',
      title: 'Et après',
      goal: 'Dire ce qu’on en ferait.',
      instruction:
        'En un mot chacun : à quoi cela nous servirait-il ? L’atlas et son compte rendu se liront par le même lien.',
      minutes: 5,
      stays: ['vote'],
      closing: 'Chacun a dit un mot.',
    }),
  ],
}
