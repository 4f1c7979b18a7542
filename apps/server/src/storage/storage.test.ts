import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, test } from 'vitest'
import { lockInstance } from './instance-lock.ts'
import { createMemoryStorage } from './memory-storage.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import { storageContract } from './storage-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-storage-'))
let files = 0
const freshFile = () => join(folder, `${++files}.sqlite`)

afterAll(() => rmSync(folder, { recursive: true }))

storageContract('the memory', async () => createMemoryStorage())
storageContract('sqlite', () => openSqliteStorage(freshFile()))

describe('sqlite', () => {
  test('[R8] what was appended is there when it is opened again', async () => {
    const file = freshFile()
    const first = await openSqliteStorage(file)
    await first.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], Uint8Array.of(1))
    await first.close()
    const second = await openSqliteStorage(file)
    expect((await second.load('a')).rows.map((row) => [...row.bytes])).toEqual([[1]])
    await second.close()
  })

  test('[R12] tables of the first version are brought up to date, and keep what they hold', async () => {
    const file = freshFile()
    const old = new DatabaseSync(file)
    old.exec(`
      CREATE TABLE atlas (atlas_id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at INTEGER NOT NULL, head INTEGER NOT NULL DEFAULT 0) STRICT;
      CREATE TABLE invite (token_hash TEXT PRIMARY KEY, atlas_id TEXT NOT NULL REFERENCES atlas, role TEXT NOT NULL) STRICT;
      CREATE TABLE log (atlas_id TEXT NOT NULL REFERENCES atlas, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (atlas_id, seq)) STRICT, WITHOUT ROWID;
      CREATE TABLE snapshot (atlas_id TEXT PRIMARY KEY REFERENCES atlas, seq INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
      INSERT INTO atlas VALUES ('a', 'A', 1, 1);
      INSERT INTO invite VALUES ('h', 'a', 'elected');
      INSERT INTO log VALUES ('a', 1, x'07');
    `)
    old.close()
    const storage = await openSqliteStorage(file)
    expect(await storage.findInvite('h')).toMatchObject({ role: 'elected', site: '', until: null, isRevoked: false })
    expect((await storage.load('a')).rows.map((row) => [...row.bytes])).toEqual([[7]])
    expect(await storage.append([{ atlasId: 'a', bytes: Uint8Array.of(8) }], 5)).toEqual([2])
    await storage.close()
  })

  test('[R12] a file of a later version is refused, with what to do', async () => {
    const file = freshFile()
    const later = new DatabaseSync(file)
    later.exec('PRAGMA user_version = 99')
    later.close()
    await expect(openSqliteStorage(file)).rejects.toThrow(/later version.*DATA_DIR/s)
  })

  test('[R12] a folder that another server holds is refused, with what to do', () => {
    const file = freshFile()
    const first = lockInstance(file)
    expect(() => lockInstance(file)).toThrow(/another server holds.*DATA_DIR/)
    first.release()
    lockInstance(file).release()
  })
})
