import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SmallDisk = {
  readonly folder: string
  /** Takes what is left, to the last byte. */
  readonly fill: () => void
  readonly makeRoom: () => void
  readonly leave: () => void
}

/** A disk of so many megabytes, in memory. Null, with the reason, where this process may not mount one. */
export function aSmallDisk(megabytes: number): SmallDisk | { readonly why: string } {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-small-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (cause) {
    rmSync(folder, { recursive: true })
    return { why: cause instanceof Error ? cause.message : String(cause) }
  }
  const ballast = join(folder, 'ballast')
  return {
    folder,
    fill() {
      let [bytes, count] = [1024 * 1024, 0]
      while (bytes >= 4096) {
        try {
          writeFileSync(`${ballast}-${count++}`, new Uint8Array(bytes))
        } catch {
          bytes /= 2
        }
      }
    },
    makeRoom: () => void execFileSync('find', [folder, '-name', 'ballast-*', '-delete']),
    leave() {
      execFileSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
