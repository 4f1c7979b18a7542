/** Where Maillage is, for who signs in: nothing listens there, the app is asked directly. */
export const home = 'https://atlas.exemple.fr'

type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>

/** What a test may do on somebody's way: change where the browser is sent, or lose what it holds. */
export type OnTheWay = {
  /** The word of where to go after. */
  readonly to?: string
  /** Changes the address at the provider, and the one at which the browser comes back. */
  readonly leaving?: (address: URL) => void
  readonly coming?: (address: URL) => void
  /** Comes back in a browser without cookies. */
  readonly losesCookies?: boolean
}

/** A browser, as far as a sign-in needs one: follows where it is sent, keeps cookies, types a name. */
export function aBrowser(ask: Ask) {
  const [ours, theirs] = [new Map<string, string>(), new Map<string, string>()]
  /** Set-Cookie headers of Maillage, as they were sent. */
  const seen: string[] = []
  const take = (answer: Response, jar: Map<string, string>) => {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
  }
  const shown = (jar: Map<string, string>) => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const goOut = async (address: URL, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...init.headers, cookie: shown(theirs) }
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' })
    take(answer, theirs)
    return answer
  }
  const comeHome = async (path: string, cookie = shown(ours)): Promise<Response> => {
    const answer = await ask(path, { headers: cookie === '' ? {} : { cookie } })
    seen.push(...answer.headers.getSetCookie())
    take(answer, ours)
    return answer
  }
  /** Begins, and types a name at the provider; answers with the address at which the browser is to come back. */
  const goAndSay = async (name: string, { to, leaving }: OnTheWay = {}): Promise<URL> => {
    const begun = await comeHome(`/connexion${to ? `?vers=${to}` : ''}`)
    let address = placeIn(begun, home)
    leaving?.(address)
    let answer = await goOut(address)
    for (let step = 0; step < 8; step += 1) {
      address = placeIn(answer, address.href)
      if (address.origin === home) return address
      const isForm = address.pathname.startsWith('/interaction/')
      const body = new URLSearchParams({ name })
      answer = await goOut(address, isForm ? { method: 'POST', body } : {})
    }
    throw new Error(`The provider did not send anybody back: it said ${answer.status} at ${address}.`)
  }
  return {
    ours,
    seen,
    goAndSay,
    comeBack: (address: URL, cookie?: string) => comeHome(`${address.pathname}${address.search}`, cookie),
    /** The whole way; answers with where it led in the end. */
    async signIn(name: string, way: OnTheWay = {}): Promise<string> {
      const back = await goAndSay(name, way)
      way.coming?.(back)
      return whereTo(await comeHome(`${back.pathname}${back.search}`, way.losesCookies ? '' : undefined))
    },
  }
}

/** Where an answer sends to. */
export function whereTo(answer: Response): string {
  return answer.headers.get('location') ?? `nowhere (${answer.status})`
}

function placeIn(answer: Response, from: string): URL {
  const place = answer.headers.get('location')
  if (place === null) throw new Error(`Nothing says where to go: ${answer.status} from ${from}.`)
  return new URL(place, from)
}
