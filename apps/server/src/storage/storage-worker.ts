import { parentPort, workerData } from 'node:worker_threads'
import { armFault, faultPoint } from '../fault-points.ts'
import { openDatabase } from './sqlite-database.ts'
import type { Answer, Question } from './sqlite-storage.ts'

/**
 * The thread that writes: SQLite is asked synchronously, and a disk that is slow to flush must not hold up those who
 * read, point and draw.
 */
const port = parentPort
if (!port) throw new Error('storage-worker.ts runs in a thread of its own: it is started by sqlite-storage.ts.')

// reason: as sqlite-storage.ts gives it.
const { file, fault } = workerData as { readonly file: string; readonly fault: string | null }
armFault(fault)
const database = openDatabase(file)
port.postMessage({ opened: true })

port.on('message', ({ number, call, args }: Question) => {
  const answer = answerTo(number, call, args)
  if (call === 'append') faultPoint('after-commit')
  port.postMessage(answer)
  if (call === 'close') port.close()
})

function answerTo(number: number, call: Question['call'], args: Question['args']): Answer {
  try {
    // reason: the proxy gives each call the arguments of its own.
    const value = (database[call] as (...given: readonly unknown[]) => unknown)(...args)
    return { number, value }
  } catch (cause) {
    return { number, error: cause instanceof Error ? cause.message : String(cause) }
  }
}
