import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

/** A real provider to sign in with, on this machine: lea leads, ines looks after the installation, max does neither. */
export type TestProvider = { readonly issuer: string; readonly leave: () => Promise<void> }

export async function openProvider(houseAddress: string): Promise<TestProvider> {
  const main = resolve(import.meta.dirname, '../../../server/test/support/provider-process.ts')
  const started = spawn(process.execPath, [main, `${houseAddress}/connexion/retour`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const issuer = await new Promise<string>((found, failed) => {
    started.once('exit', () => failed(new Error('The provider ended before it listened.')))
    // It has a word to say of itself before.
    started.stdout.on('data', (words: Buffer) => {
      const [said] = /^http:\/\/localhost:\d+$/m.exec(words.toString()) ?? []
      if (said) found(said)
    })
  })
  return {
    issuer,
    async leave() {
      if (started.exitCode !== null || started.signalCode !== null) return
      const ended = once(started, 'exit')
      started.kill()
      await ended
    },
  }
}

/** What the house is told of it. */
export function settingsFor({ issuer }: Pick<TestProvider, 'issuer'>): Readonly<Record<string, string>> {
  return {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'maillage-open',
    OIDC_NAME: 'le compte de la commune',
    OIDC_FACILITATORS: 'animation',
    OIDC_ADMINISTRATORS: 'informatique',
    HOUSE_CONTACT: 'numerique@ebene.exemple',
  }
}
