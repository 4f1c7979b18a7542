import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose'

/** Words that we sign and that run out: what they say is read from them, and nothing of them is kept. (R19, R53) */
export type SignedWords = {
  /** Signs who it is for, and what else is said of them, for so many seconds. */
  readonly sign: (subject: string, said: JWTPayload, seconds: number) => Promise<string>
  /** What they say; null for anything that is not ours, or no longer holds. */
  readonly verify: (words: string) => Promise<(JWTPayload & { readonly sub: string; readonly exp: number }) | null>
}

export type SignedWordsRequest = {
  readonly key: Uint8Array
  /** What kind of words they are: those of one kind are never taken for another's. */
  readonly issuer: string
  /** Milliseconds since 1970. */
  readonly time: () => number
}

const algorithm = 'HS256'

export function createSignedWords({ key, issuer, time }: SignedWordsRequest): SignedWords {
  const now = () => Math.floor(time() / 1000)
  return {
    sign: (subject, said, seconds) =>
      new SignJWT(said)
        .setProtectedHeader({ alg: algorithm })
        .setIssuer(issuer)
        .setSubject(subject)
        .setIssuedAt(now())
        .setExpirationTime(now() + seconds)
        .sign(key),
    async verify(words) {
      try {
        const options = { issuer, algorithms: [algorithm], currentDate: new Date(time()), requiredClaims: ['exp'] }
        const { payload } = await jwtVerify(words, key, options)
        const { sub, exp } = payload
        return sub !== undefined && exp !== undefined ? { ...payload, sub, exp } : null
      } catch (cause) {
        if (cause instanceof errors.JOSEError) return null
        throw cause
      }
    },
  }
}
