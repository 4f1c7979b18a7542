import { errors, jwtVerify, SignJWT } from 'jose'

/** What a key says: which participant, in which atlas. Everything else is looked up, so that it can be taken back. */
export type KeyHolder = { readonly participant: string; readonly atlasId: string }

/** Signed, short-lived keys: what opens the live door, and the rest of the interface. (R19) */
export type Keys = {
  readonly seconds: number
  readonly sign: (holder: KeyHolder) => Promise<string>
  /** Null for anything that is no key of ours, or no longer one. */
  readonly verify: (key: string) => Promise<KeyHolder | null>
}

const issuer = 'maillage'
const algorithm = 'HS256'

export type KeysRequest = {
  /** 256 random bits, in base64url: this installation's own. */
  readonly secret: string
  readonly seconds: number
  /** Milliseconds since 1970. */
  readonly time: () => number
}

export function createKeys({ secret, seconds, time }: KeysRequest): Keys {
  const signingKey = Buffer.from(secret, 'base64url')
  const now = () => Math.floor(time() / 1000)
  return {
    seconds,
    sign: ({ participant, atlasId }) =>
      new SignJWT({ atlas: atlasId })
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setSubject(participant)
        .setIssuedAt(now())
        .setExpirationTime(now() + seconds)
        .sign(signingKey),
    async verify(key) {
      try {
        const options = { issuer, algorithms: [algorithm], currentDate: new Date(time()) }
        const { payload } = await jwtVerify(key, signingKey, options)
        const { sub, atlas } = payload
        return typeof sub === 'string' && typeof atlas === 'string' ? { participant: sub, atlasId: atlas } : null
      } catch (cause) {
        if (cause instanceof errors.JOSEError) return null
        throw cause
      }
    },
  }
}

/** Does this look like a key, rather than like the token of a link? */
export function looksLikeKey(words: string): boolean {
  return words.split('.').length === 3
}
