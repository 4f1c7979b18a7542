/** Votes and opinions, as an atlas's page speaks of them. */
export const frVotes = {
  title: 'Votes',
  anonymous: 'Contribution anonyme',
  none: "Il n'y a pas encore de vote.",
  button: 'Voter : un vote est ouvert',
  short: 'Voter',
  opinions: 'Avis',
  contested: 'Avis partagés',
  nothingSaid: "Personne n'a encore donné son avis.",
  said: ({ agree, disagree, unsure }: { readonly agree: number; readonly disagree: number; readonly unsure: number }) =>
    `${agree} pour, ${disagree} contre${unsure > 0 ? `, ${unsure} sans avis` : ''}`,
}
