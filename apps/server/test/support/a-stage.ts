import { afterEach, beforeEach } from 'vitest'
import { aPage, type PageOptions, type TestPage } from './a-page.ts'
import { aServer, type TestServer } from './a-server.ts'
import { type Entry, joinAs, type Participant } from './participant.ts'

/** A real server, made anew for each test of a file, and whoever comes to it: gone when the test is over. */
export type Stage = {
  readonly server: TestServer
  /** Somebody at a page. */
  readonly page: (options?: PageOptions) => Promise<TestPage>
  /** An unmodified y-websocket provider, joined; by another entry than a citizen's when one is given. */
  readonly plain: (role?: Parameters<TestServer['entry']>[0], change?: Partial<Entry>) => Promise<Participant>
  /** Somebody else who must leave when the test is over. */
  readonly seeOut: <Guest extends { readonly leave: () => void }>(guest: Guest) => Guest
}

/** To be called once, outside of the tests of a file. */
export function aStage(): Stage {
  let server: TestServer | null = null
  const open: { readonly leave: () => void }[] = []
  const seeOut = <Guest extends { readonly leave: () => void }>(guest: Guest): Guest => {
    open.push(guest)
    return guest
  }
  const running = () => {
    if (!server) throw new Error('The server is there while a test runs.')
    return server
  }
  beforeEach(async () => {
    server = await aServer()
  })
  afterEach(async () => {
    for (const each of open.splice(0)) each.leave()
    await server?.stop()
    server = null
  })
  return {
    get server() {
      return running()
    },
    seeOut,
    page: async (options = {}) => seeOut(await aPage(running(), options)),
    async plain(role = 'citizen', change = {}) {
      const come = seeOut(joinAs({ ...running().entry(role), ...change }))
      await come.joined
      return come
    },
  }
}
