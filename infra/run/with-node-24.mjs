// Plain JavaScript, so that any Node from 20 on can read it: it finds the Node the project runs on and hands over.
//
//   node infra/run/with-node-24.mjs infra/run/start.ts      a program of ours
//   node infra/run/with-node-24.mjs vitest run --changed    a tool of node_modules/.bin
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const house = fileURLToPath(new URL('../..', import.meta.url))
const windows = process.platform === 'win32'
const platform = windows ? 'win' : process.platform
const pinned = resolve(house, `node_modules/node-${platform}-${process.arch}/bin/node${windows ? '.exe' : ''}`)
const isRecent = (version) => Number(version.split('.')[0]) >= 24
const node = existsSync(pinned) ? pinned : isRecent(process.versions.node) ? process.execPath : undefined

if (!node) {
  console.error(
    [
      `Maillage runs on Node 24, and this is Node ${process.versions.node}.`,
      'Usually `npm ci` brings Node 24 along (Linux and Windows), but it was not found in node_modules.',
      'Run `npm ci` again without leaving out optional packages; on macOS, install Node 24 or later.',
    ].join('\n'),
  )
  process.exit(1)
}

const [program = '', ...rest] = process.argv.slice(2)
const bin = resolve(house, 'node_modules/.bin')
const isOurs = program.endsWith('.ts')
process.env.PATH = [dirname(node), bin, process.env.PATH].join(delimiter)

// npm tells only its shell of a SIGTERM, and the shell dies without passing it on. Without this, a server would go on
// alone, with the port and the storage in its hands.
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}

if (isOurs && node === process.execPath) {
  process.argv.splice(1, 2, resolve(house, program))
  await import(pathToFileURL(resolve(house, program)).href)
} else {
  const [command, args] = isOurs ? [node, [resolve(house, program), ...rest]] : [resolve(bin, program), rest]
  const child = spawn(command, args, { cwd: house, stdio: 'inherit', shell: windows && !isOurs })
  // A terminal tells the whole group of Ctrl-C, the child too; other signals come to us alone. The child has the last word.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
