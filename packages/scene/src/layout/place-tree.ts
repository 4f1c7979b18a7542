import type { Point } from '../geometry.ts'
import type { Link, LinkGraph } from './link-graph.ts'
import type { Tree } from './tree-of.ts'

/** How the branches of a tree are dealt out: those left and right of the hub, from top to bottom. */
export type Branches = {
  readonly left: readonly number[]
  readonly right: readonly number[]
  readonly order: Tree['children']
}

const siblingGap = 22
const blockGap = 44

/** Places of a group's members around its hub at (0, 0): branches in columns left and right, none over another. */
export function placeTree(
  graph: LinkGraph,
  tree: Tree,
  branches: Branches,
  tallest: number,
): ReadonlyMap<number, Point> {
  const frame = frameOf(graph, tree, branches)
  const halfHub = (graph.w[tree.hub] ?? 0) / 2
  for (const [side, roots] of [[-1, branches.left] as const, [1, branches.right] as const]) {
    let edge = halfHub
    for (const block of blocksOf(frame, roots, tallest)) edge = placeBlock(frame, side, block, edge) + blockGap
  }
  return frame.places
}

type Frame = {
  readonly graph: LinkGraph
  readonly tree: Tree
  readonly order: Tree['children']
  readonly places: Map<number, Point>
  /** Links between members that may come to stand one under the other. */
  readonly linked: ReadonlyMap<string, Link>
  readonly heights: Map<number, number>
}

type Slot = { readonly at: number; readonly top: number; readonly height: number }

function frameOf(graph: LinkGraph, tree: Tree, { order }: Branches): Frame {
  const linked = new Map(tree.crossing.map((link) => [`${link.a} ${link.b}`, link]))
  return { graph, tree, order, places: new Map([[tree.hub, [0, 0]]]), linked, heights: new Map() }
}

/** Branches of one side, in as many blocks side by side as keep each below the tallest. */
function blocksOf(frame: Frame, roots: readonly number[], tallest: number): readonly (readonly number[])[] {
  const whole = roots.reduce((sum, at) => sum + heightOf(frame, at) + siblingGap, 0)
  const wanted = Math.max(1, Math.ceil(whole / tallest))
  const blocks: number[][] = [[]]
  let filled = 0
  for (const at of roots) {
    const height = heightOf(frame, at) + siblingGap
    if (filled > 0 && filled + height / 2 > whole / wanted && blocks.length < wanted) {
      blocks.push([])
      filled = 0
    }
    blocks[blocks.length - 1]?.push(at)
    filled += height
  }
  return blocks.filter((block) => block.length > 0)
}

/** Room a branch takes from top to bottom: its own box and names, or all it carries. */
function heightOf(frame: Frame, at: number): number {
  const known = frame.heights.get(at)
  if (known !== undefined) return known
  const stem = frame.tree.stem.get(at)
  const names = stem ? stem.nameH + (stem.count > 1 ? 14 * stem.count : 0) : 0
  const height = Math.max(frame.graph.h[at] ?? 0, names, stackHeight(frame, frame.order.get(at) ?? []))
  frame.heights.set(at, height)
  return height
}

function stackHeight(frame: Frame, stack: readonly number[]): number {
  return stack.reduce((sum, at, place) => sum + heightOf(frame, at) + gapBefore(frame, stack, place), 0)
}

/** Two neighbours that are linked leave room for the name of what links them. */
function gapBefore({ linked }: Frame, stack: readonly number[], place: number): number {
  const [above, below] = [stack[place - 1], stack[place]]
  if (above === undefined || below === undefined) return 0
  const link = linked.size > 0 ? linked.get(above < below ? `${above} ${below}` : `${below} ${above}`) : undefined
  return link ? Math.max(siblingGap, link.nameH + 36) : siblingGap
}

/** Places branches side by side with `edge`; answers with the far edge of what they take. */
function placeBlock(frame: Frame, side: 1 | -1, block: readonly number[], edge: number): number {
  let level = slotsOf(frame, block, -stackHeight(frame, block) / 2)
  let near = edge
  while (level.length > 0) {
    near = placeColumn(frame, side, level, near)
    level = level.flatMap(({ at, top, height }) => {
      const under = frame.order.get(at) ?? []
      return under.length === 0 ? [] : slotsOf(frame, under, top + (height - stackHeight(frame, under)) / 2)
    })
  }
  return near
}

function slotsOf(frame: Frame, stack: readonly number[], top: number): readonly Slot[] {
  let y = top
  return stack.map((at, place) => {
    const from = y + gapBefore(frame, stack, place)
    const height = heightOf(frame, at)
    y = from + height
    return { at, top: from, height }
  })
}

function placeColumn({ graph, tree, places }: Frame, side: 1 | -1, level: readonly Slot[], edge: number): number {
  let names = 0
  let widest = 0
  for (const { at } of level) {
    names = Math.max(names, tree.stem.get(at)?.nameW ?? 0)
    widest = Math.max(widest, graph.w[at] ?? 0)
  }
  const corridor = Math.max(78, names + 52)
  for (const { at, top, height } of level) {
    places.set(at, [side * (edge + corridor + (graph.w[at] ?? 0) / 2), top + height / 2])
  }
  return edge + corridor + widest
}
