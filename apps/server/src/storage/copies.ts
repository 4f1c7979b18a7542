import { randomBytes, randomInt } from 'node:crypto'
import { backup, DatabaseSync } from 'node:sqlite'

/**
 * Copies a storage, whole, while a server may be writing to it: what was committed when it began is in it, and nothing by
 * halves. Throws, saying why, when it can't; what was copied until then is of no use.
 */
export async function copyStorage(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: 5000 })
  try {
    // All pages at once: with fewer, each commit of the server would make it begin again.
    await backup(source, to, { rate: 2 ** 30 })
  } finally {
    source.close()
  }
  // One file, with nothing beside it that could be left behind.
  const copy = new DatabaseSync(to)
  try {
    copy.exec('PRAGMA journal_mode = DELETE')
    const found = copy.prepare('PRAGMA integrity_check').get()?.integrity_check
    if (found !== 'ok') throw new Error(`The copy is damaged (${String(found)}).`)
  } finally {
    copy.close()
  }
}

/**
 * Makes a copy that was put back another storage than the one it was copied from: pages see that, let go of what the server
 * may no longer have, and ask for the whole; keys that were signed since open nothing. (R31)
 */
export function beginAnew(file: string): void {
  const database = new DatabaseSync(file)
  try {
    const put = database.prepare('INSERT OR REPLACE INTO secret (name, value) VALUES (?, ?)')
    database.exec('BEGIN IMMEDIATE')
    put.run('epoch', String(randomInt(2 ** 47)))
    put.run('keys', randomBytes(32).toString('base64url'))
    database.exec('COMMIT')
  } finally {
    database.close()
  }
}
