import { foldText } from '@maillage/atlas'

/** Hands a text to the browser as a file. */
export function downloadText(name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has begun by the next turn; the bytes need not stay in memory longer.
  window.setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** A name for the file of an atlas that any system takes: `contrat-de-reciprocite.atlas.json`. */
export function fileNameOf(title: string): string {
  const words = foldText(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return `${words || 'atlas'}.atlas.json`
}
