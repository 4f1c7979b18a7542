import { aProvider } from './a-provider.ts'

/**
 * The provider in a process of its own, for tests in a browser: `node provider-process.ts <return address>`. Prints where
 * it is once it listens. It calls itself localhost, so that to a browser it is another site than 127.0.0.1.
 */
const accounts = {
  lea: { groups: ['animation'] },
  ines: { groups: ['informatique'] },
  max: { groups: ['marche'] },
}
const { issuer } = await aProvider({ accounts, host: 'localhost', returnAddress: process.argv[2] ?? '' })
process.stdout.write(`${issuer}\n`)
