import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Draft, Entry } from './entry.ts'

/** What this device kept of an atlas: what the server gave, and what I did on top of it. */
export type KeptWork = {
  readonly given: readonly Uint8Array[]
  /** Of which state of the server: it changes when a backup is restored. */
  readonly epoch: string | null
  /** The client id I wrote under, and my actions that were not known to be kept. */
  readonly client: number | null
  readonly entries: readonly Entry[]
  readonly drafts: readonly Draft[]
}

export const nothingKept: KeptWork = { given: [], epoch: null, client: null, entries: [], drafts: [] }

/**
 * Where my work is kept on this device, so that it outlives the page. `putEntry` answers with the moment it is kept; null
 * when this browser keeps nothing, and the work lives as long as the page. Everything else is kept when the browser gets
 * to it: it is found again on the server. (V27)
 */
export interface WorkStore {
  putEntry(entry: Entry): Promise<void> | null
  /** These are on the server's disk: no longer mine to keep. */
  kept(entries: readonly Entry[]): void
  replaceEntries(entries: readonly Entry[]): void
  putGiven(chunk: Uint8Array): void
  replaceGiven(chunks: readonly Uint8Array[]): void
  putSeat(seat: { readonly client: number; readonly epoch: string }): void
  putDraft(draft: Draft): void
  dropDraft(id: string): void
}

/** For a browser that keeps nothing. */
export const forgetfulStore: WorkStore = {
  putEntry: () => null,
  kept: () => {},
  replaceEntries: () => {},
  putGiven: () => {},
  replaceGiven: () => {},
  putSeat: () => {},
  putDraft: () => {},
  dropDraft: () => {},
}

interface WorkDatabase extends DBSchema {
  /** Under `atlas/slot`: a slot is one page's work on one atlas. */
  seats: { key: string; value: { readonly client: number; readonly epoch: string } }
  entries: { key: [slot: string, number: number]; value: Entry }
  given: { key: [atlas: string, count: number]; value: Uint8Array }
  drafts: { key: [atlas: string, id: string]; value: Draft }
}

const name = 'maillage'

/** How long chunks of the document may wait before they are written: they come many times a second. Milliseconds. */
const gatherMs = 1500

export type OpenedStore = { readonly store: WorkStore; readonly kept: KeptWork }

/** Opens what this device keeps of an atlas, for the page that holds this slot. Null when the browser keeps nothing. */
export async function openWorkStore(atlasId: string, slot: string): Promise<OpenedStore | null> {
  try {
    const database = await opened()
    return { store: storeOver(database, atlasId, slot), kept: await readKept(database, atlasId, slot) }
  } catch {
    return null // private windows and strict settings refuse on sight
  }
}

/** What another page left, in a slot that nobody holds; it is no longer there afterwards. */
export async function takeEntries(atlasId: string, slot: string): Promise<readonly Entry[]> {
  try {
    const database = await opened()
    const transaction = database.transaction('entries', 'readwrite')
    const range = under(`${atlasId}/${slot}`)
    const entries = await transaction.store.getAll(range)
    await transaction.store.delete(range)
    await transaction.done
    return entries
  } catch {
    return []
  }
}

function opened(): Promise<IDBPDatabase<WorkDatabase>> {
  return openDB<WorkDatabase>(name, 1, {
    upgrade(fresh) {
      for (const part of ['seats', 'entries', 'given', 'drafts'] as const) fresh.createObjectStore(part)
    },
  })
}

async function readKept(database: IDBPDatabase<WorkDatabase>, atlasId: string, slot: string): Promise<KeptWork> {
  const transaction = database.transaction(['seats', 'entries', 'given', 'drafts'])
  const [seat, entries, given, drafts] = await Promise.all([
    transaction.objectStore('seats').get(`${atlasId}/${slot}`),
    transaction.objectStore('entries').getAll(under(`${atlasId}/${slot}`)),
    transaction.objectStore('given').getAll(under(atlasId)),
    transaction.objectStore('drafts').getAll(under(atlasId)),
  ])
  await transaction.done
  return { given, epoch: seat?.epoch ?? null, client: seat?.client ?? null, entries, drafts }
}

function storeOver(database: IDBPDatabase<WorkDatabase>, atlasId: string, slot: string): WorkStore {
  const here = `${atlasId}/${slot}`
  const given = gatheredGiven(database, atlasId)
  // What can't be written now is on the server, or still in this page: the next visit is poorer, nothing else.
  const quietly = (work: Promise<unknown>) => void work.catch(() => {})
  return {
    putEntry: (entry) =>
      database.put('entries', entry, [here, entry.number]).then(
        () => {},
        () => {},
      ),
    kept: (entries) => {
      // The server's own telling of them may have come merged into others' words, or never: they are given all the same.
      for (const { update } of entries) given.put(update)
      quietly(
        given.flush(async (transaction) => {
          for (const { number } of entries) await transaction.objectStore('entries').delete([here, number])
        }),
      )
    },
    replaceEntries: (entries) =>
      quietly(
        given.flush(async (transaction) => {
          const store = transaction.objectStore('entries')
          await store.delete(under(here))
          for (const entry of entries) await store.put(entry, [here, entry.number])
        }),
      ),
    putGiven: given.put,
    replaceGiven: (chunks) => quietly(given.replace(chunks)),
    putSeat: (seat) => quietly(database.put('seats', seat, here)),
    putDraft: (draft) => quietly(database.put('drafts', draft, [atlasId, draft.id])),
    dropDraft: (id) => quietly(database.delete('drafts', [atlasId, id])),
  }
}

type Writing = ReturnType<typeof writingOf>

function writingOf(database: IDBPDatabase<WorkDatabase>) {
  return database.transaction(['given', 'entries'], 'readwrite')
}

/**
 * Chunks of the document, written several at a time, and always before the entries that they make superfluous: a page that
 * opens without the network must never show less than it showed before.
 */
function gatheredGiven(database: IDBPDatabase<WorkDatabase>, atlasId: string) {
  let waiting: Uint8Array[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  const flush = async (also: (transaction: Writing) => Promise<void> = async () => {}) => {
    if (timer) clearTimeout(timer)
    timer = null
    const chunks = waiting
    waiting = []
    const transaction = writingOf(database)
    const store = transaction.objectStore('given')
    let [, count] = (await store.openKeyCursor(under(atlasId), 'prev'))?.key ?? [atlasId, 0]
    for (const chunk of chunks) await store.put(chunk, [atlasId, ++count])
    await also(transaction)
    await transaction.done
  }
  return {
    flush,
    put(chunk: Uint8Array) {
      waiting.push(chunk)
      timer ??= setTimeout(() => void flush().catch(() => {}), gatherMs)
    },
    async replace(chunks: readonly Uint8Array[]) {
      waiting = [...chunks]
      await flush(async () => {})
      const transaction = writingOf(database)
      const last = (await transaction.objectStore('given').openKeyCursor(under(atlasId), 'prev'))?.key
      if (last) {
        const before = IDBKeyRange.bound([atlasId, 0], [atlasId, last[1] - chunks.length], false, false)
        await transaction.objectStore('given').delete(before)
      }
      await transaction.done
    },
  }
}

/** All keys that begin with this word. */
function under(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []])
}
