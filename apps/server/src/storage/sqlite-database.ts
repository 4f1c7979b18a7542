import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { isRole } from '@maillage/atlas'
import { type FaultName, faultPoint } from '../fault-points.ts'
import { schemaVersion, upgradeSchema } from './schema.ts'
import type { AtlasRow, Invite, KeptRoom, ListedAtlas, LogRow, NewRow, Participant, Retention } from './storage.ts'

/** The embedded database, asked synchronously: what runs in the storage's thread. */
export type Database = ReturnType<typeof openDatabase>

/**
 * Opens the embedded database: one file, one writer. WAL with `synchronous = FULL`: a commit that returned survives the
 * death of the process and of the machine. Throws, with what to do, when the file can't be opened.
 */
export function openDatabase(file: string) {
  const database = opened(file)
  const say = statements(database)
  const inOneCommit = <Value>(work: () => Value, point?: FaultName): Value => {
    database.exec('BEGIN IMMEDIATE')
    try {
      const value = work()
      if (point) faultPoint(point)
      database.exec('COMMIT')
      return value
    } catch (cause) {
      if (database.isTransaction) database.exec('ROLLBACK')
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new Error(
        `The storage could not write (${why}). Is the disk full, or DATA_DIR read-only? Nothing of it was kept.`,
      )
    }
  }
  const putInvite = ({ tokenHash, atlasId, role, site, until, isRevoked, isLocked, id, label, codeHash }: Invite) =>
    say.putInvite.run(
      ...[tokenHash, atlasId, role, site, until, isRevoked ? 1 : 0],
      ...[isLocked ? 1 : 0, id, label, codeHash],
    )
  const append = ({ atlasId, bytes, versions = [], invites = [] }: NewRow, at: number): number => {
    const head = say.nextSeq.get(atlasId)
    if (!head) throw new Error(`There is no atlas ${atlasId} to write to.`)
    say.insertLog.run(atlasId, Number(head.head), at, bytes)
    for (const version of versions) say.putVersion.run(atlasId, version.id, at, version.bytes)
    for (const invite of invites) putInvite(invite)
    return Number(head.head)
  }
  return {
    atlases: () => say.atlases.all().map(readAtlasRow),
    listAtlases: () => say.listAtlases.all().map(readListedAtlas),
    putTitle: (atlasId: string, title: string) =>
      inOneCommit(() => {
        say.putTitle.run(title, atlasId)
      }),
    createAtlas: (atlas: AtlasRow, invites: readonly Invite[], first: Uint8Array | null) =>
      inOneCommit(() => {
        say.insertAtlas.run(atlas.atlasId, atlas.title, atlas.createdAt, atlas.maker ?? null)
        for (const invite of invites) putInvite(invite)
        if (first) append({ atlasId: atlas.atlasId, bytes: first }, atlas.createdAt)
      }),
    replaceInvites: (atlasId: string, invites: readonly Invite[]) =>
      inOneCommit(() => {
        say.deleteInvites.run(atlasId)
        for (const invite of invites) putInvite(invite)
      }),
    putInvite: (invite: Invite) =>
      inOneCommit(() => {
        putInvite(invite)
      }),
    invitesOf: (atlasId: string) => say.invitesOf.all(atlasId).flatMap(readInvite),
    findInvite: (tokenHash: string) => [say.findInvite.get(tokenHash)].flatMap(readInvite)[0] ?? null,
    findByCode: (codeHash: string) => [say.findByCode.get(codeHash)].flatMap(readInvite)[0] ?? null,
    countPeople: (atlasId: string): Readonly<Record<string, number>> =>
      Object.fromEntries(say.countPeople.all(atlasId).map((row) => [String(row.token_hash), Number(row.people)])),
    putParticipant: (each: Participant) =>
      inOneCommit(() => {
        const { participant, passHash, atlasId, tokenHash, role, site, createdAt } = each
        say.putParticipant.run(participant, passHash, atlasId, tokenHash, role, site, createdAt)
      }),
    findParticipant: (atlasId: string, participant: string) =>
      [say.findParticipant.get(atlasId, participant)].flatMap(readParticipant)[0] ?? null,
    findByPass: (passHash: string) => [say.findByPass.get(passHash)].flatMap(readParticipant)[0] ?? null,
    secret: (name: string, fresh: string, isOver: boolean) =>
      inOneCommit(() => {
        if (isOver) say.dropSecret.run(name)
        say.insertSecret.run(name, fresh)
        return String(say.secret.get(name)?.value)
      }),
    load: (atlasId: string) => {
      database.exec('BEGIN')
      try {
        return readRoom(say, atlasId)
      } finally {
        database.exec('COMMIT')
      }
    },
    append: (rows: readonly NewRow[], at: number) =>
      inOneCommit(() => rows.map((row) => append(row, at)), 'before-commit'),
    putSnapshot: (atlasId: string, snapshot: LogRow) =>
      inOneCommit(() => {
        const newest = readLogRow(say.snapshotOf.get(atlasId))[0]
        if (!newest || newest.seq <= snapshot.seq) say.putSnapshot.run(atlasId, snapshot.seq, snapshot.bytes)
      }, 'during-snapshot'),
    prune: (atlasId: string, { olderThan, bytes }: Retention) =>
      inOneCommit(() => Number(say.prune.run(atlasId, atlasId, olderThan, atlasId, bytes).changes), 'during-prune'),
    version: (atlasId: string, id: string) => {
      const bytes = say.version.get(atlasId, id)?.bytes
      return bytes instanceof Uint8Array ? bytes : null
    },
    probe: () =>
      inOneCommit(() => {
        say.probe.run()
      }),
    close: () => database.close(),
  }
}

function opened(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, { timeout: 5000 })
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;')
    upgradeSchema(database)
    return database
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The storage ${file} can't be opened (${why}). Is the folder writable, and was it written by this version (${schemaVersion}) or an older one? Otherwise set DATA_DIR to another folder.`,
    )
  }
}

const queries = {
  atlases: 'SELECT * FROM atlas ORDER BY created_at, atlas_id',
  // By the newest row of each, which its key finds: the whole log is never read for this.
  listAtlases: `SELECT *, (SELECT at FROM log WHERE log.atlas_id = atlas.atlas_id ORDER BY seq DESC LIMIT 1) AS changed_at
    FROM atlas ORDER BY created_at, atlas_id`,
  putTitle: 'UPDATE atlas SET title = ? WHERE atlas_id = ?',
  insertAtlas: 'INSERT INTO atlas (atlas_id, title, created_at, maker) VALUES (?, ?, ?, ?)',
  putInvite:
    'INSERT OR REPLACE INTO invite (token_hash, atlas_id, role, site, until_at, is_revoked, is_locked, id, label, code_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  deleteInvites: 'DELETE FROM invite WHERE atlas_id = ?',
  invitesOf: 'SELECT * FROM invite WHERE atlas_id = ?',
  findInvite: 'SELECT * FROM invite WHERE token_hash = ?',
  findByCode: 'SELECT * FROM invite WHERE code_hash = ?',
  countPeople: 'SELECT token_hash, COUNT(*) AS people FROM participant WHERE atlas_id = ? GROUP BY token_hash',
  putParticipant:
    'INSERT OR REPLACE INTO participant (participant, pass_hash, atlas_id, token_hash, role, site, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
  findParticipant: 'SELECT * FROM participant WHERE atlas_id = ? AND participant = ?',
  findByPass: 'SELECT * FROM participant WHERE pass_hash = ?',
  dropSecret: 'DELETE FROM secret WHERE name = ?',
  insertSecret: 'INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)',
  secret: 'SELECT value FROM secret WHERE name = ?',
  nextSeq: 'UPDATE atlas SET head = head + 1 WHERE atlas_id = ? RETURNING head',
  insertLog: 'INSERT INTO log (atlas_id, seq, at, bytes) VALUES (?, ?, ?, ?)',
  snapshotOf: 'SELECT seq, bytes FROM snapshot WHERE atlas_id = ?',
  logOf: 'SELECT seq, bytes FROM log WHERE atlas_id = ? AND seq > ? ORDER BY seq',
  putSnapshot: 'INSERT OR REPLACE INTO snapshot (atlas_id, seq, bytes) VALUES (?, ?, ?)',
  // Only what the snapshot holds; then what is old, or what lies beyond the newest so many bytes.
  prune: `DELETE FROM log WHERE atlas_id = ?
    AND seq <= (SELECT seq FROM snapshot WHERE atlas_id = ?)
    AND (at < ? OR seq <= (
      SELECT COALESCE(MAX(seq), 0) FROM (
        SELECT seq, SUM(LENGTH(bytes)) OVER (ORDER BY seq DESC) AS so_far FROM log WHERE atlas_id = ?
      ) WHERE so_far > ?))`,
  putVersion: 'INSERT OR REPLACE INTO version (atlas_id, id, at, bytes) VALUES (?, ?, ?, ?)',
  version: 'SELECT bytes FROM version WHERE atlas_id = ? AND id = ?',
  probe: 'INSERT INTO probe (id, count) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET count = count + 1',
} as const

function statements(database: DatabaseSync): Readonly<Record<keyof typeof queries, StatementSync>> {
  const prepared = Object.entries(queries).map(([name, query]) => [name, database.prepare(query)])
  // reason: one statement a query.
  return Object.fromEntries(prepared) as Readonly<Record<keyof typeof queries, StatementSync>>
}

type Row = ReturnType<StatementSync['get']>
type Statements = ReturnType<typeof statements>

function readAtlasRow(row: Row): AtlasRow {
  const { atlas_id, title, created_at, maker } = row ?? {}
  const atlas = { atlasId: String(atlas_id), title: String(title), createdAt: Number(created_at) }
  return typeof maker === 'string' ? { ...atlas, maker } : atlas
}

function readListedAtlas(row: Row): ListedAtlas {
  return { ...readAtlasRow(row), changedAt: typeof row?.changed_at === 'number' ? row.changed_at : null }
}

function readInvite(row: Row): readonly Invite[] {
  if (!row || !isRole(row.role)) return []
  return [
    {
      tokenHash: String(row.token_hash),
      atlasId: String(row.atlas_id),
      role: row.role,
      site: String(row.site),
      until: row.until_at === null ? null : Number(row.until_at),
      isRevoked: row.is_revoked === 1,
      isLocked: row.is_locked === 1,
      id: String(row.id),
      label: String(row.label),
      codeHash: row.code_hash === null ? null : String(row.code_hash),
    },
  ]
}

function readParticipant(row: Row): readonly Participant[] {
  if (!row || !isRole(row.role)) return []
  return [
    {
      participant: String(row.participant),
      passHash: String(row.pass_hash),
      atlasId: String(row.atlas_id),
      tokenHash: String(row.token_hash),
      role: row.role,
      site: String(row.site),
      createdAt: Number(row.created_at),
    },
  ]
}

function readLogRow(row: Row): readonly LogRow[] {
  return row?.bytes instanceof Uint8Array ? [{ seq: Number(row.seq), bytes: row.bytes }] : []
}

function readRoom(say: Statements, atlasId: string): KeptRoom {
  const snapshot = readLogRow(say.snapshotOf.get(atlasId))[0] ?? null
  return { snapshot, rows: say.logOf.all(atlasId, snapshot?.seq ?? 0).flatMap(readLogRow) }
}
