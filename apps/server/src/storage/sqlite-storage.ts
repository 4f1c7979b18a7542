import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { isRole } from '@maillage/wire'
import type { AtlasRow, Invite, KeptRoom, LogRow, Storage } from './storage.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS atlas (atlas_id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at INTEGER NOT NULL, head INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE IF NOT EXISTS invite (token_hash TEXT PRIMARY KEY, atlas_id TEXT NOT NULL REFERENCES atlas, role TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS log (atlas_id TEXT NOT NULL REFERENCES atlas, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (atlas_id, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS snapshot (atlas_id TEXT PRIMARY KEY REFERENCES atlas, seq INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
`

/**
 * Opens the embedded storage: one file, one writer. WAL with `synchronous = FULL`: a commit that returned survives the
 * death of the process and of the machine. Throws, with what to do, when the file can't be opened or another process
 * holds it.
 */
export function openSqliteStorage(file: string): Storage {
  const database = openDatabase(file)
  const say = statements(database)
  const inOneCommit = <Value>(work: () => Value): Value => {
    database.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      database.exec('COMMIT')
      return value
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK')
      throw new Error('The storage could not write. Is the disk full, or DATA_DIR read-only? Nothing of it was kept.', {
        cause,
      })
    }
  }
  const append = (atlasId: string, update: Uint8Array): number => {
    const head = say.nextSeq.get(atlasId)
    if (!head) throw new Error(`There is no atlas ${atlasId} to write to.`)
    say.insertLog.run(atlasId, Number(head.head), update)
    return Number(head.head)
  }
  const putInvites = (invites: readonly Invite[]) => {
    for (const invite of invites) say.insertInvite.run(invite.tokenHash, invite.atlasId, invite.role)
  }
  return {
    atlases: async () => say.atlases.all().map(readAtlasRow),
    createAtlas: async (atlas, invites, first) =>
      inOneCommit(() => {
        say.insertAtlas.run(atlas.atlasId, atlas.title, atlas.createdAt)
        putInvites(invites)
        if (first) append(atlas.atlasId, first)
      }),
    replaceInvites: async (atlasId, invites) =>
      inOneCommit(() => {
        say.deleteInvites.run(atlasId)
        putInvites(invites)
      }),
    invitesOf: async (atlasId) => say.invitesOf.all(atlasId).flatMap(readInvite),
    findInvite: async (tokenHash) => [say.findInvite.get(tokenHash)].flatMap(readInvite)[0] ?? null,
    load: async (atlasId) => readRoom(say, atlasId),
    append: async (rows) => inOneCommit(() => rows.map(({ atlasId, update }) => append(atlasId, update))),
    compact: async (atlasId, snapshot) =>
      inOneCommit(() => {
        const newest = readLogRow(say.snapshotOf.get(atlasId))[0]
        if (newest && newest.seq > snapshot.seq) return
        say.putSnapshot.run(atlasId, snapshot.seq, snapshot.update)
        say.deleteLog.run(atlasId, snapshot.seq)
      }),
    close: async () => database.close(),
  }
}

function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 2000 })
    database.exec(
      'PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;',
    )
    database.exec(schema)
    return database
  } catch (cause) {
    throw new Error(
      `The storage ${file} can't be opened: another server may hold it, or the folder can't be written. Stop that server, or set DATA_DIR to another folder.`,
      { cause },
    )
  }
}

type Statements = Readonly<
  Record<
    | 'atlases'
    | 'insertAtlas'
    | 'insertInvite'
    | 'deleteInvites'
    | 'invitesOf'
    | 'findInvite'
    | 'nextSeq'
    | 'insertLog'
    | 'snapshotOf'
    | 'logOf'
    | 'putSnapshot'
    | 'deleteLog',
    StatementSync
  >
>

function statements(database: DatabaseSync): Statements {
  return {
    atlases: database.prepare('SELECT atlas_id, title, created_at FROM atlas ORDER BY created_at, atlas_id'),
    insertAtlas: database.prepare('INSERT INTO atlas (atlas_id, title, created_at) VALUES (?, ?, ?)'),
    insertInvite: database.prepare('INSERT OR REPLACE INTO invite (token_hash, atlas_id, role) VALUES (?, ?, ?)'),
    deleteInvites: database.prepare('DELETE FROM invite WHERE atlas_id = ?'),
    invitesOf: database.prepare('SELECT token_hash, atlas_id, role FROM invite WHERE atlas_id = ?'),
    findInvite: database.prepare('SELECT token_hash, atlas_id, role FROM invite WHERE token_hash = ?'),
    nextSeq: database.prepare('UPDATE atlas SET head = head + 1 WHERE atlas_id = ? RETURNING head'),
    insertLog: database.prepare('INSERT INTO log (atlas_id, seq, bytes) VALUES (?, ?, ?)'),
    snapshotOf: database.prepare('SELECT seq, bytes FROM snapshot WHERE atlas_id = ?'),
    logOf: database.prepare('SELECT seq, bytes FROM log WHERE atlas_id = ? AND seq > ? ORDER BY seq'),
    putSnapshot: database.prepare('INSERT OR REPLACE INTO snapshot (atlas_id, seq, bytes) VALUES (?, ?, ?)'),
    deleteLog: database.prepare('DELETE FROM log WHERE atlas_id = ? AND seq <= ?'),
  }
}

type Row = ReturnType<StatementSync['get']>

function readAtlasRow(row: Row): AtlasRow {
  return { atlasId: String(row?.atlas_id), title: String(row?.title), createdAt: Number(row?.created_at) }
}

function readInvite(row: Row): readonly Invite[] {
  if (!row || !isRole(row.role)) return []
  return [{ tokenHash: String(row.token_hash), atlasId: String(row.atlas_id), role: row.role }]
}

function readLogRow(row: Row): readonly LogRow[] {
  return row?.bytes instanceof Uint8Array ? [{ seq: Number(row.seq), update: row.bytes }] : []
}

function readRoom(say: Statements, atlasId: string): KeptRoom {
  const snapshot = readLogRow(say.snapshotOf.get(atlasId))[0] ?? null
  return { snapshot, updates: say.logOf.all(atlasId, snapshot?.seq ?? 0).flatMap(readLogRow) }
}
