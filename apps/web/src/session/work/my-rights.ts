import {
  type Actor,
  type Atlas,
  type Birth,
  type Edit,
  type EndId,
  elementAt,
  judgeEdits,
  marksOf,
  type Refusal,
  type RightsView,
  type Role,
  relationAt,
  relationsByEnd,
} from '@maillage/atlas'

/** Who I am in this atlas, as the server says, and what I know of what is mine. */
export class MyRights {
  role: Role
  by: string
  #own = new Set<string>()
  /** Things I removed: I may bring them back as they were born. */
  #removed = new Map<string, Birth>()

  constructor(role: Role, by: string) {
    this.role = role
    this.by = by
  }

  /** The server says who I am, and what I wrote before. */
  are(role: Role, by: string, own: readonly string[]): void {
    this.role = role
    this.by = by
    for (const id of own) this.#own.add(id)
  }

  /** This is mine, or will be. */
  owns(id: string): void {
    this.#own.add(id)
  }

  /** What the server makes of a contribution has its id with a number behind: it is mine as well. */
  isOwn(id: string): boolean {
    return this.#own.has(id) || this.#own.has(id.replace(/-\d+$/, ''))
  }

  /** May I do this, as far as this page can know? The same function answers on the server. */
  judge(edits: readonly Edit[], atlas: Atlas, now: number): Refusal | null {
    const actor: Actor = { role: this.role, by: this.by, isOwn: (id) => this.isOwn(id) }
    return judgeEdits(edits, actor, this.#viewOf(atlas, now))
  }

  /** I did this. */
  did(edits: readonly Edit[], before: Atlas): void {
    for (const edit of edits) {
      if (edit.type === 'element-added') this.#own.add(edit.element.id)
      else if (edit.type === 'relation-added') this.#own.add(edit.relation.id)
      else if (edit.type === 'annotation-set' && !before.annotations.has(edit.id)) this.#own.add(edit.id)
      else if (edit.type === 'element-removed' || edit.type === 'relation-removed') {
        const thing = elementAt(before, edit.id) ?? relationAt(before, edit.id)
        if (thing) this.#removed.set(edit.id, { by: thing.by, at: thing.at })
      }
    }
  }

  #viewOf(atlas: Atlas, now: number): RightsView {
    let ending: ReturnType<typeof relationsByEnd> | null = null
    const thingAt = (id: string) => elementAt(atlas, id as EndId) ?? relationAt(atlas, id as EndId) // reason: looked up
    return {
      workshop: atlas.workshop,
      birthOf: thingAt,
      buried: (id) => {
        const birth = this.#removed.get(id)
        return birth ? { birth, isMine: true } : null
      },
      marksOf: (id) => marksOf(atlas.marks, id),
      endingOn: (id) => {
        ending ??= relationsByEnd(atlas)
        return (ending.get(id) ?? []).map((relation) => relation.id)
      },
      endsOf: (id) => {
        const ends = relationAt(atlas, id)?.ends
        return ends ? [ends.from, ends.to] : null
      },
      hasAnnotation: (id) => atlas.annotations.has(id),
      now,
    }
  }
}
