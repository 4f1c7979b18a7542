import type { ElementId, Position } from '@maillage/atlas'
import { overlap } from '@maillage/scene'
import type { Drawing } from '../../src/canvas/drawing.ts'
import type { FakeSession } from '../../src/canvas/testing/fake-session.ts'
import { lookAt, showAll } from '../../src/canvas/view/camera.ts'

/** Intervals between frames, in milliseconds. */
export type Frames = { readonly median: number; readonly p95: number; readonly longest: number }

export type Bench = {
  /** Since the editor was mounted: until every element is on the screen, if only as a dot; until each is whole. */
  readonly shown: () => Promise<number>
  readonly whole: () => Promise<number>
  readonly panNear: () => Promise<Frames>
  readonly panWhole: () => Promise<Frames>
  readonly zoom: () => Promise<Frames>
  readonly dragHub: () => Promise<Frames>
  readonly others: () => Promise<Frames>
}

const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** What is measured, on a map that has just been put on the screen. */
export function benchOf(drawing: Drawing, session: FakeSession, hub: ElementId | null): Bench {
  const mounted = performance.getEntriesByName('editor-mounted')[0]?.startTime ?? performance.now()
  const { editor } = drawing
  const since = async (isThere: () => boolean) => {
    while (!isThere()) await frame()
    await frame()
    await frame()
    return performance.now() - mounted
  }
  const shown = since(() => drawing.layer?.isPainted() ?? false)
  const whole = since(() => drawing.mirror.isDots() || drawing.mirror.isWhole())
  const atHub = async () => {
    const [x, y] = (hub && drawing.places.get(hub)) ?? [0, 0]
    lookAt(drawing, x, y, 1, 'still')
    await rest(1200)
  }
  const wholeMap = async () => {
    showAll(drawing, 'still')
    await rest(1500)
  }
  const pan = (step: number) =>
    measure(90, (at) => {
      const { x, y, z } = editor.getCamera()
      editor.setCamera({ x: x - (step * Math.sign(Math.sin(at / 15 + 0.1))) / z, y, z }, { immediate: true })
    })
  return {
    shown: () => shown,
    whole: () => whole,
    async panNear() {
      await atHub()
      return pan(14)
    },
    async panWhole() {
      await wholeMap()
      return pan(6)
    },
    async zoom() {
      await wholeMap()
      const least = editor.getZoomLevel()
      const [x, y] = (hub && drawing.places.get(hub)) ?? [0, 0]
      return measure(120, (at) => lookAt(drawing, x, y, least * (1 / least) ** (at / 119), 'still'))
    },
    async dragHub() {
      await atHub()
      return drag(drawing)
    },
    async others() {
      await atHub()
      const stop = moveTwenty(drawing, session)
      const frames = await measure(120, () => {})
      stop()
      return frames
    },
  }
}

async function measure(count: number, act: (at: number) => void): Promise<Frames> {
  const intervals: number[] = []
  let last = await frame()
  for (let at = 0; at < count; at += 1) {
    act(at)
    const now = await frame()
    intervals.push(now - last)
    last = now
  }
  return summary(intervals)
}

function summary(intervals: readonly number[]): Frames {
  const sorted = [...intervals].sort((a, b) => a - b)
  const at = (part: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0)
  return { median: at(0.5), p95: at(0.95), longest: at(1) }
}

/** Pulls what is in the middle of the screen, by the events a real pointer makes. */
async function drag(drawing: Drawing): Promise<Frames> {
  const surface = drawing.editor.getContainer().querySelector('.tl-canvas')
  const { x, y, w, h } = drawing.editor.getViewportScreenBounds()
  const send = (type: string, dx: number, dy: number) =>
    surface?.dispatchEvent(
      new PointerEvent(type, {
        bubbles: true,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
        button: 0,
        buttons: 1,
        clientX: x + w / 2 + dx,
        clientY: y + h / 2 + dy,
      }),
    )
  send('pointermove', 0, 0)
  send('pointerdown', 0, 0)
  const frames = await measure(90, (at) => send('pointermove', Math.sin(at / 12) * 160 + at, Math.cos(at / 9) * 90))
  send('pointerup', 0, 0)
  return frames
}

/** Twenty others, each pulling an element near the hub, ten messages a second each. */
function moveTwenty(drawing: Drawing, session: FakeSession): () => void {
  const { x, y, w, h } = drawing.editor.getViewportPageBounds()
  const near = [...drawing.scene.boxes]
    .filter(([, box]) => overlap({ x, y, w, h }, box))
    .slice(0, 20)
    .map(([id]) => id)
  const start = new Map(near.map((id) => [id, drawing.places.get(id) as Position])) // reason: what is drawn has a place
  const places = new Map(start)
  let turn = 0
  const timer = setInterval(() => {
    turn += 1
    const id = near[turn % near.length]
    const from = id && start.get(id)
    if (!id || !from) return
    places.set(id, [from[0] + Math.round(Math.sin(turn / 20) * 90), from[1] + Math.round(Math.cos(turn / 25) * 60)])
    session.setPeers(near.map((mine, at) => peer(at, mine, places.get(mine) ?? from)))
  }, 5)
  return () => {
    clearInterval(timer)
    session.setPeers([])
  }
}

function peer(at: number, id: ElementId, place: Position) {
  return {
    clientId: at + 1,
    name: `P${at}`,
    colour: '#b8327f',
    role: 'citizen',
    site: '',
    cursor: place,
    selection: [id],
    editing: null,
    gesture: { type: 'moving' as const, positions: { [id]: place } },
    viewport: null,
    view: 'drawing' as const,
  }
}
