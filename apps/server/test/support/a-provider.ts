import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'

/** Who can sign in at the provider, by the name they type, with what it says of them. */
export type Accounts = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export type ProviderRequest = {
  readonly accounts: Accounts
  /** Where Maillage is sent back to. */
  readonly returnAddress: string
  readonly host?: string
  readonly port?: number
  /** Does the ID token say all? Otherwise only who it is, and the rest where more is asked for. */
  readonly tellsAtOnce?: boolean
  /** Does it show other keys than those it signs with? */
  readonly showsOtherKeys?: boolean
}

export type TestProvider = { readonly issuer: string; readonly port: number; readonly stop: () => Promise<void> }

export const clients = { secret: 'maillage', open: 'maillage-open' }
export const clientSecret = 'a secret: 100% + more'

/** A real OpenID Connect provider on this machine, with a page of its own where people type who they are. */
export async function aProvider(request: ProviderRequest): Promise<TestProvider> {
  const { host = '127.0.0.1', port: asked = 0, showsOtherKeys = false } = request
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(asked, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // reason: it listens on a port
  const issuer = `http://${host}:${port}`
  const provider = new Provider(issuer, { ...settings(request), jwks: { keys: [await aKey()] } })
  const others = showsOtherKeys ? { keys: [await aKey()] } : null
  const callback = provider.callback()
  server.on('request', (asking, answer) => {
    if (others && asking.url === '/jwks') return json(answer, others)
    if (asking.url?.startsWith('/interaction/')) return void interact(provider, asking, answer)
    void callback(asking, answer)
  })
  return { issuer, port, stop: () => stopped(server) }
}

function settings({ accounts, returnAddress, tellsAtOnce = false }: ProviderRequest): Configuration {
  const client = {
    redirect_uris: [returnAddress],
    response_types: ['code' as const],
    grant_types: ['authorization_code'],
  }
  return {
    clients: [
      { ...client, client_id: clients.secret, client_secret: clientSecret },
      { ...client, client_id: clients.open, token_endpoint_auth_method: 'none' },
    ],
    claims: { openid: ['sub', 'groups', 'roles'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: !tellsAtOnce,
    cookies: { keys: ['only for tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, name) => {
      const said = accounts[name]
      return said && { accountId: name, claims: () => ({ sub: name, ...said }) }
    },
    // Its own page of errors asks another host for letters.
    renderError(context, { error, error_description }) {
      context.type = 'text'
      context.body = `${error}: ${error_description}`
    },
    // Whoever signs in is not asked once more whether they meant it.
    async loadExistingGrant({ oidc }) {
      const clientId = oidc.client?.clientId ?? ''
      const before = oidc.session?.grantIdFor(clientId)
      if (before) return oidc.provider.Grant.find(before)
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  }
}

/** The provider's own page: who are you? */
async function interact(provider: Provider, asking: IncomingMessage, answer: ServerResponse): Promise<void> {
  if (asking.method === 'POST') {
    const name = new URLSearchParams(await text(asking)).get('name') ?? ''
    const result = name === '' ? { error: 'access_denied' } : { login: { accountId: name } }
    return provider.interactionFinished(asking, answer, result, { mergeWithLastSubmission: false })
  }
  answer.setHeader('content-type', 'text/html; charset=utf-8')
  answer.end(`<!doctype html><html lang="fr"><title>Fournisseur</title><h1>Qui êtes-vous ?</h1>
    <form method="post"><label>Nom <input name="name" autofocus></label><button>Continuer</button></form></html>`)
}

async function aKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256', kid: 'one' }
}

function json(answer: ServerResponse, { keys }: { readonly keys: readonly JWK[] }): void {
  const open = keys.map(({ kty, n, e, use, alg, kid }) => ({ kty, n, e, use, alg, kid }))
  answer.setHeader('content-type', 'application/json')
  answer.end(JSON.stringify({ keys: open }))
}

function stopped(server: Server): Promise<void> {
  const over = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  return over
}
