import { Hono } from 'hono'
import type { AppRequest } from './app.ts'

/** How long a real write may take before the server calls itself not ready. Milliseconds. */
const patienceMs = 2000

/**
 * For whatever watches over the server: does the process run (`/livez`), can it keep what it is given (`/readyz`, by a
 * real write), and what is it doing (`/metrics`, Prometheus). Nothing in them is about anybody. (R20)
 */
export function health({ storage, meters, isEnding, rooms }: AppRequest): Hono {
  const app = new Hono()
  // However many ask, one write at a time tells them all.
  let looking: Promise<readonly string[]> | null = null
  const look = () => {
    looking ??= unready(storage).finally(() => {
      looking = null
    })
    return looking
  }
  app.get('/livez', (context) => context.text('ok'))
  app.get('/readyz', async (context) => {
    context.header('cache-control', 'no-store')
    const reasons = isEnding() ? ['ending'] : await look()
    return reasons.length === 0
      ? context.json({ ready: true, rooms: rooms.count() })
      : context.json({ ready: false, reasons }, 503)
  })
  app.get('/metrics', async (context) => {
    meters.failingRooms.set([...rooms.live()].filter((room) => room.isFailing).length)
    return context.text(await meters.register.metrics(), 200, { 'content-type': meters.register.contentType })
  })
  return app
}

async function unready(storage: AppRequest['storage']): Promise<readonly string[]> {
  const slow = new Promise<readonly string[]>((resolve) => {
    setTimeout(() => resolve(['storage is slow']), patienceMs).unref()
  })
  const written = storage.probe().then(
    (): readonly string[] => [],
    (): readonly string[] => ['storage can’t write'],
  )
  return Promise.race([slow, written])
}
