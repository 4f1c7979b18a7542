import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import type { DoorRequest } from '../door/door.ts'
import { streamDoor } from '../door/stream.ts'
import { destinations } from '../sign-in/pending.ts'
import type { Storage } from '../storage/storage.ts'
import { api } from './api.ts'
import { health } from './health.ts'
import { type Pages, servePages } from './pages.ts'
import { problem } from './problem.ts'
import { signInRoutes } from './sign-in.ts'

export type AppRequest = DoorRequest & {
  readonly storage: Storage
  readonly log: Logger
  readonly pages: Pages
  /** Is the server ending? Then it is not ready for anybody new. */
  readonly isEnding: () => boolean
}

/** Everything that is asked over HTTP: the pages, the interface they use, and what watches over the server. */
export function createApp(request: AppRequest): Hono {
  const app = new Hono()
  app.use(strictHeaders)
  app.route('/', health(request))
  app.route('/api', api(request))
  app.route('/sync', streamDoor({ ...request, now: () => performance.now() }))
  app.all('/api/*', () => problem('not-found'))
  const { signIn } = request
  if (signIn) app.route('/', signInRoutes(signIn))
  app.get('*', (context) => servePages(request.pages, context.req, signIn ? destinations.atlases : undefined))
  app.notFound(() => problem('not-found'))
  app.onError((cause) => {
    request.log.error({ event: 'request.failed', err: cause })
    return problem('try-later')
  })
  return app
}

/**
 * One origin, and nothing else: no request leaves it, no other page may embed or open it. Styles may be inline because
 * the drawing sets them on its elements; scripts never. (R11)
 */
const strictHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  // On the plain http of a local network browsers only complain of these two; the page opens no window.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  crossOriginResourcePolicy: 'same-origin',
  permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false, // the proxy that holds the certificate says this
})
