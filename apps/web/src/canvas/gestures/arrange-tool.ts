import { SelectTool, type TLStateNodeConstructor } from 'tldraw'
import { ArrangeIdle } from './arrange-idle.ts'
import { Marquee } from './marquee-state.ts'
import { Moving } from './moving-state.ts'
import { PointingEmpty, PointingThing } from './pointing-states.ts'
import { Relating } from './relating-state.ts'

/**
 * The tool for choosing, moving and relating: tldraw's own select tool for drawings and notes, with states of ours for
 * elements and relations, which tldraw knows nothing of.
 */
export class ArrangeTool extends SelectTool {
  static override children(): TLStateNodeConstructor[] {
    const own = [ArrangeIdle, PointingThing, PointingEmpty, Moving, Relating, Marquee]
    const native = SelectTool.children().filter((state) => !own.some((mine) => mine.id === state.id))
    return [...own, ...native]
  }
}
