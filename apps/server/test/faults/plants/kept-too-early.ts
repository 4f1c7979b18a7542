import { TickSteps } from '../../../src/rooms/tick-steps.ts'

// A fault that is planted into the server, by `--import`: a tick is called kept, and is written a moment later.
const { keep } = TickSteps.prototype

TickSteps.prototype.keep = async function (heard) {
  if (heard.entries.length === 0) return null
  setTimeout(() => void keep.call(this, heard), 300)
  return { seq: 0, bytes: 0 }
}
