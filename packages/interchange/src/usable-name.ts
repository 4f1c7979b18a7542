import { isId } from '@maillage/atlas'

/**
 * The name a file gives a row, as it is compared: trimmed and in one Unicode form; numbers count as their digits.
 * Null when there is none.
 */
export function nameIn(raw: unknown): string | null {
  if (typeof raw === 'number' && Number.isFinite(raw)) return String(raw)
  if (typeof raw !== 'string') return null
  return raw.toWellFormed().normalize('NFC').trim() || null
}

/** The nearest name that may stand in an atlas: without accents, other signs as hyphens, 64 at most. (I6) */
export function usableName(name: string): string {
  const isUsable: boolean = isId(name) // a plain answer: the guard would leave no type for the names that are none
  if (isUsable) return name
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'Oe')
    .replace(/æ/g, 'ae')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '')
  return isId(plain) ? plain : `n-${fingerprint(name)}`
}

/** The first free name among this one and this one with a fingerprint of `origin`. The same file gives the same names. */
export function freeName(wish: string, origin: string, isFree: (name: string) => boolean): string {
  for (let count = 0; ; count += 1) {
    const name = count === 0 ? wish : `${wish.slice(0, 50)}-${fingerprint(count === 1 ? origin : `${origin}#${count}`)}`
    if (isFree(name)) return name
  }
}

// FNV-1a over UTF-16 units: short, the same on every machine; not a secret.
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
