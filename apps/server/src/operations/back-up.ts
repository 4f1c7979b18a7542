import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openState } from '../rooms/room-state.ts'
import { beginAnew, copyStorage } from '../storage/copies.ts'
import { lockInstance } from '../storage/instance-lock.ts'
import { openSqliteStorage } from '../storage/sqlite-storage.ts'

const names = { storage: 'maillage.sqlite', access: 'access.json', lock: 'maillage.lock' } as const

/** What is in a backup: how many atlases, and how many elements and relations each has, read from the copy. */
export type BackedUp = {
  readonly atlases: readonly { readonly title: string; readonly elements: number; readonly relations: number }[]
}

/**
 * Copies everything that is kept into a new folder, while the server runs or not, and opens every atlas of the copy before
 * calling it one. Throws, with what to do, when it can't; then there is no folder. (R31)
 */
export async function backUp(dataDir: string, target: string): Promise<BackedUp> {
  const source = join(dataDir, names.storage)
  if (!existsSync(source))
    throw new Error(`There is nothing to back up in ${dataDir}: set DATA_DIR to the folder of the server.`)
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Error(`${target} is not empty. Give the name of a new folder, e.g. ${target}-2.`)
  }
  const draft = `${target}.unfinished`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  try {
    await copyStorage(source, join(draft, names.storage))
    chmodSync(join(draft, names.storage), 0o600)
    copyAccess(dataDir, draft)
    const backedUp = await readBackup(draft)
    rmSync(target, { recursive: true, force: true })
    renameSync(draft, target)
    return backedUp
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true })
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`No backup was made: ${why} Is there room on the disk of ${target}?`, { cause })
  }
}

/**
 * Puts a backup in the place of what is kept. What is there now is never deleted: without `mayReplace` it is refused, with
 * it the old files are put aside. Answers with where they are; null when there were none. (R31)
 */
export async function restore(
  backup: string,
  dataDir: string,
  { mayReplace, stamp }: { readonly mayReplace: boolean; readonly stamp: string },
): Promise<BackedUp & { readonly putAside: string | null }> {
  if (!existsSync(join(backup, names.storage))) throw new Error(`${backup} is no backup: it holds no ${names.storage}.`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = lockInstance(join(dataDir, names.lock))
  try {
    const old = readdirSync(dataDir).filter((name) => name.startsWith(names.storage) || name === names.access)
    if (old.includes(names.storage) && !mayReplace) {
      throw new Error(
        `${dataDir} holds atlases already, and nothing was changed. To put the backup in their place, say --replace: they are put aside, not deleted.`,
      )
    }
    const fresh = join(dataDir, `${names.storage}.restored`)
    rmSync(fresh, { force: true })
    copyFileSync(join(backup, names.storage), fresh)
    chmodSync(fresh, 0o600)
    beginAnew(fresh)
    const putAside = old.length > 0 ? join(dataDir, `before-restore-${stamp}`) : null
    if (putAside) {
      mkdirSync(putAside, { mode: 0o700 })
      for (const name of old)
        if (name !== `${names.storage}.restored`) renameSync(join(dataDir, name), join(putAside, name))
    }
    renameSync(fresh, join(dataDir, names.storage))
    copyAccess(backup, dataDir)
    return { ...(await readBackup(dataDir)), putAside }
  } finally {
    lock.release()
  }
}

function copyAccess(from: string, to: string): void {
  if (!existsSync(join(from, names.access))) return
  copyFileSync(join(from, names.access), join(to, names.access))
  chmodSync(join(to, names.access), 0o600)
}

/** Opens every atlas as a server would. Throws when one of them can't be. */
async function readBackup(folder: string): Promise<BackedUp> {
  const storage = await openSqliteStorage(join(folder, names.storage))
  try {
    const rows = await storage.atlases()
    if (rows.length === 0) throw new Error('It holds no atlas.')
    const atlases = []
    for (const { atlasId, title } of rows) {
      const { gate } = openState(await storage.load(atlasId), atlasId)
      atlases.push({ title, elements: gate.registry.counts.elements, relations: gate.registry.counts.relations })
      gate.doc.destroy()
    }
    return { atlases }
  } finally {
    await storage.close()
  }
}
