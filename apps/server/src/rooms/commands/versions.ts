import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { buildEdits, type Edit, mergeAtlas, removeThings, sameValue } from '@maillage/atlas'
import { readAtlasFile, writeAtlasFile } from '@maillage/interchange'
import type { Version } from '../ledger.ts'
import { type Command, type CommandScene, done, refused } from './command.ts'

/** Keeps the atlas as it is now under a name: `{ name }`. Answers `{ version: id }`. */
export const keepVersion: Command = {
  right: 'keep-versions',
  decide: ({ name }, scene) => {
    if (typeof name !== 'string' || name.trim() === '' || name.length > 120) return null
    const { asked, time, state } = scene
    if (state.ledger.versions.has(asked.id)) return refused({ code: 'id-taken', id: asked.id })
    const version: Version = { id: asked.id, name: name.trim(), by: asked.doer.by, at: time }
    const text = writeAtlasFile(scene.atlas())
    return done({
      notes: [{ type: 'version-kept', version }],
      version: { id: version.id, bytes: brotliCompressSync(text) },
      value: { version: version.id },
      act: { about: version.name, undo: null },
    })
  },
}

/**
 * Makes the atlas again what it was in a version: `{ version: id }`. It is a new change, never an erasure: what came since
 * is removed, what went comes back, what changed is set, each under its own name. What is there now is kept as a version, so
 * that it can be taken back. Answers `{ changed: number }`.
 */
export const restoreVersion: Command = {
  right: 'restore-versions',
  decide: (args, scene) => {
    const back = backToVersion.decide(args, scene)
    if (!back?.ok) return back
    const name = scene.state.ledger.versions.get(String(args.version))?.name ?? ''
    const kept = keepVersion.decide({ name: `Avant le retour à « ${name.slice(0, 80)} »` }, scene)
    if (!kept?.ok) return kept
    const { notes, version } = kept.deed
    const act = { about: name, undo: { name: 'restore-version', args: { version: scene.asked.id } } }
    return done({ ...back.deed, ...(notes ? { notes } : {}), ...(version ? { version } : {}), act })
  },
}

/** Likewise, without keeping what is there now, and without an act. */
export const backToVersion: Command = {
  right: 'restore-versions',
  decide: ({ version: id }, scene) => {
    if (typeof id !== 'string') return null
    const bytes = scene.asked.version
    if (!scene.state.ledger.versions.has(id) || !bytes) return refused({ code: 'unknown-version', id })
    const file = readAtlasFile(brotliDecompressSync(bytes).toString())
    if (!file.ok) return refused({ code: 'unknown-version', id })
    const edits = backTo(scene, file.value.atlas)
    if (!edits.ok) return edits
    return done({ edits: edits.value, value: { changed: edits.value.length } })
  },
}

type Atlas = ReturnType<CommandScene['atlas']>

function backTo(scene: CommandScene, then: Atlas) {
  const now = scene.atlas()
  const context = { by: scene.asked.doer.by, now: scene.time, newId: () => scene.asked.id }
  const newer = [...now.elements.keys(), ...now.relations.keys()].filter(
    (id) => !then.elements.has(id as never) && !then.relations.has(id as never), // reason: looked up on both sides
  )
  const removed = removeThings(now, context, { ids: newer })
  if (!removed.ok) return removed
  const missing = mergeAtlas(now, context, { from: then })
  if (!missing.ok) return missing
  return { ok: true as const, value: [...removed.value, ...missing.value, ...changesTo(now, then)] }
}

/** What stands in both and says something else: titles and tables, words and places. */
function changesTo(now: Atlas, then: Atlas): readonly Edit[] {
  const tables = buildEdits(then).filter((edit) => isTable(edit) && !isSaid(now, edit))
  const elements = [...then.elements.values()].flatMap((element) =>
    differences('element', now.elements.get(element.id), element),
  )
  const relations = [...then.relations.values()].flatMap((relation) =>
    differences('relation', now.relations.get(relation.id), relation),
  )
  const moves = [...now.elements.keys()].flatMap((id): readonly Edit[] => {
    const position = then.positions.get(id) ?? null
    const isThere = then.elements.has(id) && sameValue(now.positions.get(id) ?? null, position)
    return isThere || !then.elements.has(id) ? [] : [{ type: 'element-moved', id, position }]
  })
  return [...tables, ...elements, ...relations, ...moves]
}

function isTable(edit: Edit): boolean {
  return /^(about-changed|trame-entry-set|element-kind-set|relation-kind-set)$/.test(edit.type)
}

function isSaid(now: Atlas, edit: Edit): boolean {
  if (edit.type === 'about-changed') return sameValue(now.about[edit.field], edit.value)
  if (edit.type === 'trame-entry-set') return sameValue(now.trame[edit.axis].get(edit.code) ?? null, edit.entry)
  if (edit.type === 'element-kind-set') return sameValue(now.elementKinds.get(edit.key) ?? null, edit.kind)
  return edit.type === 'relation-kind-set' && sameValue(now.relationKinds.get(edit.key) ?? null, edit.kind)
}

const constants: ReadonlySet<string> = new Set(['id', 'by', 'at'])

function differences<Thing extends object>(
  of: 'element' | 'relation',
  now: Thing | undefined,
  then: Thing,
): readonly Edit[] {
  if (!now) return []
  const fields = Object.entries(then).filter(([field]) => !constants.has(field))
  const before = { ...now } as Readonly<Record<string, unknown>> // reason: any object may be asked for a name
  return fields
    .filter(([field, value]) => !sameValue(before[field] as never, value)) // reason: fields hold JSON
    .map(([field, value]) => ({ type: `${of}-changed`, id: (then as { id?: string }).id, field, value }) as Edit) // reason: as read
}
