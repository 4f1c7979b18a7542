import type { MineAnswer } from '@maillage/wire'
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { type AskedBallot, readAskedBallot } from './asked-ballot.ts'

/**
 * Where votes and opinions wait on this device, of one person in one atlas. Every page of the browser sees the same: what
 * one of them asked last under a key stands for all of them. (V105)
 */
export interface BallotStore {
  /** What waited when it was opened. */
  readonly first: readonly AskedBallot[]
  /** What waits, oldest first. */
  all(): Promise<readonly AskedBallot[]>
  /** Takes the place of what waited under its key. Answers false when it lives only as long as this page. */
  put(asked: AskedBallot): Promise<boolean>
  /** It waits no more, or is known to be refused; nothing happens when something newer stands under its key. */
  settle(asked: AskedBallot, refusal: AskedBallot['refusal']): Promise<void>
  /** What of mine the server keeps, as it was heard last: so that it is seen without the network too. */
  readonly mine: MineAnswer | null
  putMine(mine: MineAnswer): void
}

interface BallotDatabase extends DBSchema {
  asked: { key: [atlas: string, whose: string, key: string]; value: unknown }
  mine: { key: [atlas: string, whose: string]; value: MineAnswer }
}

/** A database of its own: that of the work can't take a new part while a page of an older build has it open. */
const name = 'maillage-ballots'

/** Opens it; a browser that keeps nothing remembers as long as the page lives. */
export async function openBallotStore(atlasId: string, whose: string): Promise<BallotStore> {
  const database = await opened()
  const mine = await database?.get('mine', [atlasId, whose]).catch(() => undefined)
  const store = storeOver(database, { atlasId, whose, mine: mine ?? null })
  return { ...store, first: await store.all() }
}

function opened(): Promise<IDBPDatabase<BallotDatabase> | null> {
  try {
    return openDB<BallotDatabase>(name, 1, {
      upgrade(fresh) {
        for (const part of ['asked', 'mine'] as const) fresh.createObjectStore(part)
      },
    }).catch(() => null)
  } catch {
    return Promise.resolve(null) // private windows and strict settings refuse on sight
  }
}

type Here = { readonly atlasId: string; readonly whose: string; readonly mine: MineAnswer | null }

function storeOver(
  database: IDBPDatabase<BallotDatabase> | null,
  { atlasId, whose, mine }: Here,
): Omit<BallotStore, 'first'> {
  /** What could not be kept. */
  const inPage = new Map<string, AskedBallot>()
  const keyOf = (key: string): [string, string, string] => [atlasId, whose, key]
  const kept = async (): Promise<readonly unknown[]> => {
    const range = IDBKeyRange.bound([atlasId, whose], [atlasId, whose, []])
    return (await database?.getAll('asked', range).catch(() => [])) ?? []
  }
  return {
    mine,
    async all() {
      const there = (await (database ? kept() : [])).flatMap((raw) => readAskedBallot(raw) ?? [])
      return [...there.filter(({ key }) => !inPage.has(key)), ...inPage.values()].toSorted((a, b) => a.at - b.at)
    },
    async put(asked) {
      inPage.delete(asked.key)
      try {
        if (!database) throw new Error('This browser keeps nothing.')
        // Strict: the battery may end in the next second.
        const transaction = database.transaction('asked', 'readwrite', { durability: 'strict' })
        await Promise.all([transaction.store.put(asked, keyOf(asked.key)), transaction.done])
        return true
      } catch {
        inPage.set(asked.key, asked)
        return false
      }
    },
    async settle(asked, refusal) {
      const { key, id } = asked
      const left = refusal && { ...asked, refusal }
      if (inPage.get(key)?.id === id) {
        if (left) inPage.set(key, left)
        else inPage.delete(key)
      }
      try {
        const transaction = database?.transaction('asked', 'readwrite')
        const standing = await transaction?.store.get(keyOf(key))
        if (readAskedBallot(standing)?.id === id) {
          await (left ? transaction?.store.put(left, keyOf(key)) : transaction?.store.delete(keyOf(key)))
        }
        await transaction?.done
      } catch {
        // It is asked again under the same id, which does nothing.
      }
    },
    putMine: (heard) => void database?.put('mine', heard, [atlasId, whose]).catch(() => {}),
  }
}
