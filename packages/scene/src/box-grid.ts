import { type Box, overlap } from './geometry.ts'

const cell = 320

/** Boxes by place, to ask what stands here among thousands. */
export class BoxGrid<Id> {
  readonly #cells = new Map<number, { readonly id: Id; readonly box: Box }[]>()

  add(id: Id, box: Box): void {
    for (const key of cellsUnder(box)) {
      const found = this.#cells.get(key)
      if (found) found.push({ id, box })
      else this.#cells.set(key, [{ id, box }])
    }
  }

  /** Does one of the boxes overlap this one? Those named in `but` don't count. */
  isTaken(box: Box, but?: (id: Id) => boolean): boolean {
    for (const key of cellsUnder(box)) {
      for (const one of this.#cells.get(key) ?? []) if (overlap(one.box, box) && !but?.(one.id)) return true
    }
    return false
  }
}

function* cellsUnder({ x, y, w, h }: Box): Generator<number> {
  const right = Math.floor((x + w) / cell)
  const bottom = Math.floor((y + h) / cell)
  for (let row = Math.floor(y / cell); row <= bottom; row += 1) {
    for (let column = Math.floor(x / cell); column <= right; column += 1) yield row * 2 ** 25 + column
  }
}
