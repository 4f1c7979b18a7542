import { createSignedWords } from './signed-words.ts'

/** What a key says: which participant, in which atlas. Everything else is looked up, so that it can be taken back. */
export type KeyHolder = { readonly participant: string; readonly atlasId: string }

/** Signed, short-lived keys: what opens the live door, and the rest of the interface. (R19) */
export type Keys = {
  readonly seconds: number
  readonly sign: (holder: KeyHolder) => Promise<string>
  /** Null for anything that is no key of ours, or no longer one. */
  readonly verify: (key: string) => Promise<KeyHolder | null>
}

export type KeysRequest = {
  /** 256 random bits, in base64url: this installation's own. */
  readonly secret: string
  readonly seconds: number
  /** Milliseconds since 1970. */
  readonly time: () => number
}

export function createKeys({ secret, seconds, time }: KeysRequest): Keys {
  const signed = createSignedWords({ key: Buffer.from(secret, 'base64url'), issuer: 'maillage', time })
  return {
    seconds,
    sign: ({ participant, atlasId }) => signed.sign(participant, { atlas: atlasId }, seconds),
    async verify(key) {
      const said = await signed.verify(key)
      return said && typeof said.atlas === 'string' ? { participant: said.sub, atlasId: said.atlas } : null
    },
  }
}

/** Does this look like a key, rather than like the token of a link? */
export function looksLikeKey(words: string): boolean {
  return words.split('.').length === 3
}
