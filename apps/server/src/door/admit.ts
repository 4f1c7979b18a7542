import { authorOf, type Place, placesToChoose, type Role } from '@maillage/atlas'
import type { Guest } from '../rooms/seat.ts'
import type { Invite, Participant, Storage } from '../storage/storage.ts'
import { type Keys, looksLikeKey } from './keys.ts'
import { freshToken, hashToken, linkOf } from './tokens.ts'

export type Porter = {
  readonly storage: Pick<Storage, 'findInvite' | 'findByPass' | 'findParticipant' | 'putParticipant'>
  readonly keys: Keys
  /** Milliseconds since 1970. */
  readonly time: () => number
}

/** Who may enter: the atlas it opens, as what, and from where. */
export type Admission = { readonly atlasId: string; readonly role: Role; readonly site: string }

/** A participant with what their device keeps to be known again. */
export type Admitted = { readonly participant: Participant; readonly pass: string }

const longest = 2000

/** Looks a link's token up. Null when it opens nothing, or no longer. */
export async function admitLink(porter: Porter, token: string | null): Promise<Invite | null> {
  const invite = await knownLink(porter, token)
  return invite && !invite.isRevoked && shutOf(porter, invite) !== 'expired' ? invite : null
}

/** The link of this token, whether it still opens or not; null when no such link was ever given. */
export async function knownLink({ storage }: Porter, token: string | null): Promise<Invite | null> {
  return token && token.length <= longest ? storage.findInvite(hashToken(token)) : null
}

/** Why nobody new comes in by this link at present; null when they do. */
export function shutOf({ time }: Porter, { isLocked, until }: Invite): 'locked' | 'expired' | null {
  if (until !== null && until <= time()) return 'expired'
  return isLocked ? 'locked' : null
}

/** Was the link taken back that this is, or that the holder of this pass came by? */
export async function isTakenBack(porter: Porter, words: string | null): Promise<boolean> {
  if (!words || words.length > longest) return false
  const known = await porter.storage.findByPass(hashToken(words))
  const invite = await porter.storage.findInvite(known?.tokenHash ?? hashToken(words))
  return invite?.isRevoked === true
}

/**
 * Who holds this: a participant's own pass, or a link, which makes a new participant. Null when it is neither, or was
 * taken back. A link that has run out lets nobody new in; those who came by it come back.
 */
export async function admitParticipant(porter: Porter, words: string | null): Promise<Admitted | null> {
  if (!words || words.length > longest) return null
  const known = await porter.storage.findByPass(hashToken(words))
  if (known) return (await isWelcome(porter, known)) ? { participant: known, pass: words } : null
  const invite = await admitLink(porter, words)
  if (!invite || invite.isLocked) return null
  const pass = freshToken()
  const { atlasId, tokenHash, role, site } = invite
  const who = { participant: freshToken(), passHash: hashToken(pass), createdAt: porter.time() }
  const participant: Participant = { ...who, atlasId, tokenHash, role, site }
  await porter.storage.putParticipant(participant)
  return { participant, pass }
}

/**
 * Somebody says at which place they are: they are there from now on, if it lies within the place of the link they came by;
 * otherwise they stay where they are. (R49)
 */
export async function takePlace(
  porter: Porter,
  admitted: Admitted,
  { place, places }: { readonly place: string; readonly places: readonly Place[] },
): Promise<Admitted> {
  const { participant, pass } = admitted
  const invite = await porter.storage.findInvite(participant.tokenHash)
  const isOpen = invite && [invite.site, ...placesToChoose(places, invite).map(({ key }) => key)].includes(place)
  if (!isOpen || participant.site === place) return admitted
  const moved: Participant = { ...participant, site: place }
  await porter.storage.putParticipant(moved)
  return { participant: moved, pass }
}

/** The participant a key belongs to; null when it is no key, or they were shut out since. */
export async function admitKey(porter: Porter, key: string | null): Promise<Participant | null> {
  if (!key || key.length > longest || !looksLikeKey(key)) return null
  const holder = await porter.keys.verify(key)
  const known = holder && (await porter.storage.findParticipant(holder.atlasId, holder.participant))
  return known && (await isWelcome(porter, known)) ? known : null
}

/** Who comes to the live door with this: a page with its key, or a plain provider with a link. Null when nobody may. */
export async function admitGuest(
  porter: Porter,
  words: string | null,
  wire: number,
): Promise<(Guest & Admission) | null> {
  const participant = await admitKey(porter, words)
  if (participant) {
    const { atlasId, role, site, tokenHash } = participant
    return { ...guestOf({ role, site, tokenHash }, wire), atlasId, participant: participant.participant }
  }
  const invite = await admitLink(porter, words)
  return invite && { ...guestOf(invite, wire), atlasId: invite.atlasId, participant: null }
}

function guestOf({ role, site, tokenHash }: Pick<Invite, 'role' | 'site' | 'tokenHash'>, wire: number) {
  return { role, site, by: authorOf(role, site), link: linkOf(tokenHash), wire }
}

async function isWelcome({ storage }: Porter, { tokenHash }: Participant): Promise<boolean> {
  const invite = await storage.findInvite(tokenHash)
  return invite !== null && !invite.isRevoked
}

/** The words of `Authorization: Bearer …`; null when there are none. */
export function bearerOf(header: string | undefined): string | null {
  return header?.match(/^Bearer ([\w.-]+)$/)?.[1] ?? null
}
