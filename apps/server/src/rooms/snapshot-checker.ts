import { parentPort } from 'node:worker_threads'
import { readsBack } from './room-state.ts'

const port = parentPort
if (!port) throw new Error('snapshot-checker.ts runs in a thread of its own: it is started by snapshots.ts.')

port.on('message', (snapshot: Uint8Array) => {
  port.postMessage(isSound(snapshot))
})

function isSound(snapshot: Uint8Array): boolean {
  try {
    return readsBack(snapshot)
  } catch {
    return false
  }
}
