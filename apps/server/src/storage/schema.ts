import type { DatabaseSync } from 'node:sqlite'

/** Steps from each version of the tables to the next. A step is never changed once it was published. */
const steps: readonly string[] = [
  `
  CREATE TABLE IF NOT EXISTS atlas (atlas_id TEXT PRIMARY KEY, title TEXT NOT NULL, created_at INTEGER NOT NULL, head INTEGER NOT NULL DEFAULT 0) STRICT;
  CREATE TABLE IF NOT EXISTS invite (token_hash TEXT PRIMARY KEY, atlas_id TEXT NOT NULL REFERENCES atlas, role TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS log (atlas_id TEXT NOT NULL REFERENCES atlas, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (atlas_id, seq)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS snapshot (atlas_id TEXT PRIMARY KEY REFERENCES atlas, seq INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
  `,
  `
  ALTER TABLE invite ADD COLUMN site TEXT NOT NULL DEFAULT '';
  ALTER TABLE invite ADD COLUMN until_at INTEGER;
  ALTER TABLE invite ADD COLUMN is_revoked INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE log ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE participant (participant TEXT PRIMARY KEY, pass_hash TEXT NOT NULL UNIQUE, atlas_id TEXT NOT NULL REFERENCES atlas, token_hash TEXT NOT NULL, role TEXT NOT NULL, site TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT;
  CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE version (atlas_id TEXT NOT NULL REFERENCES atlas, id TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (atlas_id, id)) STRICT, WITHOUT ROWID;
  CREATE TABLE probe (id INTEGER PRIMARY KEY, count INTEGER NOT NULL) STRICT;
  `,
  `
  ALTER TABLE invite ADD COLUMN is_locked INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE invite ADD COLUMN id TEXT NOT NULL DEFAULT '';
  ALTER TABLE invite ADD COLUMN label TEXT NOT NULL DEFAULT '';
  ALTER TABLE invite ADD COLUMN code_hash TEXT;
  CREATE UNIQUE INDEX invite_by_code ON invite (code_hash) WHERE code_hash IS NOT NULL;
  `,
  `
  ALTER TABLE atlas ADD COLUMN maker TEXT;
  `,
]

/** The version of the tables that this program writes. */
export const schemaVersion = steps.length

/** Brings the tables to this version, in one commit. Throws when they were written by a later one. */
export function upgradeSchema(database: DatabaseSync): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0)
  if (found > schemaVersion) throw new Error(`it was written by a later version of Maillage (tables ${found})`)
  if (found === schemaVersion) return
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const step of steps.slice(found)) database.exec(step)
    database.exec(`PRAGMA user_version = ${schemaVersion}`)
    database.exec('COMMIT')
  } catch (cause) {
    database.exec('ROLLBACK')
    throw cause
  }
}
