import type { Configuration } from 'openid-client'
import { isLoopback, type OidcSettings } from './oidc-settings.ts'
import type { PendingSignIn } from './pending.ts'
import { type Claims, valuesOf } from './standing.ts'

/** The provider that the administrator named. Nothing is asked of it before somebody wants to sign in. */
export type Provider = {
  /** Where to send the browser, with what will be recognised when it comes back. Throws when the provider can't be asked. */
  readonly begin: () => Promise<Omit<PendingSignIn, 'to'> & { readonly address: URL }>
  /** Who came back, and what the provider says of them. Throws when anything of it is not as it must be. */
  readonly finish: (back: URL, pending: PendingSignIn) => Promise<{ readonly subject: string; readonly claims: Claims }>
}

type Library = typeof import('openid-client')
type Known = { readonly library: Library; readonly config: Configuration; readonly at: number }

const answerWithinSeconds = 5
const askAgainMs = 24 * 3600_000

/**
 * Authorization code with PKCE, state and nonce; the ID token's signature is checked although it comes by a trusted way.
 * The library is loaded, and the provider asked what it is, at the first sign-in: one that is down stops no server, and
 * is asked again at the next. (R52, R54)
 */
export function createProvider(settings: OidcSettings, time: () => number): Provider {
  let known: Promise<Known> | null = null
  const ask = async (): Promise<Known> => {
    const before = await known
    if (before && time() - before.at < askAgainMs) return before
    const asking = discover(settings, time())
    known = asking
    asking.catch(() => {
      known = null
    })
    return asking
  }
  return {
    async begin() {
      const { library, config } = await ask()
      const [state, nonce] = [library.randomState(), library.randomNonce()]
      const verifier = library.randomPKCECodeVerifier()
      const address = library.buildAuthorizationUrl(config, {
        redirect_uri: settings.returnAddress.href,
        scope: settings.scope,
        code_challenge: await library.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...{ state, nonce },
      })
      return { state, nonce, verifier, address }
    },
    async finish(back, { state, nonce, verifier }) {
      const { library, config } = await ask()
      const tokens = await library.authorizationCodeGrant(config, back, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      })
      const claims = tokens.claims()
      if (!claims) throw new Error('The provider sent no ID token.')
      // Many providers say groups and e-mail only where they are asked for more.
      const isTold = valuesOf(claims, settings.claim).length > 0
      if (isTold || !config.serverMetadata().userinfo_endpoint) return { subject: claims.sub, claims }
      const more = await library.fetchUserInfo(config, tokens.access_token, claims.sub)
      return { subject: claims.sub, claims: { ...claims, ...more } }
    },
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings, at: number): Promise<Known> {
  const library = await import('openid-client')
  const config = await library.discovery(issuer, clientId, undefined, authentication(library, clientSecret), {
    timeout: answerWithinSeconds,
    execute: [
      library.enableNonRepudiationChecks,
      ...(issuer.protocol === 'http:' && isLoopback(issuer.hostname) ? [library.allowInsecureRequests] : []),
    ],
  })
  return { library, config, at }
}

/** How Maillage shows the provider that it is itself: by the header, unless the provider says that it only takes the body. */
function authentication(library: Library, secret: string | null) {
  if (secret === null) return library.None()
  const [byHeader, byBody] = [library.ClientSecretBasic(secret), library.ClientSecretPost(secret)]
  const chosen: typeof byHeader = (server, client, body, headers) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const way = taken.includes('client_secret_basic') ? byHeader : byBody
    way(server, client, body, headers)
  }
  return chosen
}
