import { folderWith, inventedAtlas } from './atlas.ts'
import { type Rush, type Rushed, rush } from './crowd.ts'
import type { Meet } from './people.ts'
import { forget, type Measured, type OurServer, startOurs, startPeer } from './servers.ts'

/** A server that was started for one measurement, and the way in for people. */
export type Started = { readonly server: Measured; readonly meet: Meet; readonly end: () => Promise<void> }

/** A server of a table: what it is called there, and how it is started afresh for each size. */
export type Line = { readonly name: string; readonly start: () => Promise<Started> }

/** Ours, over an atlas of so many elements; `--cpu-prof` is handed on to it. */
export async function ours(elements: number, people: (server: OurServer) => Meet): Promise<Started> {
  const folder = await folderWith(1, inventedAtlas(elements))
  const server = await startOurs(folder, { nodeArgs: process.argv.filter((word) => word.startsWith('--cpu-prof')) })
  const end = async () => {
    await server.stop()
    forget(folder)
  }
  return { server, meet: people(server), end }
}

export async function peer(name: 'y-websocket' | 'hocuspocus', people: (server: Measured) => Meet): Promise<Started> {
  const server = await startPeer(name)
  return { server, meet: people(server), end: () => server.kill() }
}

/** Sizes named on the command line; otherwise these. */
export function sizesOr(usual: readonly number[]): { readonly sizes: readonly number[]; readonly areAsked: boolean } {
  const asked = process.argv.flatMap((word) => (/^\d+$/.test(word) ? [Number(word)] : []))
  return { sizes: asked.length > 0 ? asked : usual, areAsked: asked.length > 0 }
}

export type Climb = Omit<Rush, 'server' | 'meet' | 'people' | 'find'> & {
  readonly find: (name: string) => Rush['find']
  readonly lines: readonly Line[]
  readonly sizes: { readonly sizes: readonly number[]; readonly areAsked: boolean }
  /** The slowest hundredth that is borne. */
  readonly limitMs: number
  readonly onRushed: (name: string, people: number, rushed: Rushed) => void
}

/**
 * More and more people at each server, until the slowest hundredth is too slow three times in a row; the best of several
 * measurements of a size counts, because other jobs of a machine only ever add. `--only=` names a part of a line.
 */
export async function climb({ lines, sizes, limitMs, onRushed, find, ...doing }: Climb): Promise<void> {
  const only = process.argv.find((word) => word.startsWith('--only='))?.slice(7) ?? ''
  for (const { name, start } of lines.filter((line) => line.name.includes(only))) {
    for (const people of sizes.sizes) {
      const once = async () => {
        const { server, meet, end } = await start()
        const rushed = await rush({ ...doing, find: find(name), server, meet, people })
        await end()
        return rushed
      }
      let best = await once()
      for (let again = 0; again < 2 && !(slowest(best) < limitMs); again++) best = better(best, await once())
      onRushed(name, people, best)
      if (!(slowest(best) < limitMs) && !sizes.areAsked) break
    }
  }
}

const slowest = ({ delivery }: Rushed) => delivery.at(0.99)
const better = (a: Rushed, b: Rushed) => (slowest(a) <= slowest(b) ? a : b)
