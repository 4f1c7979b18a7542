import type { ElementId, Position } from '@maillage/atlas'

/**
 * Where elements are shown. The document's place counts; before it a gesture in progress, mine first, then the others';
 * after it the place found by the layout, for elements that nobody has placed yet. (C11)
 */
export class ShownPlaces {
  private kept: ReadonlyMap<ElementId, Position> = new Map()
  private derived: ReadonlyMap<ElementId, Position> = new Map()
  private mine: ReadonlyMap<ElementId, Position> = new Map()
  private others: ReadonlyMap<ElementId, Position> = new Map()

  get(id: ElementId): Position | undefined {
    return this.mine.get(id) ?? this.others.get(id) ?? this.settled(id)
  }

  /** Where the element is when no gesture holds it. */
  settled(id: ElementId): Position | undefined {
    return this.kept.get(id) ?? this.derived.get(id)
  }

  keep(positions: ReadonlyMap<ElementId, Position>): void {
    this.kept = positions
  }

  derive(positions: ReadonlyMap<ElementId, Position>): void {
    this.derived = positions
  }

  /** The places of my gesture in progress; answers with the elements that move or stop moving. */
  hold(positions: ReadonlyMap<ElementId, Position>): ReadonlySet<ElementId> {
    const touched = new Set([...this.mine.keys(), ...positions.keys()])
    this.mine = positions
    return touched
  }

  /** Likewise for the others. */
  holdOthers(positions: ReadonlyMap<ElementId, Position>): ReadonlySet<ElementId> {
    const touched = new Set<ElementId>()
    for (const [id, at] of positions) {
      const before = this.others.get(id)
      if (!before || before[0] !== at[0] || before[1] !== at[1]) touched.add(id)
    }
    for (const id of this.others.keys()) if (!positions.has(id)) touched.add(id)
    this.others = positions
    return touched
  }

  /** Elements in a gesture, mine or another's. */
  moving(): ReadonlySet<ElementId> {
    return new Set([...this.mine.keys(), ...this.others.keys()])
  }

  isMine(id: ElementId): boolean {
    return this.mine.has(id)
  }

  /** Places the document has not: what the first gesture settles. (C12) */
  unsettled(): ReadonlyMap<ElementId, Position> {
    return new Map([...this.derived].filter(([id]) => !this.kept.has(id)))
  }
}
