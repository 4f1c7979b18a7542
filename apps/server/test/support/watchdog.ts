import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** What a watchdog saw: how long the server was silent at the worst, and how much memory it held. */
export type Watched = { readonly longestSilenceMs: number; readonly peakBytes: number; readonly looks: number }

/**
 * Asks a server again and again whether it lives, from a thread of its own, while something is done to it. A server that
 * hangs is silent; the watchdog measures for how long, also when the silence lasts until it is called off.
 */
export function aWatchdog(address: string, pid: number, everyMs = 25): { readonly off: () => Promise<Watched> } {
  const worker = new Worker(new URL('./watchdog-worker.ts', import.meta.url), { workerData: { address, pid, everyMs } })
  return {
    async off() {
      const answer = once(worker, 'message')
      worker.postMessage('off')
      const [watched] = (await answer) as [Watched] // reason: the worker's one message
      return watched
    },
  }
}
