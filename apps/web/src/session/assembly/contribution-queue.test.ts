import type { Contribution } from '@maillage/atlas'
import { describe, expect, test } from 'vitest'
import { createShelf } from '../device.ts'
import type { CommandOutcome } from '../session.ts'
import { createQueue } from './contribution-queue.ts'

const contribution = { type: 'sentence', from: 'A', verb: 'aide', to: 'B' } as const satisfies Contribution
const unreachable: CommandOutcome = { ok: false, refusal: { code: 'unreachable' } }
const done: CommandOutcome = { ok: true, value: null }

function aShelf() {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, words: string) => kept.set(key, words),
    removeItem: (key: string) => kept.delete(key),
  }
  return () => createShelf(() => storage as unknown as Storage) // reason: what the shelf asks of it
}

function aQueue(answers: CommandOutcome[], shelf = aShelf()) {
  const sent: string[] = []
  const timers: (() => void)[] = []
  let kept = 0
  const queue = createQueue({
    ...{ atlasId: 'a', now: () => 7, shelf: shelf(), cancel: () => {} },
    send: async ({ id }) => {
      sent.push(id)
      return answers.shift() ?? done
    },
    onKept: () => {
      kept += 1
    },
    later: (run) => timers.push(run),
  })
  return { queue, sent, timers, shelf, kept: () => kept }
}

describe('the queue of contributions', () => {
  test('[V72] what can’t be sent waits, under the same id, and is sent when that can be done', async () => {
    const { queue, sent, timers, kept } = aQueue([unreachable])
    queue.put('c-1', contribution)
    await queue.flush()
    expect(queue.all().map(({ id }) => id)).toEqual(['c-1'])
    timers[0]?.()
    await queue.flush()
    expect([sent, queue.all(), kept()]).toEqual([['c-1', 'c-1'], [], 1])
  })

  test('[V72] it outlives the page', async () => {
    const first = aQueue([unreachable])
    first.queue.put('c-1', contribution)
    await first.queue.flush()
    const second = aQueue([], first.shelf)
    expect(second.queue.all()).toEqual([{ id: 'c-1', at: 7, contribution, typedFor: null, refusal: null }])
    await second.queue.flush()
    expect([second.sent, second.queue.all()]).toEqual([['c-1'], []])
  })

  test('[V96] whose words a typed card is outlives the page with it', async () => {
    const first = aQueue([unreachable])
    const typedFor = { role: 'citizen', site: 'brest-t1' } as const
    first.queue.put('c-1', contribution, typedFor)
    await first.queue.flush()
    expect(aQueue([], first.shelf).queue.all()).toMatchObject([{ id: 'c-1', typedFor }])
  })

  test('[V72] what is refused stays with its reason, goes no more by itself, and holds up nothing', async () => {
    const { queue, sent } = aQueue([{ ok: false, refusal: { code: 'frozen' } }])
    queue.put('c-1', contribution)
    queue.put('c-2', contribution)
    await queue.flush()
    expect(queue.all().map(({ id, refusal }) => [id, refusal?.code])).toEqual([['c-1', 'frozen']])
    await queue.flush()
    await queue.flush(true)
    expect([sent, queue.all()]).toEqual([['c-1', 'c-2', 'c-1'], []])
    queue.put('c-3', contribution)
    queue.drop('c-3')
    expect(queue.all()).toEqual([])
  })
})
