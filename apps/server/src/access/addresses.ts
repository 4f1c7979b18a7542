import { networkInterfaces } from 'node:os'
import type { Addresses } from './access-file.ts'

type Interfaces = ReturnType<typeof networkInterfaces>

/** The addresses of this server: the public one when it is set, this machine's and those on its networks otherwise. */
export function addressesOf(
  { publicUrl, host, port }: { readonly publicUrl: string | null; readonly host: string; readonly port: number },
  interfaces: Interfaces = networkInterfaces(),
): Addresses {
  if (publicUrl) return { own: publicUrl, network: [publicUrl] }
  const isEverywhere = host === '0.0.0.0' || host === '::'
  if (!isEverywhere) return { own: `http://${bracketed(host)}:${port}`, network: [`http://${bracketed(host)}:${port}`] }
  return {
    own: `http://localhost:${port}`,
    network: outsideAddresses(interfaces).map((address) => `http://${address}:${port}`),
  }
}

function outsideAddresses(interfaces: Interfaces): readonly string[] {
  return Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family, address }) => !internal && family === 'IPv4' && !address.startsWith('169.254.'))
    .map(({ address }) => address)
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}
