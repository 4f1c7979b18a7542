import { readdirSync, readFileSync } from 'node:fs'
import { addElement, elementId, kindKey } from '@maillage/atlas'
import { readAtlas } from '@maillage/atlas-yjs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FaultName, faultNames } from '../../src/fault-points.ts'
import { aPage, stateOf, type TestPage } from '../support/a-page.ts'
import { aProcess, type TestProcess } from '../support/a-process.ts'

// The process dies at a named point while people write. Then: what anybody was told is kept, or was shown by anybody, is
// on disk; what is on disk was said by somebody; and a command was carried out once or not at all.

let server: TestProcess
const open: { readonly leave: () => void }[] = []
beforeEach(() => {
  server = aProcess()
})
afterEach(async () => {
  for (const each of open.splice(0)) each.leave()
  await server.leave()
})

type Said = { readonly said: Set<string>; readonly kept: Set<string>; readonly shown: Set<string> }

/** Writes until the page's line ends, and notes what it said, what it was told is kept, and what another was shown. */
async function writeUntilTheEnd(writer: TestPage, reader: TestPage, notes: Said, prefix: string): Promise<void> {
  let count = 0
  const numbers = new Map<number, string>()
  const look = () => {
    for (const [number, label] of numbers) if (number <= writer.told.pushed) notes.kept.add(label)
    for (const { label } of reader.atlas().elements.values())
      if (label.startsWith(`mot-${prefix}-`)) notes.shown.add(label)
  }
  const isOver = Promise.race([writer.closed, reader.closed]).then(() => true)
  while (!(await Promise.race([isOver, new Promise((resolve) => setTimeout(() => resolve(false), 2))]))) {
    const label = `mot-${prefix}-${++count}`
    notes.said.add(label)
    numbers.set(
      writer.perform((atlas, context) => addElement(atlas, context, { kind: kindKey('constat'), label })),
      label,
    )
    look()
  }
  look()
}

/** What stands on the disk: the process that wrote it is gone, and another one reads it. */
async function onDisk(): Promise<ReadonlySet<string>> {
  await server.start()
  const state = await stateOf(server)
  expect(state.store.pendingStructs ?? state.store.pendingDs).toBe(null)
  const { atlas, oddities } = readAtlas(state)
  expect(oddities).toEqual([])
  return new Set([...atlas.elements.values()].map(({ label }) => label).filter((label) => label.startsWith('mot-')))
}

function expectTruth({ said, kept, shown }: Said, disk: ReadonlySet<string>): void {
  const missing = (of: ReadonlySet<string>) => [...of].filter((label) => !disk.has(label))
  expect(missing(kept), 'was told to be kept').toEqual([])
  expect(missing(shown), 'was shown to somebody').toEqual([])
  expect(
    [...disk].filter((label) => !said.has(label)),
    'was said by nobody',
  ).toEqual([])
}

const points: readonly (readonly [FaultName, times: number])[] = [
  ['frame-read', 60],
  ['tick-heard', 12],
  ['before-commit', 12],
  ['after-commit', 12],
  ['before-acknowledgement', 12],
  ['half-told', 12],
  ['before-snapshot', 1],
  ['during-snapshot', 1],
  ['after-snapshot', 1],
  ['during-prune', 1],
]

describe('killed at a named point', () => {
  test.each(points)('[R6] [R7] [R8] %s', async (point, times) => {
    const isOfSnapshots = point.includes('snapshot') || point.includes('prune')
    await server.start({ FAULT_POINT: `${point}:${times}`, SNAPSHOT_ROWS: isOfSnapshots ? '10' : '5000' })
    const notes: Said = { said: new Set(), kept: new Set(), shown: new Set() }
    const [ada, lin] = [await aPage(server), await aPage(server)]
    open.push(ada, lin)
    await Promise.all([writeUntilTheEnd(ada, lin, notes, 'a'), writeUntilTheEnd(lin, ada, notes, 'b')])
    expect(await server.ended()).toBe('SIGKILL')
    expect(notes.said.size).toBeGreaterThan(5)
    expectTruth(notes, await onDisk())
  })

  test.each(['drain-begun', 'drain-kept'] as const)('[R14] %s', async (point) => {
    await server.start({ FAULT_POINT: point })
    const notes: Said = { said: new Set(), kept: new Set(), shown: new Set() }
    const [ada, lin] = [await aPage(server), await aPage(server)]
    open.push(ada, lin)
    const writing = Promise.all([writeUntilTheEnd(ada, lin, notes, 'a'), writeUntilTheEnd(lin, ada, notes, 'b')])
    await expect.poll(() => notes.kept.size).toBeGreaterThan(20)
    expect(await server.end('SIGTERM')).toBe('SIGKILL')
    await writing
    expectTruth(notes, await onDisk())
  })

  test.each(['before-commit', 'after-commit', 'before-acknowledgement'] as const)(
    '[R16] %s: a command whose answer was lost is asked again, and is done once',
    async (point) => {
      await server.start()
      const lead = await aPage(server, { role: 'facilitator' })
      const { pass } = lead.seat
      lead.leave()
      await server.end('SIGTERM')
      await server.start({ FAULT_POINT: point })
      const again = await aPage(server, { pass, role: 'facilitator' })
      open.push(again)
      const id = 'keep-version-1'
      await expect(again.command('keep-version', { name: 'Avant' }, id)).rejects.toThrow()
      expect(await server.ended()).toBe('SIGKILL')
      await server.start()
      const back = await aPage(server, { pass, role: 'facilitator' })
      open.push(back)
      expect(await back.command('keep-version', { name: 'Avant' }, id)).toMatchObject({ ok: true })
      const { atlasId } = server.entry('facilitator')
      const kept = await fetch(`${server.address}/api/atlases/${atlasId}/kept`, {
        headers: { authorization: `Bearer ${back.seat.key}` },
      })
      expect(((await kept.json()) as { versions: unknown[] }).versions).toHaveLength(1)
    },
  )

  test('[R8] a point is passed without anything when no test armed it, or when it is no test', async () => {
    await server.start({ FAULT_POINT: 'frame-read', NODE_ENV: 'production' })
    const ada = await aPage(server)
    open.push(ada)
    const number = ada.perform((atlas, context) =>
      addElement(atlas, context, { id: elementId('un'), kind: kindKey('acteur'), label: 'Un' }),
    )
    expect(await ada.answerTo(number)).toBe('kept')
  })

  test('[R8] every point stands in the code, and is armed here', () => {
    const source = (folder: string): string =>
      readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter(
          (entry) =>
            entry.isFile() &&
            entry.name.endsWith('.ts') &&
            !entry.name.includes('fault-points') &&
            !entry.name.includes('.test.'),
        )
        .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
        .join('\n')
    const code = source(new URL('../../src', import.meta.url).pathname)
    for (const name of faultNames) expect(code, name).toContain(`'${name}'`)
    const here = new Set<string>([...points.map(([name]) => name), 'drain-begun', 'drain-kept'])
    expect(faultNames.filter((name) => !here.has(name))).toEqual([])
  })
})

test('[R6] [R7] [R8] killed at random times, again and again, it is never wrong about what is kept', async () => {
  const kills = Math.max(2, Math.ceil((Number(process.env.PROPERTY_RUNS) || 0) / 100))
  const notes: Said = { said: new Set(), kept: new Set(), shown: new Set() }
  for (let kill = 0; kill < kills; kill++) {
    await server.start({ SNAPSHOT_ROWS: '25' })
    const [ada, lin] = [await aPage(server), await aPage(server)]
    open.push(ada, lin)
    const writing = Promise.all([
      writeUntilTheEnd(ada, lin, notes, `a${kill}`),
      writeUntilTheEnd(lin, ada, notes, `b${kill}`),
    ])
    const before = notes.kept.size
    await expect.poll(() => notes.kept.size, { interval: 5 }).toBeGreaterThan(before + 5)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
    await server.end('SIGKILL')
    await writing
  }
  expect(notes.kept.size).toBeGreaterThan(kills * 5)
  expectTruth(notes, await onDisk())
})

test('[R6] [R7] a server that says “kept” too early is found out', async () => {
  const plant = new URL('./plants/kept-too-early.ts', import.meta.url).href
  await server.start({ FAULT_POINT: 'tick-heard:40' }, ['--import', plant])
  const notes: Said = { said: new Set(), kept: new Set(), shown: new Set() }
  const [ada, lin] = [await aPage(server), await aPage(server)]
  open.push(ada, lin)
  await Promise.all([writeUntilTheEnd(ada, lin, notes, 'a'), writeUntilTheEnd(lin, ada, notes, 'b')])
  expect(await server.ended()).toBe('SIGKILL')
  const disk = await onDisk()
  expect(() => expectTruth(notes, disk)).toThrow('was told to be kept')
})

test('[R6] the check itself finds what was shown and is not on disk, and what nobody said', () => {
  const disk = new Set(['mot-1'])
  const notes = (part: Partial<Said>): Said => ({
    said: new Set(['mot-1', 'mot-2']),
    kept: new Set(),
    shown: new Set(),
    ...part,
  })
  expect(() => expectTruth(notes({ kept: new Set(['mot-2']) }), disk)).toThrow('was told to be kept')
  expect(() => expectTruth(notes({ shown: new Set(['mot-2']) }), disk)).toThrow('was shown')
  expect(() => expectTruth(notes({ said: new Set(['mot-2']) }), disk)).toThrow('was said by nobody')
})
