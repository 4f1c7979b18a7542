import {
  type ElementId,
  type EndId,
  elementAt,
  type KindKey,
  kindKey,
  type Refusal,
  type RelationId,
  relationAt,
  relationsByEnd,
} from '@maillage/atlas'
import { type Box, boxAroundAll, type GroupFigure, relationsTouching } from '@maillage/scene'
import { type Atom, atom, type Editor } from 'tldraw'
import type { Session, Touched, Workbench } from '../session/session.ts'
import { AnnotationSync } from './annotations/annotation-sync.ts'
import { MarkBoard, type Marks } from './element/marks.ts'
import type { Draft, Field } from './fields/field.ts'
import { Frames } from './frames.ts'
import { Mirror } from './mirror/mirror.ts'
import { LayoutWorker } from './places/layout-worker.ts'
import { ShownPlaces } from './places/places.ts'
import { RelationLayer } from './relations/relation-layer.ts'
import { SceneKeeper } from './scene-keeper.ts'
import { wallUnit } from './view/wall-unit.ts'
import { type CanvasWords, canvasWords, type Language } from './words.ts'

/** One drawn view while it is open: what is on the screen, and what the person is doing with it. */
export class Drawing {
  readonly session: Session
  readonly workbench: Workbench
  readonly editor: Editor
  /** Nobody touches it: it is looked at from afar. */
  readonly isCalm: boolean
  readonly words: CanvasWords
  readonly frames = new Frames()
  readonly places = new ShownPlaces()
  readonly scene = new SceneKeeper(this.places)
  readonly marks = new MarkBoard()
  readonly layout = new LayoutWorker()
  readonly mirror: Mirror
  readonly annotations: AnnotationSync
  readonly field: Atom<Field | null> = atom('field', null)
  readonly draft: Atom<Draft | null> = atom('draft', null)
  readonly hovered: Atom<EndId | null> = atom('hovered', null)
  readonly selection: Atom<readonly EndId[]> = atom('selection', [])
  readonly lastKind: Atom<KindKey> = atom('last kind', kindKey('acteur'))
  readonly notice: Atom<string | null> = atom('notice', null)
  readonly refused: Atom<Refusal | null> = atom('refused', null)
  readonly state: Atom<'placing' | 'ready'> = atom('state', 'placing')
  readonly revision: Atom<number> = atom('revision', 0)
  onSearch: (() => void) | null = null
  /** Reads a sentence aloud, in the shell's one voice. */
  onTell: ((sentence: string) => void) | null = null
  layer: RelationLayer | null = null
  groups: readonly GroupFigure[] = []

  constructor(given: {
    session: Session
    workbench: Workbench
    editor: Editor
    language: Language
    isCalm?: boolean
  }) {
    this.session = given.session
    this.workbench = given.workbench
    this.editor = given.editor
    this.isCalm = given.isCalm ?? false
    this.words = canvasWords[given.language]
    this.mirror = new Mirror(given.editor, this.scene)
    this.annotations = new AnnotationSync(given.editor, given.session)
    drawings.set(given.editor, this)
  }

  attachLayer(host: HTMLElement): void {
    const backdrop = () => ({
      groups: this.groups,
      titleOf: (group: GroupFigure, brief: boolean) => this.titleOf(group, brief),
      dots: this.dots(),
      wall: this.isCalm ? { taken: this.scene.boxes.values(), isNewer: this.isNewer, unit: wallUnit() } : null,
    })
    const { editor, scene, frames } = this
    this.layer = new RelationLayer(host, { editor, scene, frames, extent: () => scene.extent(), backdrop })
  }

  /** Orders relations, newest first. */
  private readonly isNewer = (a: RelationId, b: RelationId): number => {
    const { relations } = this.session.atlas()
    return (relations.get(b)?.at ?? 0) - (relations.get(a)?.at ?? 0) || (a < b ? -1 : 1)
  }

  /** Takes in what changed in the atlas, mine or another's: one way for both. */
  takeIn(touched: Touched): void {
    const { session, scene, places } = this
    const atlas = session.atlas()
    places.keep(atlas.positions)
    const elements = new Set([...touched.elements, ...touched.positions])
    const whole = touched.all || touched.tables
    const before = whole ? [...scene.elements.keys()] : []
    const redrawn = whole ? scene.reset(atlas) : scene.update(atlas, elements, touched.relations)
    this.mirror.refresh(new Set([...before, ...redrawn.elements]))
    this.layer?.changed(redrawn.relations)
    this.annotations.takeIn(touched)
    this.dropGoneFromSelection()
    this.follow()
    this.revision.update((number) => number + 1)
  }

  /** Shows elements where the places now say, without a word to the document. */
  showMoved(ids: ReadonlySet<ElementId>): void {
    if (ids.size === 0) return
    const atlas = this.session.atlas()
    this.scene.update(atlas, ids)
    this.mirror.refresh(ids)
    this.layer?.move(relationsTouching(atlas, this.places.moving()))
    if (this.mirror.isDots()) this.layer?.backdropChanged()
  }

  /** Lets the mirror follow the camera, a bounded number of records a frame. */
  follow(): void {
    const kept = this.kept()
    const { mirror } = this
    const before = `${mirror.isDots()} ${mirror.isWhole()}`
    if (mirror.follow(kept)) this.frames.ask('mirror', () => this.follow())
    // Elements that stand in the store are no dots any more, and the other way round.
    if (before !== `${mirror.isDots()} ${mirror.isWhole()}`) this.layer?.backdropChanged()
  }

  pointAt(focus: {
    readonly hovered: EndId | null
    readonly selection: readonly EndId[]
    readonly marks: ReadonlyMap<EndId, Marks>
  }): void {
    this.marks.become(focus.marks)
    const atlas = this.session.atlas()
    const chosen = focus.selection.filter((id) => relationAt(atlas, id)) as readonly RelationId[] // reason: filtered
    const things = focus.selection.length <= 30 ? focus.selection.filter((id) => elementAt(atlas, id)) : []
    const bright = relationsTouching(atlas, things)
    const over = focus.hovered && relationAt(atlas, focus.hovered) ? [focus.hovered as RelationId] : [] // reason: just asked
    this.layer?.point({
      ids: new Set([...bright, ...over]),
      chosen: new Set(chosen),
      dim: bright.size + chosen.length > 0,
    })
  }

  /** Opens the search of the shell; false when it has none and the key should go on its way. */
  search(): boolean {
    if (!this.onSearch) return false
    this.onSearch()
    return true
  }

  boxOfSelection(): Box | null {
    return boxAroundAll(
      this.selection
        .get()
        .map((id) => this.scene.boxOf(id))
        .filter((box) => box !== null),
    )
  }

  select(ids: readonly EndId[]): void {
    this.workbench.select(ids)
  }

  stop(): void {
    this.frames.stop()
    this.layout.stop()
    this.annotations.stop()
    drawings.delete(this.editor)
  }

  private titleOf(group: GroupFigure, brief: boolean): string {
    const hub = group.hub === null ? null : this.session.atlas().elements.get(group.hub)
    if (!hub) return this.words.unlinked
    return brief ? hub.label : this.words.around(hub.label)
  }

  private *dots() {
    if (this.mirror.isWhole() || this.mirror.isWindow()) return
    for (const figure of this.scene.elements.values()) if (!this.mirror.standing.has(figure.id)) yield figure
  }

  /** Elements that stay in the store wherever the camera goes: a few hundred at most. */
  private kept(): ReadonlySet<ElementId> {
    const ids = new Set<ElementId>(this.places.moving())
    for (const id of this.selection.get().slice(0, 300))
      if (this.scene.elements.has(id as ElementId)) ids.add(id as ElementId) // reason: an EndId is looked up on both sides
    return ids
  }

  private dropGoneFromSelection(): void {
    const atlas = this.session.atlas()
    const selection = this.workbench.selection()
    const standing = selection.filter((id) => elementAt(atlas, id) !== null || relationAt(atlas, id) !== null)
    if (standing.length < selection.length) this.workbench.select(standing)
  }
}

const drawings = new WeakMap<Editor, Drawing>()

/** The drawing an editor belongs to. Throws outside of a drawn view: a tool or a shape was mounted alone. */
export function drawingOf(editor: Editor): Drawing {
  const drawing = drawings.get(editor)
  if (!drawing)
    throw new Error('This editor has no drawing: open it through DrawnView, which makes one when the editor mounts.')
  return drawing
}

export function neighboursOf(drawing: Drawing, id: EndId): readonly EndId[] {
  const relations = relationsByEnd(drawing.session.atlas()).get(id) ?? []
  return relations.map(({ ends }) => (ends.from === id ? ends.to : ends.from))
}
