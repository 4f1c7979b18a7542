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
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size
    },
  }
  return () => createShelf(() => storage as unknown as Storage) // reason: what the shelf asks of it
}

/** A browser with several pages: what one keeps, the others hear of, a moment later. */
function aBrowser() {
  const kept = new Map<string, string>()
  const pages: EventTarget[] = []
  const late: (() => void)[] = []
  return {
    settle() {
      for (const tell of late.splice(0)) tell()
    },
    keys: () => [...kept.keys()],
    open() {
      const page = new EventTarget()
      pages.push(page)
      const tell = (key: string, newValue: string | null) => {
        for (const other of pages)
          if (other !== page)
            late.push(() => other.dispatchEvent(Object.assign(new Event('storage'), { key, newValue })))
      }
      const storage = {
        getItem: (key: string) => kept.get(key) ?? null,
        setItem(key: string, words: string) {
          kept.set(key, words)
          tell(key, words)
        },
        removeItem(key: string) {
          if (kept.delete(key)) tell(key, null)
        },
        key: (at: number) => [...kept.keys()][at] ?? null,
        get length() {
          return kept.size
        },
      }
      return { page, shelf: createShelf(() => storage as unknown as Storage) } // reason: what the shelf asks of it
    },
  }
}

/** A queue in a page of that browser; `answers` are the server's, then it takes everything. */
function aPage(browser: ReturnType<typeof aBrowser>, answers: CommandOutcome[]) {
  const sent: string[] = []
  const queue = createQueue({
    ...{ atlasId: 'a', now: () => sent.length, ...browser.open(), cancel: () => {}, later: () => {}, onKept: () => {} },
    withdraw: async () => done,
    send: async ({ id }) => {
      sent.push(id)
      return answers.shift() ?? done
    },
  })
  return { queue, sent, ids: () => queue.all().map(({ id }) => id) }
}

function aQueue(answers: CommandOutcome[], shelf = aShelf()) {
  const sent: string[] = []
  const withdrawn: string[] = []
  const timers: (() => void)[] = []
  let kept = 0
  const queue = createQueue({
    ...{ atlasId: 'a', now: () => 7, shelf: shelf(), cancel: () => {} },
    send: async ({ id }) => {
      sent.push(id)
      return answers.shift() ?? done
    },
    withdraw: async (id) => {
      withdrawn.push(id)
      return answers.shift() ?? done
    },
    onKept: () => {
      kept += 1
    },
    later: (run) => timers.push(run),
  })
  return { queue, sent, withdrawn, timers, shelf, kept: () => kept }
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

  test('[V152] what is taken back is out of sight at once, and withdrawn where it may have been heard, by a later page too', async () => {
    const first = aQueue([unreachable, unreachable])
    first.queue.put('c-1', contribution)
    await first.queue.flush()
    expect(first.queue.takeBack('c-1')).toBe(true)
    expect(first.queue.all()).toEqual([])
    await first.queue.flush()
    const second = aQueue([{ ok: false, refusal: { code: 'unknown-contribution', id: 'c-1' } }], first.shelf)
    await second.queue.flush()
    expect([second.sent, second.withdrawn]).toEqual([[], ['c-1']])
    expect(aQueue([], first.shelf).queue.takeBack('c-1')).toBe(false)
  })

  test('[V152] what is taken back while it is on its way is withdrawn right behind', async () => {
    const { queue, sent, withdrawn } = aQueue([])
    queue.put('c-1', contribution)
    queue.takeBack('c-1')
    await queue.flush()
    expect([sent, withdrawn, queue.all()]).toEqual([['c-1'], ['c-1'], []])
  })

  test('[V152] other words take their place in one act; what the server refused is not asked for again', async () => {
    const other = { ...contribution, to: 'C' }
    const { queue, sent, withdrawn, shelf } = aQueue([{ ok: false, refusal: { code: 'frozen' } }, unreachable])
    queue.put('c-1', contribution)
    await queue.flush()
    expect(queue.replace('c-1', { id: 'c-2', contribution: other })).toBe(true)
    expect(queue.all()).toMatchObject([{ id: 'c-2', contribution: other, refusal: null }])
    await queue.flush()
    expect(aQueue([unreachable], shelf).queue.all()).toMatchObject([{ id: 'c-2', contribution: other }])
    expect([sent, withdrawn]).toEqual([['c-1', 'c-2'], []])
    expect(queue.replace('c-1', { id: 'c-3', contribution: other })).toBe(false)
  })

  test('[V72] two pages that write in the same instant lose nothing, and each shows what waits', async () => {
    const browser = aBrowser()
    const [one, other] = [aPage(browser, [unreachable]), aPage(browser, [unreachable])]
    one.queue.put('c-1', contribution)
    other.queue.put('c-2', contribution)
    await Promise.all([one.queue.flush(), other.queue.flush()])
    expect([one.ids(), other.ids()]).toEqual([['c-1'], ['c-2']])
    browser.settle()
    expect([one.ids().sort(), other.ids().sort()]).toEqual([
      ['c-1', 'c-2'],
      ['c-1', 'c-2'],
    ])
    // Both are closed; a later page finds both.
    const later = aPage(browser, [])
    expect(later.ids().sort()).toEqual(['c-1', 'c-2'])
    await later.queue.flush()
    browser.settle()
    expect([later.sent.sort(), one.ids(), other.ids(), browser.keys()]).toEqual([['c-1', 'c-2'], [], [], []])
  })

  test('[V72] what an earlier version kept as one list is sent as well', async () => {
    const browser = aBrowser()
    const { shelf } = browser.open()
    const kept = [{ id: 'c-1', at: 1, contribution, typedFor: null, refusal: null }]
    shelf.keep('maillage.brought.a', JSON.stringify(kept))
    const page = aPage(browser, [unreachable])
    expect(page.ids()).toEqual(['c-1'])
    expect(browser.keys()).toEqual(['maillage.brought.a/c-1'])
    await page.queue.flush()
    expect(page.sent).toEqual(['c-1'])
  })
})
