import { parentPort } from 'node:worker_threads'
import { emptyAtlas } from '@maillage/atlas'
import { placeUnplaced } from '@maillage/scene'
import type { LayoutAsked, LayoutFound } from './settling.ts'

const port = parentPort
if (!port) throw new Error('layout-thread.ts runs in a thread of its own: it is started by settling.ts.')

port.on('message', ({ atlas, known }: LayoutAsked) => {
  const found: LayoutFound = placeUnplaced({ ...emptyAtlas(), ...atlas, positions: known }, known)
  port.postMessage(found)
})
