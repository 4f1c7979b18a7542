import { existsSync } from 'node:fs'
import { findBrowser, thisMachine } from './find-browser.ts'
import { runStep, say } from './step.ts'

const help = [
  'The browser tests need Chromium or Google Chrome, and none was found.',
  'Install one (Debian and Ubuntu: `apt-get install chromium`; Fedora: `dnf install chromium`),',
  'or say where it is: CHROMIUM_PATH=/path/to/chrome npm test.',
].join('\n')

/**
 * The browser for the browser tests.
 *
 * On Debian, as root, a missing one is installed from the distribution: a clean machine needs nothing by hand.
 * Answers with undefined, and says what to do, when there is none.
 */
export async function browserForTests(): Promise<string | undefined> {
  const found = findBrowser(thisMachine())
  if (found) return found
  if (mayInstall() && (await install())) return findBrowser(thisMachine()) ?? complain()
  return complain()
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && !process.env.CHROMIUM_PATH
}

async function install(): Promise<boolean> {
  say('no browser found: installing Chromium with apt-get')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']
  return (await runStep('apt-get', ['update'], { env })) && runStep('apt-get', packages, { env })
}

function complain(): undefined {
  console.error(help)
  return undefined
}
