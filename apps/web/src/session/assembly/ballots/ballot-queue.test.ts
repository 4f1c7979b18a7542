import 'fake-indexeddb/auto'
import { describe, expect, test } from 'vitest'
import type { CommandOutcome } from '../../session.ts'
import type { AskedBallot } from './asked-ballot.ts'
import { createBallotQueue } from './ballot-queue.ts'
import { openBallotStore } from './ballot-store.ts'
import type { Neighbours } from './neighbours.ts'

const done: CommandOutcome = { ok: true, value: null }
const unreachable: CommandOutcome = { ok: false, refusal: { code: 'unreachable' } }
const closed: CommandOutcome = { ok: false, refusal: { code: 'vote-closed', id: 'v' } }
const gone: CommandOutcome = { ok: false, refusal: { code: 'unknown-thing', id: 'halle' } }

const dots = (count: number) =>
  ({ key: 'v', name: 'vote', args: { vote: 'v', dots: { halle: count } }, about: 'Où ?' }) as const
const opinion = {
  key: 'say halle',
  name: 'say',
  args: { on: 'halle', stance: 'agree', reason: 'Il y pleut.' },
  about: 'Halle',
} as const

/** A browser: its pages share what they keep, hear one another, and take turns. */
function aBrowser() {
  const hearing = new Map<object, (key: string) => void>()
  let turn = Promise.resolve()
  const neighbours = (): Neighbours => {
    const page = {}
    return {
      alone: (work) => {
        turn = turn.then(work, work)
        return turn
      },
      tell: (key) => {
        for (const [other, hear] of hearing) if (other !== page) hear(key)
      },
      hear: (listener) => hearing.set(page, listener),
      stop: () => hearing.delete(page),
    }
  }
  return { neighbours }
}

let atlases = 0

/** A server that answers as it is told to, then that it is done. */
function aServer(...answers: CommandOutcome[]) {
  const heard: AskedBallot[] = []
  return {
    heard,
    send: async (asked: AskedBallot) => {
      heard.push(asked)
      return answers.shift() ?? done
    },
  }
}

type PageOptions = {
  readonly whose?: string
  readonly browser?: ReturnType<typeof aBrowser>
  readonly isBusy?: () => boolean
}

async function aPage(atlas: string, { send }: Pick<ReturnType<typeof aServer>, 'send'>, options: PageOptions = {}) {
  const { whose = 'ada', browser = aBrowser(), isBusy = () => false } = options
  const timers: (() => void)[] = []
  let [counted, time] = [0, 0]
  const queue = createBallotQueue({
    ...{ store: await openBallotStore(atlas, whose), neighbours: browser.neighbours(), send, isBusy },
    now: () => (time += 1),
    onCounted: () => {
      counted += 1
    },
    later: (run) => timers.push(run),
    cancel: () => {},
  })
  return { queue, timers, counted: () => counted }
}

function anAtlas(): string {
  atlases += 1
  return `atlas-${atlases}`
}
const keptIn = async (atlas: string, whose = 'ada') => (await openBallotStore(atlas, whose)).first

/** All that was begun is done: nothing of it takes more turns of the process than this. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) await new Promise((resolve) => setImmediate(resolve))
}

describe('the queue of votes and opinions', () => {
  test('[V105] what can’t be sent waits on the device, outlives the page, and is sent under the same id', async () => {
    const atlas = anAtlas()
    const server = aServer(unreachable, unreachable)
    const first = await aPage(atlas, server)
    first.queue.ask(dots(2))
    first.queue.ask(opinion)
    await settled()
    expect(first.queue.stateOf('v')).toBe('unsent')
    expect(first.queue.isSafe()).toBe(true)
    first.queue.stop()

    const later = await aPage(atlas, server)
    expect(later.queue.askedOf('v')).toEqual(dots(2).args)
    expect(later.queue.askedOf('say halle')).toEqual(opinion.args)
    await later.queue.flush()
    expect(later.queue.all()).toEqual([])
    expect(await keptIn(atlas)).toEqual([])
    expect([later.queue.stateOf('v'), later.queue.stateOf('say halle')]).toEqual(['counted', 'counted'])
    const ids = (key: string) => new Set(server.heard.filter((each) => each.key === key).map(({ id }) => id))
    expect([ids('v').size, ids('say halle').size]).toEqual([1, 1])
  })

  test('[V105] of what is asked under one key before it is sent, only the last is sent', async () => {
    const atlas = anAtlas()
    const server = aServer(unreachable)
    const page = await aPage(atlas, server)
    page.queue.ask(dots(1))
    await settled()
    page.queue.ask(dots(2))
    page.queue.ask(dots(3))
    await settled()
    expect(server.heard.slice(1).at(-1)?.args).toEqual(dots(3).args)
    expect(server.heard.filter(({ args }) => args === dots(1).args)).toHaveLength(0)
    expect([await keptIn(atlas), page.queue.askedOf('v')]).toEqual([[], dots(3).args])
  })

  test('[V105] what is asked while an earlier choice is on its way is sent after it, and stands', async () => {
    const atlas = anAtlas()
    const answers: ((outcome: CommandOutcome) => void)[] = []
    const heard: unknown[] = []
    const page = await aPage(atlas, {
      send: (asked) => {
        heard.push(asked.args)
        return new Promise((resolve) => answers.push(resolve))
      },
    })
    page.queue.ask(dots(1))
    await settled()
    page.queue.ask(dots(3))
    await settled()
    answers[0]?.(done)
    await settled()
    expect(page.queue.askedOf('v')).toEqual(dots(3).args)
    expect((await keptIn(atlas)).map(({ args }) => args)).toEqual([dots(3).args])
    answers[1]?.(done)
    await settled()
    expect([heard, await keptIn(atlas)]).toEqual([[dots(1).args, dots(3).args], []])
  })

  test('[V105] what is refused stays with its reason and its words, goes no more by itself, and holds up nothing', async () => {
    const atlas = anAtlas()
    const server = aServer(closed)
    const page = await aPage(atlas, server)
    page.queue.ask(dots(2))
    page.queue.ask(opinion)
    await settled()
    expect(page.queue.all().map(({ key, refusal }) => [key, refusal?.code])).toEqual([['v', 'vote-closed']])
    // What is shown as mine is what the server counts.
    expect([page.queue.askedOf('v'), page.queue.stateOf('v')]).toEqual([null, 'idle'])
    await page.queue.flush()
    expect(server.heard).toHaveLength(2)
    const [left] = await keptIn(atlas)
    expect([left?.refusal?.code, left?.about, left?.args]).toEqual(['vote-closed', 'Où ?', dots(2).args])
    page.queue.drop(left?.id ?? '')
    await settled()
    expect([page.queue.all(), await keptIn(atlas)]).toEqual([[], []])
  })

  test('[V105] what was refused is asked once more when its author wants it', async () => {
    const server = aServer({ ok: false, refusal: { code: 'not-your-right', right: 'vote' } })
    const page = await aPage(anAtlas(), server)
    page.queue.ask(opinion)
    await settled()
    page.queue.again(page.queue.all()[0]?.id ?? '')
    await settled()
    expect([page.queue.all(), server.heard.length]).toEqual([[], 2])
  })

  test('[V105] an opinion on what I just wrote waits until that has arrived', async () => {
    let busy = true
    const server = aServer(gone)
    const page = await aPage(anAtlas(), server, { isBusy: () => busy })
    page.queue.ask(opinion)
    await settled()
    expect(page.queue.stateOf('say halle')).toBe('unsent')
    busy = false
    page.timers[0]?.()
    await settled()
    expect(page.queue.stateOf('say halle')).toBe('counted')
  })

  test('[V105] two pages of one browser see the same, and send it once', async () => {
    const atlas = anAtlas()
    const browser = aBrowser()
    const server = aServer(unreachable, unreachable)
    const one = await aPage(atlas, server, { browser })
    const two = await aPage(atlas, server, { browser })
    one.queue.ask(dots(1))
    await settled()
    expect(two.queue.askedOf('v')).toEqual(dots(1).args)
    two.queue.ask(dots(3))
    await settled()
    expect(one.queue.askedOf('v')).toEqual(dots(3).args)
    const before = server.heard.length
    await Promise.all([one.queue.flush(), two.queue.flush()])
    await settled()
    expect(server.heard.slice(before).map(({ args }) => args)).toEqual([dots(3).args])
    expect([one.queue.all(), two.queue.all(), one.counted()]).toEqual([[], [], expect.any(Number)])
    expect(one.counted()).toBeGreaterThan(0)
  })

  test('[V105] who came in by another link on the same device sees nothing of it, and sends nothing of it', async () => {
    const atlas = anAtlas()
    const server = aServer(unreachable)
    const ada = await aPage(atlas, server)
    ada.queue.ask(opinion)
    await settled()
    ada.queue.stop()
    const lin = await aPage(atlas, server, { whose: 'lin' })
    await lin.queue.flush()
    expect([lin.queue.all(), server.heard.length]).toEqual([[], 1])
    expect(await keptIn(atlas)).toHaveLength(1)
  })

  test('[V105] a browser that keeps nothing says so, and its page is not safe to close', async () => {
    const { indexedDB } = globalThis
    // reason: as where `indexedDB` is there and nothing can be opened
    globalThis.indexedDB = {
      open: () => {
        throw new Error('private')
      },
    } as unknown as IDBFactory
    const page = await aPage(anAtlas(), aServer(unreachable))
    page.queue.ask(opinion)
    await settled()
    expect([page.queue.stateOf('say halle'), page.queue.isSafe()]).toEqual(['only-here', false])
    await page.queue.flush()
    expect([page.queue.stateOf('say halle'), page.queue.isSafe()]).toEqual(['counted', true])
    globalThis.indexedDB = indexedDB
  })

  test('[V105] what of mine the server keeps is known again without the network', async () => {
    const atlas = anAtlas()
    const mine = { brought: [], stances: [], ballots: [{ vote: 'v', dots: { halle: 3 } }] }
    ;(await openBallotStore(atlas, 'ada')).putMine(mine)
    expect((await openBallotStore(atlas, 'ada')).mine).toEqual(mine)
    expect((await openBallotStore(atlas, 'lin')).mine).toBeNull()
  })
})
