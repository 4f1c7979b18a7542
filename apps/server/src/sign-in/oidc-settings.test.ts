import { describe, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { readOidcSettings } from './oidc-settings.ts'

const home = 'https://atlas.exemple.fr'
const whole = {
  OIDC_ISSUER: 'https://connexion.exemple.fr/realms/commune',
  OIDC_CLIENT_ID: 'maillage',
  OIDC_FACILITATORS: ' animation, médiation ,animation,',
}

describe('readOidcSettings', () => {
  test('[R50] nothing set is nothing to sign in with', () => {
    expect(readOidcSettings({ PUBLIC_URL: home, OIDC_ISSUER: '' }, home)).toBeNull()
  })

  test('[R50] what is set is read, with a default for the rest', () => {
    expect(readOidcSettings(whole, home)).toEqual({
      issuer: new URL(whole.OIDC_ISSUER),
      clientId: 'maillage',
      clientSecret: null,
      name: 'connexion.exemple.fr',
      scope: 'openid',
      claim: 'groups',
      facilitators: ['animation', 'médiation'],
      administrators: [],
      returnAddress: new URL('https://atlas.exemple.fr/connexion/retour'),
    })
    const more = { OIDC_CLAIM: 'email', OIDC_NAME: ' la commune ', OIDC_CLIENT_SECRET: 'secret' }
    expect(readOidcSettings({ ...whole, ...more }, home)).toMatchObject({
      ...{ claim: 'email', scope: 'openid email', name: 'la commune', clientSecret: 'secret' },
    })
    expect(readOidcSettings({ ...whole, OIDC_SCOPE: 'groups openid' }, home)?.scope).toBe('openid groups')
  })

  test('[R50] plain http is for a provider on this very machine', () => {
    for (const issuer of ['http://127.0.0.1:9000', 'http://localhost:9000/a', 'http://[::1]:9000']) {
      expect(readOidcSettings({ ...whole, OIDC_ISSUER: issuer }, home)?.issuer.href).toContain(issuer)
    }
    for (const issuer of ['http://127.0.0.1.exemple.fr', 'http://localhost.exemple.fr', 'http://10.0.0.4']) {
      expect(() => readOidcSettings({ ...whole, OIDC_ISSUER: issuer }, home)).toThrow(/OIDC_ISSUER.*https/)
    }
  })

  test.each([
    [{ OIDC_ISSUER: '' }, /OIDC_ISSUER is missing/],
    [{ OIDC_ISSUER: 'connexion' }, /OIDC_ISSUER is "connexion"/],
    [{ OIDC_ISSUER: 'ftp://exemple.fr' }, /OIDC_ISSUER/],
    [{ OIDC_ISSUER: 'https://exemple.fr/.well-known/openid-configuration' }, /OIDC_ISSUER.*before \/\.well-known/],
    [{ OIDC_CLIENT_ID: '' }, /OIDC_CLIENT_ID is missing/],
    [{ OIDC_FACILITATORS: ' , ' }, /OIDC_FACILITATORS or OIDC_ADMINISTRATORS/],
  ])('[R50] names the setting that is missing or can’t be read: %j', (env, message) => {
    expect(() => readOidcSettings({ ...whole, ...env }, home)).toThrow(message)
  })

  test('[R50] the provider must be told where to send people back: without PUBLIC_URL the server does not start', () => {
    expect(() => readConfig(whole, '/srv')).toThrow(/PUBLIC_URL/)
    expect(readConfig({ ...whole, PUBLIC_URL: home }, '/srv').oidc?.returnAddress.href).toBe(
      'https://atlas.exemple.fr/connexion/retour',
    )
  })
})
