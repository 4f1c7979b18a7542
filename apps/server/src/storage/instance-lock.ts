import { DatabaseSync } from 'node:sqlite'

/**
 * Keeps a second server off the same folder: an open, exclusive transaction on a file of its own, which the system lets
 * go when the process dies in any way. The storage itself stays free to be read by a backup.
 *
 * Throws, with what to do, when another server holds it.
 */
export function lockInstance(file: string): { readonly release: () => void } {
  const lock = new DatabaseSync(file, { timeout: 1500 })
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;')
  } catch (cause) {
    lock.close()
    throw new Error(
      'The storage can’t be opened: another server holds this folder. Stop that server, or set DATA_DIR to another folder.',
      { cause },
    )
  }
  return { release: () => lock.close() }
}
