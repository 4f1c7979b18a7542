import { readFileSync } from 'node:fs'
import { buildEdits } from '@maillage/atlas'
import { createAtlasDoc, writeEdits } from '@maillage/atlas-yjs'
import { readAtlasFile } from '@maillage/interchange'
import * as Y from 'yjs'
import { freshInvites } from '../door/tokens.ts'
import type { Storage } from '../storage/storage.ts'

const example = new URL(import.meta.resolve('@maillage/interchange/examples/atlas-reciprocite.json'))

/** The client id that the server writes the demonstration under. */
const seedClientId = 1

/** Puts the demonstration atlas into a storage that holds none, once. Answers whether it did. */
export async function seedDemonstration(
  storage: Storage,
  random: (max: number) => number,
  now: number,
): Promise<boolean> {
  if ((await storage.atlases()).length > 0) return false
  const read = readAtlasFile(readFileSync(example, 'utf8'))
  if (!read.ok) throw new Error('The demonstration atlas of this version can’t be read; the installation is damaged.')
  const doc = createAtlasDoc()
  doc.clientID = seedClientId
  writeEdits(doc, buildEdits(read.value.atlas), 'seed')
  const atlasId = freshAtlasId(random)
  const atlas = { atlasId, title: read.value.atlas.about.title, createdAt: now }
  await storage.createAtlas(atlas, freshInvites(atlasId), Y.encodeStateAsUpdate(doc))
  return true
}

/** A name for an atlas that nobody guesses and anybody can read out. */
export function freshAtlasId(random: (max: number) => number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from({ length: 12 }, () => letters[random(letters.length)]).join('')
}
