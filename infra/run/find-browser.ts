import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a browser may be. Everything comes in as an argument, so that a test can describe any machine. */
export type Machine = {
  readonly chromiumPath: string | undefined
  readonly path: string
  readonly isRunnable: (file: string) => boolean
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const fixedPlaces = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The first browser of the machine that can be run, or undefined. A CHROMIUM_PATH that is given is the only one tried. */
export function findBrowser(machine: Machine): string | undefined {
  if (machine.chromiumPath) return machine.isRunnable(machine.chromiumPath) ? machine.chromiumPath : undefined
  const folders = machine.path.split(delimiter).filter(Boolean)
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...fixedPlaces, ...inPath].find(machine.isRunnable)
}

/** This machine, as it is. */
export function thisMachine(): Machine {
  return { chromiumPath: process.env.CHROMIUM_PATH, path: process.env.PATH ?? '', isRunnable }
}

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
