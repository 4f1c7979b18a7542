import { expect, test } from 'vitest'
import { createJournal } from './journal.ts'

const row = (atlasId: string) => ({ atlasId, bytes: Uint8Array.of(1) })
const time = () => 1

test('[R6] the ticks of several rooms in one turn are one commit; what comes meanwhile is the next', async () => {
  const commits: string[][] = []
  let release = () => {}
  const journal = createJournal({
    time,
    storage: {
      append: async (rows) => {
        commits.push(rows.map(({ atlasId }) => atlasId))
        await new Promise<void>((resolve) => {
          release = resolve
        })
        return rows.map((_row, index) => index + 1)
      },
    },
  })
  const first = [journal.commit(row('a')), journal.commit(row('b'))]
  await new Promise((resolve) => setImmediate(resolve))
  const later = journal.commit(row('c'))
  expect(commits).toEqual([['a', 'b']])
  release()
  expect(await Promise.all(first)).toEqual([1, 2])
  release()
  expect(await later).toBe(1)
  expect(commits).toEqual([['a', 'b'], ['c']])
})

test('[R6] a commit that fails is told to every room of it, and the next one goes on', async () => {
  let isFull = true
  const journal = createJournal({
    time,
    storage: {
      append: async (rows) => {
        if (isFull) throw new Error('disk full')
        return rows.map(() => 1)
      },
    },
  })
  const results = await Promise.allSettled([journal.commit(row('a')), journal.commit(row('b'))])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isFull = false
  expect(await journal.commit(row('a'))).toBe(1)
})
