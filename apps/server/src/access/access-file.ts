import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Role, roles } from '@maillage/atlas'
import type { AccessFile } from '@maillage/wire'
import { type FreshInvite, freshInvites, hashToken } from '../door/tokens.ts'
import type { AtlasRow, Storage } from '../storage/storage.ts'

/** Where people reach this server: this machine first, then those other machines of the network can use. */
export type Addresses = { readonly own: string; readonly network: readonly string[] }

/** Where the links are written. */
export const accessFileIn = (dataDir: string): string => join(dataDir, 'access.json')

/**
 * Makes sure that every atlas has one link a role that somebody can still read, and writes them to `access.json`
 * (owner only). Links stay the same from one start to the next; when the file is gone, its links are replaced, because
 * the storage only knows their hashes. (R12)
 */
export async function keepAccessFile(
  storage: Storage,
  dataDir: string,
  { houseToken, ...addresses }: Addresses & { readonly houseToken: string },
): Promise<AccessFile> {
  const file = accessFileIn(dataDir)
  const known = readTokens(file)
  const atlases = await Promise.all(
    (await storage.atlases()).map(async (atlas) =>
      linksOf(atlas, await usableInvites(storage, atlas, known), addresses),
    ),
  )
  const access: AccessFile = {
    address: addresses.own,
    networkAddresses: addresses.network,
    prepare: {
      link: `${addresses.own}/preparer#${houseToken}`,
      networkLinks: addresses.network.map((address) => `${address}/preparer#${houseToken}`),
      token: houseToken,
    },
    sync: `${addresses.own.replace(/^http/, 'ws')}/sync`,
    atlases,
  }
  const draft = `${file}.new`
  writeFileSync(draft, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 })
  chmodSync(draft, 0o600)
  renameSync(draft, file)
  return access
}

type Ways = readonly { readonly role: Role; readonly token: string }[]

/** The ways in whose tokens the file still holds; all new ones when any of them is missing. */
async function usableInvites(storage: Storage, atlas: AtlasRow, known: ReadonlyMap<string, string>): Promise<Ways> {
  const all = await storage.invitesOf(atlas.atlasId)
  const invites = all.filter(({ id, site }) => id === '' && site === '')
  const ways = roles.flatMap((role) => {
    const invite = invites.find((candidate) => candidate.role === role && known.has(candidate.tokenHash))
    const token = invite && known.get(invite.tokenHash)
    return token ? [{ role, token }] : []
  })
  if (ways.length === roles.length) return ways
  const fresh: readonly FreshInvite[] = freshInvites(atlas.atlasId)
  // Doors that were made in the atlas stay: their tokens follow from their ids.
  const others = all.filter((each) => !invites.includes(each))
  await storage.replaceInvites(atlas.atlasId, [...others, ...fresh])
  return fresh
}

function linksOf(atlas: AtlasRow, ways: Ways, addresses: Addresses): AccessFile['atlases'][number] {
  const link = (address: string, token: string) => `${address}/entrer#${token}`
  return {
    atlasId: atlas.atlasId,
    title: atlas.title,
    links: ways.map(({ role, token }) => ({
      role,
      link: link(addresses.own, token),
      networkLinks: addresses.network.map((address) => link(address, token)),
      token,
    })),
  }
}

/** The tokens of an earlier start, by their hash; none when the file is missing or damaged. */
function readTokens(file: string): ReadonlyMap<string, string> {
  try {
    const tokens = readFileSync(file, 'utf8').matchAll(/"token":\s*"([\w-]+)"/g)
    return new Map([...tokens].flatMap(([, token]) => (token ? [[hashToken(token), token] as const] : [])))
  } catch {
    return new Map()
  }
}
