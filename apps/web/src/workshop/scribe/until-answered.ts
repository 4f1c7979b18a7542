import type { AssemblyHere } from '../../session/assembly/assembly.ts'

const atMostMs = 4000

type Request = {
  readonly assembly: Pick<AssemblyHere, 'queued' | 'subscribe'>
  readonly id: string
  readonly later?: (run: () => void, ms: number) => unknown
}

/**
 * Waits until the server has answered for a card that is on its way to it, four seconds at most. One that was corrected in
 * between would go out a second time beside the first. (V96)
 */
export function untilAnswered({ assembly, id, later = setTimeout }: Request): Promise<void> {
  const isOnItsWay = () => assembly.queued().some((each) => each.id === id && each.refusal === null)
  if (!isOnItsWay()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      stop()
      resolve()
    }
    const stop = assembly.subscribe(() => {
      if (!isOnItsWay()) end()
    })
    later(end, atMostMs)
  })
}
