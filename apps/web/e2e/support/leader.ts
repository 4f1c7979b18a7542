import type { Atlas, EndId, Phase, Place, Role } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import type { CommandAnswer, DoorChange, DoorInfo, DoorsAnswer, InboxAnswer, SeatAnswer } from '@maillage/wire'
import { applyUpdate, Doc } from 'yjs'
import type { House } from './house.ts'

/** Somebody who leads, without a browser: asks the server as the console does. */
export type Leader = {
  readonly command: (name: string, args: unknown) => Promise<CommandAnswer>
  readonly makeDoor: (role: Role, site: string, label: string) => Promise<DoorInfo & { readonly link: string }>
  readonly changeDoor: (door: DoorInfo, change: DoorChange) => Promise<void>
  /** What waits to be let in. */
  readonly inbox: () => Promise<readonly string[]>
  /** What stands on the server now. */
  readonly atlas: () => Promise<Atlas>
  /** The element of this name. */
  readonly idOf: (label: string) => Promise<EndId>
}

export async function leaderOf(house: House): Promise<Leader> {
  const token = house.linkOf('facilitator').split('#')[1] ?? ''
  const at = `${house.address}/api/atlases/${house.atlasId}`
  const ask = async (path: string, bearer: string, method: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${at}${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return answer.json()
  }
  const atlas = async () => {
    const state = await fetch(`${at}/state`, { headers: { authorization: `Bearer ${key}` } })
    const doc = new Doc()
    applyUpdate(doc, new Uint8Array(await state.arrayBuffer()))
    return readAtlas(doc).atlas
  }
  const { key } = (await ask('/seat', token, 'POST')) as SeatAnswer // reason: the server's own shape
  let asked = 0
  const command = async (name: string, args: unknown) => {
    asked += 1
    const id = `lead-${asked}-${Date.now()}`
    const answer = (await ask('/commands', key, 'POST', { id, name, args })) as CommandAnswer // reason: likewise
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer)}`)
    return answer
  }
  return {
    command,
    makeDoor: async (role, site, label) => {
      const made = await command('make-door', { role, site, label, until: null })
      const { door: id } = (made.ok ? made.value : {}) as { readonly door?: string } // reason: likewise
      const door = ((await ask('/doors', key, 'GET')) as DoorsAnswer).doors.find((each) => each.id === id) // reason: likewise
      if (!door) throw new Error('The door that was made is not there.')
      return { ...door, link: `${house.address}/entrer#${door.token}` }
    },
    changeDoor: async (door, change) => {
      await command('change-doors', { doors: [door.id], change })
    },
    inbox: async () => ((await ask('/inbox', key, 'GET')) as InboxAnswer).inbox.map(({ id }) => id), // reason: likewise
    atlas,
    idOf: async (label) => {
      const found = [...(await atlas()).elements.values()].find((element) => element.label === label)
      if (!found) throw new Error(`No element is called ${label}.`)
      return found.id
    },
  }
}

/** Two sites, one with a table. */
export const brestAndCarhaix: readonly Place[] = [
  aPlace('brest', 'Brest', null),
  aPlace('brest-t1', 'Table 1', 'brest'),
  aPlace('carhaix', 'Carhaix', null),
]

/** A phase in which everything is direct and of any kind, but for what is said otherwise. */
export function aPhase(part: Partial<Phase> = {}): Phase {
  return {
    ...{ key: 'constats', title: 'Constats', goal: '', minutes: 10, rights: null, kinds: null, relationKinds: null },
    instruction: 'Dites ce que vous voyez autour de vous, un fait à la fois.',
    ...{ way: 'direct', begins: 'elements', isAnonymous: false, closing: '' },
    ...part,
  }
}

function aPlace(key: string, name: string, within: string | null): Place {
  return { key, name, within, colour: 'blue', pattern: 'plain', heads: null, turns: 0 }
}
