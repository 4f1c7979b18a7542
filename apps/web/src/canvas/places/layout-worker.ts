import type { Atlas, ElementId, Position } from '@maillage/atlas'
import type { LayoutAnswer, LayoutRequest } from './layout-request.ts'

/** The layout, in a worker of its own; made when first asked. */
export class LayoutWorker {
  private worker: Worker | null = null
  private asked = 0
  private readonly waiting = new Map<number, (answer: LayoutAnswer) => void>()

  ask(
    what: LayoutRequest['what'],
    atlas: Atlas,
    positions: ReadonlyMap<ElementId, Position>,
    ids: ReadonlySet<ElementId> = new Set(),
  ): Promise<LayoutAnswer> {
    const { elements, relations, elementKinds, relationKinds, trame } = atlas
    this.asked += 1
    const number = this.asked
    const request: LayoutRequest = {
      number,
      what,
      atlas: { elements, relations, elementKinds, relationKinds, trame },
      positions,
      ids,
    }
    return new Promise((resolve) => {
      this.waiting.set(number, resolve)
      this.start().postMessage(request)
    })
  }

  stop(): void {
    this.worker?.terminate()
    this.worker = null
    this.waiting.clear()
  }

  private start(): Worker {
    if (this.worker) return this.worker
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
      this.waiting.get(data.number)?.(data)
      this.waiting.delete(data.number)
    })
    this.worker = worker
    return worker
  }
}
