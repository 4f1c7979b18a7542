const lettersLength = 4
const length = 7

/**
 * Reads a spoken code as people write it down: `bado 472`, `BADO-472`, `bad0 47z` with the zero of somebody's hand. Answers
 * `BADO 472`; null when it can't be one. (V73)
 */
export function readCode(typed: string): string | null {
  const plain = typed
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  if (plain.length !== length) return null
  const letters = plain.slice(0, lettersLength).replaceAll('0', 'O').replaceAll('1', 'I')
  const figures = plain.slice(lettersLength).replaceAll('O', '0').replace(/[IL]/g, '1')
  return /^[A-Z]{4}$/.test(letters) && /^\d{3}$/.test(figures) ? `${letters} ${figures}` : null
}
