import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { welcomeText } from './access/welcome-text.ts'
import { configOfProcess } from './config.ts'
import { armFault } from './fault-points.ts'
import { startServer } from './start-server.ts'

const pagesFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

try {
  const config = configOfProcess()
  armFault(config.faultPoint)
  const log = pino(
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const server = await startServer({ config, log, pagesFolder })
  process.stdout.write(`${welcomeText(server.access, server.accessFile)}\n`)
  let askedAt: number | null = null
  const stop = () => {
    // Ctrl+C reaches npm and the server, and npm passes it on: twice within a second is one wish. Asked again later, it
    // ends at once: what is not acknowledged is still with the people who wrote it.
    if (askedAt !== null && performance.now() - askedAt > 1000) process.exit(1)
    if (askedAt !== null) return
    askedAt = performance.now()
    void server.stop().then(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
} catch (cause) {
  process.stderr.write(`\n  ${cause instanceof Error ? cause.message : String(cause)}\n\n`)
  process.exitCode = 1
}
