/** Who may sign in, where, and as what: the OIDC_… settings, read and found to be whole. */
export type OidcSettings = {
  /** OIDC_ISSUER: the provider, as it names itself. */
  readonly issuer: URL
  readonly clientId: string
  /** OIDC_CLIENT_SECRET; null for a public client, which PKCE alone protects. */
  readonly clientSecret: string | null
  /** OIDC_NAME: what the button says after « Se connecter avec ». Default: the provider's host. */
  readonly name: string
  /** OIDC_SCOPE: what is asked of the provider. Default: openid, and email when people are known by it. */
  readonly scope: string
  /** OIDC_CLAIM: what of a person is looked at. Default: groups. */
  readonly claim: string
  /** OIDC_FACILITATORS, OIDC_ADMINISTRATORS: which values of it make somebody what. */
  readonly facilitators: readonly string[]
  readonly administrators: readonly string[]
  /** Where the provider sends people back to. */
  readonly returnAddress: URL
}

/** The address at which people come back from the provider. It is what the provider must be told. */
export const returnPath = '/connexion/retour'

const names = [
  ...['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME', 'OIDC_SCOPE', 'OIDC_CLAIM'],
  ...['OIDC_FACILITATORS', 'OIDC_ADMINISTRATORS'],
]

type Env = Readonly<Record<string, string | undefined>>

/** Reads the OIDC_… settings; null when there is none of them. Throws, naming the setting, when they are not whole. (R50) */
export function readOidcSettings(env: Env, publicUrl: string | null): OidcSettings | null {
  if (!names.some((name) => env[name])) return null
  const issuer = readIssuer(env.OIDC_ISSUER)
  const clientId = env.OIDC_CLIENT_ID
  if (!clientId) throw new Error('OIDC_CLIENT_ID is missing; it takes the name by which the provider knows Maillage.')
  if (publicUrl === null) {
    throw new Error('Signing in with OIDC needs PUBLIC_URL: the provider sends people back to that address.')
  }
  const [facilitators, administrators] = [listOf(env.OIDC_FACILITATORS), listOf(env.OIDC_ADMINISTRATORS)]
  if (facilitators.length + administrators.length === 0) {
    throw new Error(
      'With OIDC, nobody could sign in: set OIDC_FACILITATORS or OIDC_ADMINISTRATORS to values of OIDC_CLAIM, e.g. OIDC_FACILITATORS=animation.',
    )
  }
  const claim = env.OIDC_CLAIM?.trim() || 'groups'
  return {
    ...{ issuer, clientId, claim, facilitators, administrators },
    clientSecret: env.OIDC_CLIENT_SECRET || null,
    name: env.OIDC_NAME?.trim().slice(0, 60) || issuer.host,
    scope: readScope(env.OIDC_SCOPE, claim),
    returnAddress: new URL(returnPath, publicUrl),
  }
}

/** Plain http would let anybody on the way say who signs in; on this very machine there is no way. */
function readIssuer(value: string | undefined): URL {
  const example = 'e.g. OIDC_ISSUER=https://connexion.exemple.fr/realms/commune'
  if (!value) throw new Error(`OIDC_ISSUER is missing; it takes the address of the provider, ${example}.`)
  const url = URL.parse(value)
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    throw new Error(`OIDC_ISSUER is "${value}"; it takes the address of the provider, ${example}.`)
  }
  if (url.pathname.includes('/.well-known/')) {
    throw new Error(`OIDC_ISSUER is "${value}"; it takes what stands before /.well-known/, ${example}.`)
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw new Error(`OIDC_ISSUER is "${value}"; a provider on another machine needs https, ${example}.`)
  }
  return url
}

/** Does this name this very machine? */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}

function readScope(value: string | undefined, claim: string): string {
  const asked = value?.split(/[\s,]+/).filter((each) => each !== '') ?? (claim === 'email' ? ['email'] : [])
  return [...new Set(['openid', ...asked])].join(' ')
}

function listOf(value: string | undefined): readonly string[] {
  const each = (value ?? '').split(',').map((part) => part.trim())
  return [...new Set(each.filter((part) => part !== ''))]
}
