import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createMemoryStorage } from './memory-storage.ts'
import { openSqliteStorage } from './sqlite-storage.ts'
import { storageContract } from './storage-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-storage-'))
let files = 0
const freshFile = () => join(folder, `${++files}.sqlite`)

afterAll(() => rmSync(folder, { recursive: true }))

storageContract('the memory', createMemoryStorage)
storageContract('sqlite', () => openSqliteStorage(freshFile()))

describe('sqlite', () => {
  test('[R8] what was appended is there when it is opened again', async () => {
    const file = freshFile()
    const first = openSqliteStorage(file)
    await first.createAtlas({ atlasId: 'a', title: 'A', createdAt: 1 }, [], Uint8Array.of(1))
    await first.close()
    const second = openSqliteStorage(file)
    expect((await second.load('a')).updates.map((row) => [...row.update])).toEqual([[1]])
    await second.close()
  })

  test('[R12] a file that another server holds is refused, with what to do', async () => {
    const file = freshFile()
    const first = openSqliteStorage(file)
    expect(() => openSqliteStorage(file)).toThrow(/another server may hold it.*DATA_DIR/)
    await first.close()
  })
})
