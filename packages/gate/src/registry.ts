import type { Birth, Edit, EndId, RelationId } from '@maillage/atlas'
import { plainValue, type Roots } from '@maillage/atlas-yjs'

/** A thing that is gone: its birth, and which participant removed it. */
export type Grave = Birth & { readonly removedBy: string }

/** A registry as it is kept beside a snapshot: plain JSON. */
export type KeptRegistry = {
  readonly owners: Readonly<Record<string, readonly string[]>>
  readonly graves: Readonly<Record<string, readonly [by: string, at: number, removedBy: string]>>
}

/**
 * What the rights need and the shared document does not say: which participant wrote each thing, who removed those that
 * are gone, and which relations end on what. It never leaves the server, but for telling a participant what is theirs.
 * It follows from the log alone: the same admitted edits in the same order give the same registry. (G13)
 */
export class Registry {
  #owners = new Map<string, string>()
  #owned = new Map<string, Set<string>>()
  #graves = new Map<string, Grave>()
  #endingOn = new Map<string, Set<EndId>>()
  #roots: Roots
  readonly counts = { elements: 0, relations: 0, annotations: 0 }

  constructor(roots: Roots, kept: KeptRegistry | null = null) {
    this.#roots = roots
    for (const [participant, ids] of Object.entries(kept?.owners ?? {})) {
      for (const id of ids) this.#own(id, participant)
    }
    for (const [id, [by, at, removedBy]] of Object.entries(kept?.graves ?? {})) {
      this.#graves.set(id, { by, at, removedBy })
    }
    this.counts.elements = roots.elements.size
    this.counts.annotations = roots.annotations.size
    for (const id of roots.relations.keys()) this.#relate(id as RelationId) // reason: keys of this root are their ids
    this.counts.relations = roots.relations.size
  }

  ownerOf(id: string): string | null {
    return this.#owners.get(id) ?? null
  }

  /** Everything this participant wrote, things that are gone included. */
  ownedBy(participant: string): readonly string[] {
    return [...(this.#owned.get(participant) ?? [])]
  }

  graveOf(id: string): Grave | null {
    return this.#graves.get(id) ?? null
  }

  endingOn(id: EndId): Iterable<EndId> {
    return this.#endingOn.get(id) ?? []
  }

  birthOf(id: string): Birth | null {
    const core = this.#roots.elements.get(id) ?? this.#roots.relations.get(id)
    if (typeof core !== 'object' || core === null) return null
    const { by, at } = core as Readonly<Record<string, unknown>> // reason: any object may be asked for a name
    return { by: typeof by === 'string' ? by : '', at: typeof at === 'number' ? at : 0 }
  }

  /** The ends of a relation that stands in the document. */
  endsOf(id: EndId): readonly [EndId, EndId] | null {
    const core = this.#roots.relations.get(id) as { readonly ends?: unknown } | undefined // reason: asked for one name
    if (!core) return null
    const ends = plainValue(this.#roots.relationFields.get(`${id}/ends`) ?? core.ends)
    if (typeof ends !== 'object' || ends === null) return null
    const { from, to } = ends as { readonly from?: EndId; readonly to?: EndId } // reason: as it was admitted
    return from && to ? [from, to] : null
  }

  /** Says whose things are that somebody else is about to put on the map for them. To be called before `note`. */
  give(owners: Readonly<Record<string, string>>): void {
    for (const [id, participant] of Object.entries(owners)) if (!this.#owners.has(id)) this.#own(id, participant)
  }

  /** Notes what a participant is about to do: to be called before the document is changed, with the effects of what was admitted. */
  note(edits: readonly Edit[], participant: string): void {
    for (const edit of edits) this.#noteOne(edit, participant)
  }

  /** As plain JSON, to be kept beside a snapshot. */
  kept(): KeptRegistry {
    return {
      owners: Object.fromEntries([...this.#owned].map(([participant, ids]) => [participant, [...ids]])),
      graves: Object.fromEntries([...this.#graves].map(([id, { by, at, removedBy }]) => [id, [by, at, removedBy]])),
    }
  }

  #noteOne(edit: Edit, participant: string): void {
    switch (edit.type) {
      case 'element-added':
      case 'element-restored':
        if (!this.#roots.elements.has(edit.element.id)) this.counts.elements += 1
        this.#born(edit.element.id, participant)
        return
      case 'relation-added':
      case 'relation-restored':
        if (!this.#roots.relations.has(edit.relation.id)) this.counts.relations += 1
        this.#born(edit.relation.id, participant)
        this.#unrelate(edit.relation.id)
        this.#link(edit.relation.id, [edit.relation.ends.from, edit.relation.ends.to])
        return
      case 'relation-changed':
        if (edit.field !== 'ends') return
        this.#unrelate(edit.id)
        this.#link(edit.id, [edit.value.from, edit.value.to])
        return
      case 'element-removed':
        if (this.#roots.elements.has(edit.id)) this.counts.elements -= 1
        this.#bury(edit.id, participant)
        return
      case 'relation-removed':
        if (this.#roots.relations.has(edit.id)) this.counts.relations -= 1
        this.#unrelate(edit.id)
        this.#bury(edit.id, participant)
        return
      case 'annotation-set':
        this.#noteAnnotation(edit.id, edit.annotation !== null, participant)
    }
  }

  #noteAnnotation(id: string, stands: boolean, participant: string): void {
    const stood = this.#roots.annotations.has(id)
    if (stands && !stood) {
      this.counts.annotations += 1
      this.#own(id, participant)
    } else if (!stands && stood) this.counts.annotations -= 1
  }

  /** A thing that comes back stays its first author's. */
  #born(id: string, participant: string): void {
    this.#graves.delete(id)
    if (!this.#owners.has(id) && !this.birthOf(id)) this.#own(id, participant)
  }

  #bury(id: string, removedBy: string): void {
    const birth = this.birthOf(id)
    if (birth) this.#graves.set(id, { ...birth, removedBy })
  }

  #own(id: string, participant: string): void {
    if (participant === '') return
    this.#owners.set(id, participant)
    const owned = this.#owned.get(participant) ?? new Set<string>()
    this.#owned.set(participant, owned.add(id))
  }

  #relate(id: RelationId): void {
    const ends = this.endsOf(id)
    if (ends) this.#link(id, ends)
  }

  #link(id: EndId, ends: readonly EndId[]): void {
    for (const end of ends) {
      const relations = this.#endingOn.get(end) ?? new Set<EndId>()
      this.#endingOn.set(end, relations.add(id))
    }
  }

  #unrelate(id: EndId): void {
    for (const end of this.endsOf(id) ?? []) this.#endingOn.get(end)?.delete(id)
  }
}
