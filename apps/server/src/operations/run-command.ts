import type { BackedUp } from './back-up.ts'

/** Runs what the person at the machine asked for, says what came of it, and ends with 1 when it could not be done. */
export async function runCommand(work: () => Promise<readonly string[]>): Promise<void> {
  try {
    process.stdout.write(`\n${(await work()).map((line) => `  ${line}\n`).join('')}\n`)
  } catch (cause) {
    process.stderr.write(`\n  ${cause instanceof Error ? cause.message : String(cause)}\n\n`)
    process.exitCode = 1
  }
}

export function contentsOf({ atlases }: BackedUp): readonly string[] {
  return atlases.map(
    ({ title, elements, relations }) => `« ${title} » : ${elements} éléments · elements, ${relations} relations`,
  )
}
