import type { ElementId } from '@maillage/atlas'
import type { ElementFigure } from '@maillage/scene'
import type { Editor, TLShape } from 'tldraw'
import { elementRecord } from '../element/element-record.ts'
import type { SceneKeeper } from '../scene-keeper.ts'
import { shapeIdOf } from './element-index.ts'
import { type MirrorPlan, mirrorLimits, mirrorPlan, mirrorStep, mirrorView } from './mirror-policy.ts'

/** The elements that stand in tldraw's store, as the policy wants them. Written as remote changes: tldraw's history never sees them. */
export class Mirror {
  readonly standing = new Set<ElementId>()
  private readonly looks = new Map<ElementId, { readonly figure: ElementFigure; readonly look: number }>()
  private readonly editor: Editor
  private readonly scene: SceneKeeper
  private plan: MirrorPlan = { type: 'all' }

  constructor(editor: Editor, scene: SceneKeeper) {
    this.editor = editor
    this.scene = scene
  }

  /** Do only the elements near the viewport stand in the store? The others are out of sight. */
  isWindow(): boolean {
    return this.plan.type === 'window'
  }

  /** Does every element stand in the store? */
  isWhole(): boolean {
    return this.standing.size === this.scene.elements.size
  }

  /** Are elements away from the hand drawn as dots by the canvas? */
  isDots(): boolean {
    return this.plan.type === 'kept'
  }

  /** Puts again those of these that stand, takes out those that are gone; new ones are for `follow`. */
  refresh(ids: ReadonlySet<ElementId>): void {
    const few = this.plan.type === 'all' && ids.size <= mirrorLimits.perFrameOfAll
    const records: TLShape[] = []
    const gone: ElementId[] = []
    for (const id of ids) {
      const figure = this.scene.elements.get(id)
      if (!figure) gone.push(id)
      else if (few || this.standing.has(id)) records.push(this.recordOf(figure))
    }
    this.write(records, gone)
  }

  /** Brings the store nearer to what the policy wants; answers whether there is more to do next frame. */
  follow(kept: ReadonlySet<ElementId>): boolean {
    const { scene, editor } = this
    const viewport = editor.getViewportPageBounds()
    this.plan = mirrorPlan(mirrorView(scene.elements.size, editor.getZoomLevel(), viewport, kept, this.isDots()))
    if (this.plan.type === 'all' && this.standing.size === scene.elements.size) return false
    const { put, take, done } = mirrorStep(this.plan, scene.boxes, this.standing)
    const figures = put.map((id) => scene.elements.get(id)).filter((figure) => figure !== undefined)
    this.write(
      figures.map((figure) => this.recordOf(figure)),
      take,
    )
    return !done
  }

  private recordOf(figure: ElementFigure): TLShape {
    const before = this.looks.get(figure.id)
    const look = before ? before.look + (sameLook(before.figure, figure) ? 0 : 1) : 0
    this.looks.set(figure.id, { figure, look })
    this.standing.add(figure.id)
    return elementRecord(figure, look, this.editor.getCurrentPageId())
  }

  private write(records: readonly TLShape[], gone: readonly ElementId[]): void {
    if (records.length === 0 && gone.length === 0) return
    const { store } = this.editor
    store.mergeRemoteChanges(() => {
      if (records.length > 0) store.put([...records])
      const taken = gone.filter((id) => this.standing.delete(id))
      for (const id of gone) this.looks.delete(id)
      if (taken.length > 0) store.remove(taken.map(shapeIdOf))
    })
  }
}

function sameLook(a: ElementFigure, b: ElementFigure): boolean {
  return (
    a.style === b.style &&
    a.label === b.label &&
    a.badges.length === b.badges.length &&
    a.badges.every((badge, at) => sameBadge(badge, b.badges[at]))
  )
}

function sameBadge(a: ElementFigure['badges'][number], b: ElementFigure['badges'][number] | undefined): boolean {
  return a.code === b?.code && a.label === b.label
}
