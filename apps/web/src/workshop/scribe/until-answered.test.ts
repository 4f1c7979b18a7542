import { expect, test } from 'vitest'
import type { Queued } from '../../session/assembly/contribution-queue.ts'
import { createListeners } from '../../session/listeners.ts'
import { untilAnswered } from './until-answered.ts'

function aQueue() {
  const listeners = createListeners()
  let all: readonly Queued[] = []
  return {
    queued: () => all,
    subscribe: listeners.add,
    become(next: readonly { readonly id: string; readonly refusal: Queued['refusal'] }[]) {
      all = next as readonly Queued[] // reason: only these two are asked for
      listeners.tell()
    },
  }
}

async function isDone(promise: Promise<void>): Promise<boolean> {
  let done = false
  void promise.then(() => {
    done = true
  })
  await Promise.resolve()
  await Promise.resolve()
  return done
}

test('[V96] a card on its way is corrected once the server has answered for it, kept or refused', async () => {
  const assembly = aQueue()
  expect(await isDone(untilAnswered({ assembly, id: 'c-1', later: () => {} }))).toBe(true)
  for (const answer of [[], [{ id: 'c-1', refusal: { code: 'frozen' as const } }]]) {
    assembly.become([{ id: 'c-1', refusal: null }])
    const waiting = untilAnswered({ assembly, id: 'c-1', later: () => {} })
    expect(await isDone(waiting)).toBe(false)
    assembly.become(answer)
    expect(await isDone(waiting)).toBe(true)
  }
})

test('[V96] without an answer it is corrected all the same, after a while', async () => {
  const assembly = aQueue()
  assembly.become([{ id: 'c-1', refusal: null }])
  let ring = () => {}
  const waiting = untilAnswered({
    assembly,
    id: 'c-1',
    later: (run) => {
      ring = run
    },
  })
  expect(await isDone(waiting)).toBe(false)
  ring()
  expect(await isDone(waiting)).toBe(true)
})
