import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { Watched } from './watchdog.ts'

// A thread of its own: what the test itself is busy with must not look like silence of the server.
// reason: as watchdog.ts gives it.
const { address, pid, everyMs } = workerData as {
  readonly address: string
  readonly pid: number
  readonly everyMs: number
}

let isOver = false
let [longest, peak, looks] = [0, 0, 0]
parentPort?.once('message', () => {
  isOver = true
})

while (!isOver) {
  const began = performance.now()
  await fetch(`${address}/livez`, { signal: AbortSignal.timeout(30_000) }).catch(() => {})
  longest = Math.max(longest, performance.now() - began)
  peak = Math.max(peak, residentBytes())
  looks += 1
  await new Promise((resolve) => setTimeout(resolve, everyMs))
}
parentPort?.postMessage({ longestSilenceMs: longest, peakBytes: peak, looks } satisfies Watched)

/** What the process holds in memory, as Linux says; 0 where it does not say. */
function residentBytes(): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
