import { addElement, elementId, kindKey, type Step } from '@maillage/atlas'
import { createAtlasDoc } from '@maillage/atlas-yjs'
import { messageTypes, readJson, type ServerState } from '@maillage/wire'
import * as decoding from 'lib0/decoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aPage, stateOf, type TestPage } from '../support/a-page.ts'
import { aProcess } from '../support/a-process.ts'
import { aSmallDisk } from '../support/a-small-disk.ts'

const adding =
  (id: string): Step =>
  (atlas, context) =>
    addElement(atlas, context, { id: elementId(id), kind: kindKey('constat'), label: id })

/** How the server said that it is, last. */
function saidOf({ frames }: TestPage): ServerState['storage'] | null {
  const said = frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    return decoding.readVarUint(decoder) === messageTypes.state ? [(readJson(decoder) as ServerState).storage] : []
  })
  return said.at(-1) ?? null
}

test('[R17] [R20] a full disk: nothing new is taken, it is said, readers are answered, nothing is lost, and it goes on by itself', async (context) => {
  const disk = aSmallDisk(12)
  if ('why' in disk) {
    const words = `A small disk can't be mounted here (${disk.why}): what happens when the disk is full was NOT tested. Run this as root.`
    if (process.env.CI) throw new Error(words)
    console.error(words)
    return context.skip(words)
  }
  const server = aProcess(disk.folder)
  try {
    await server.start()
    const ada = await aPage(server)
    expect(await ada.answerTo(ada.perform(adding('avant')))).toBe('kept')
    disk.fill()
    // A little may still fit into pages that the storage has already: written on until it says so.
    const said: string[] = []
    const numbers: number[] = []
    for (let n = 0; n < 400 && saidOf(ada) !== 'failing'; n++) {
      said.push(`pendant-${n}`)
      numbers.push(ada.perform(adding(`pendant-${n}`)))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await expect.poll(() => saidOf(ada), { timeout: 10_000 }).toBe('failing')
    const waiting = ada.perform(adding('en-attente'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(ada.told.pushed).toBeLessThan(waiting)
    const told = ada.told.pushed
    // Whoever reads is answered, with what is kept and nothing else.
    const keptNow = createAtlasDoc()
    const { atlasId } = server.entry('visitor')
    const whole = await fetch(`${server.address}/api/atlases/${atlasId}/state`, {
      headers: { authorization: `Bearer ${ada.seat.key}` },
    })
    Y.applyUpdate(keptNow, new Uint8Array(await whole.arrayBuffer()))
    const has = (id: string) => keptNow.getMap('elements').has(id)
    expect([has('avant'), has('en-attente')]).toEqual([true, false])
    const ready = await fetch(`${server.address}/readyz`)
    expect([ready.status, (await fetch(`${server.address}/livez`)).status]).toEqual([503, 200])
    expect(await (await fetch(`${server.address}/metrics`)).text()).toMatch(/maillage_rooms_failing 1\b/)
    expect(await ada.command('vote', { vote: 'x', dots: {} })).not.toMatchObject({ ok: true })

    disk.makeRoom()
    expect(await ada.answerTo(waiting)).toBe('kept')
    expect(saidOf(ada)).toBe('well')
    expect(ada.told.pushed).toBeGreaterThan(told)
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    expect(ada.socket.readyState).toBe(ada.socket.OPEN)
    ada.leave()

    await server.end('SIGKILL')
    await server.start()
    const kept = (await stateOf(server)).getMap('elements')
    expect(['avant', ...said, 'en-attente'].filter((id) => !kept.has(id))).toEqual([])
  } finally {
    await server.end('SIGKILL')
    disk.leave()
  }
})

test('[R17] killed while the disk is full, it has what it said it had', async (context) => {
  const disk = aSmallDisk(12)
  if ('why' in disk) {
    if (process.env.CI) throw new Error(disk.why)
    return context.skip(disk.why)
  }
  const server = aProcess(disk.folder)
  try {
    await server.start()
    const ada = await aPage(server)
    const numbers = new Map<number, string>()
    disk.fill()
    for (let n = 0; n < 400 && saidOf(ada) !== 'failing'; n++) {
      numbers.set(ada.perform(adding(`mot-${n}`)), `mot-${n}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const kept = [...numbers].filter(([number]) => number <= ada.told.pushed).map(([, id]) => id)
    ada.leave()
    await server.end('SIGKILL')
    disk.makeRoom()
    await server.start()
    const elements = (await stateOf(server)).getMap('elements')
    expect(kept.filter((id) => !elements.has(id))).toEqual([])
  } finally {
    await server.end('SIGKILL')
    disk.leave()
  }
})
