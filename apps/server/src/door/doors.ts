import { createHmac } from 'node:crypto'
import { isSite, mayGive, type Role, readLine } from '@maillage/atlas'
import type { DoorChange, DoorInfo, DoorWish } from '@maillage/wire'
import type { Invite, Storage } from '../storage/storage.ts'
import { freshToken, hashToken } from './tokens.ts'

export type Doors = {
  /** The doors of an atlas, with the links of its start; those taken back are left out. */
  readonly list: (atlasId: string) => Promise<readonly DoorInfo[]>
  readonly make: (atlasId: string, wish: DoorWish) => Promise<DoorInfo>
  /** The token of the door that is somebody's own, made the first time; null when it was taken back. */
  readonly ownFor: (atlasId: string, who: DoorOwner) => Promise<string | null>
  /** Null when there is no such door. */
  readonly change: (atlasId: string, id: string, change: DoorChange) => Promise<Invite | null>
  /** Did somebody who came by this token come by this door? */
  readonly isWayOf: (atlasId: string, id: string, tokenHash: string) => Promise<boolean>
  /** The token behind a spoken code; null when it opens nothing. */
  readonly tokenFor: (code: string) => Promise<string | null>
}

type DoorStorage = Pick<Storage, 'invitesOf' | 'putInvite' | 'findInvite' | 'findByCode' | 'countPeople'>

/** Whose a door is: `person` is a keyed hash, and `label` tells their door from others without saying who they are. */
export type DoorOwner = { readonly person: string; readonly role: Role; readonly label: string }

/**
 * The ways in that those who lead make: one for each site and role, each with a link and a short code to be said aloud.
 * Token and code follow from the door's id and a secret of this installation, so that they can be shown again although
 * the storage holds only their hashes beside it. (R25)
 */
export function createDoors(storage: DoorStorage, secret: string, time: () => number): Doors {
  const derived = (what: string, id: string) => createHmac('sha256', secret).update(`${what} ${id}`).digest()
  const tokenOf = (id: string) => derived('token', id).subarray(0, 16).toString('base64url')
  const codeOf = (id: string) => spoken(derived('code', id))
  const infoOf = (invite: Invite, people: Readonly<Record<string, number>>): DoorInfo => {
    const { id, role, site, label, until, isLocked, tokenHash } = invite
    const isMade = id !== ''
    return {
      id: isMade ? id : tokenHash.slice(0, 16),
      ...{ role, site, label, until, isLocked },
      people: people[tokenHash] ?? 0,
      token: isMade ? tokenOf(id) : null,
      code: isMade && invite.codeHash !== null ? codeOf(id) : null,
    }
  }
  const isAt = (id: string) => (invite: Invite) => invite.id === id || invite.tokenHash.slice(0, 16) === id
  return {
    async list(atlasId) {
      const people = await storage.countPeople(atlasId)
      const open = (await storage.invitesOf(atlasId)).filter(({ isRevoked }) => !isRevoked)
      return open.map((invite) => infoOf(invite, people)).sort((a, b) => a.label.localeCompare(b.label, 'fr'))
    },
    async make(atlasId, { role, site, label, until }) {
      // reason: an id whose code another door has is given up; there are millions of codes.
      let id = freshToken()
      while (await storage.findByCode(hashToken(plainCode(codeOf(id))))) id = freshToken()
      // Who can only read, or leads, comes by the link: a code can be overheard.
      const hasCode = role === 'citizen' || role === 'elected'
      const invite: Invite = {
        ...{ id, atlasId, role, site, label, until, isRevoked: false, isLocked: false },
        tokenHash: hashToken(tokenOf(id)),
        codeHash: hasCode ? hashToken(plainCode(codeOf(id))) : null,
      }
      await storage.putInvite(invite)
      return infoOf(invite, {})
    },
    async ownFor(atlasId, { person, role, label }) {
      const id = derived('own', `${atlasId} ${role} ${person}`).subarray(0, 16).toString('base64url')
      const [token, tokenHash] = [tokenOf(id), hashToken(tokenOf(id))]
      const known = await storage.findInvite(tokenHash)
      if (known) return known.isRevoked ? null : token
      const way = { atlasId, role, site: '', until: null, isRevoked: false, isLocked: false }
      await storage.putInvite({ tokenHash, ...way, id, label: readLine(label, 80), codeHash: null })
      return token
    },
    async change(atlasId, id, change) {
      const invite = (await storage.invitesOf(atlasId)).find(isAt(id))
      if (!invite || invite.isRevoked) return null
      const after: Invite = { ...invite, ...change }
      await storage.putInvite(after)
      return after
    },
    async isWayOf(atlasId, id, tokenHash) {
      return (await storage.invitesOf(atlasId)).find(isAt(id))?.tokenHash === tokenHash
    },
    async tokenFor(code) {
      const plain = plainCode(code)
      const invite = plain.length === codeLength ? await storage.findByCode(hashToken(plain)) : null
      const opens = invite && !invite.isRevoked && !invite.isLocked && (invite.until === null || invite.until > time())
      return opens ? tokenOf(invite.id) : null
    },
  }
}

/** Reads what a new door should be; null when it is nothing that this role may give. */
export function readDoorWish(raw: unknown, giver: Role): DoorWish | null {
  const { role, site, label, until } = fieldsOf(raw)
  if (!mayGive(giver, role) || !isSite(site)) return null
  const ends = typeof until === 'number' && Number.isFinite(until) ? until : null
  return { role, site, label: readLine(label, 80), until: ends }
}

/** Reads what of a door should change; null when it is nothing. */
export function readDoorChange(raw: unknown): DoorChange | null {
  const { isLocked, isRevoked, until, label } = fieldsOf(raw)
  const change = {
    ...(typeof isLocked === 'boolean' ? { isLocked } : {}),
    ...(isRevoked === true ? { isRevoked } : {}),
    ...(until === null || (typeof until === 'number' && Number.isFinite(until)) ? { until } : {}),
    ...(typeof label === 'string' ? { label: readLine(label, 80) } : {}),
  }
  return Object.keys(change).length > 0 ? change : null
}

function fieldsOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? { ...raw } : {}
}

const consonants = 'BCDFGJLMNPRSTVZ'
const vowels = 'AEIOU'
const codeLength = 7

/** Two syllables and three figures, easy to say and to hear: `BADO 472`. Over five million of them. */
function spoken(bytes: Buffer): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes
  const letters = [consonants[a % 15], vowels[b % 5], consonants[c % 15], vowels[d % 5]].join('')
  return `${letters} ${String(bytes.readUInt32BE(4) % 1000).padStart(3, '0')}`
}

/** A code as it is compared: whatever the case, and what stands between. */
function plainCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
