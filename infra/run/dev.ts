import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { house } from './step.ts'

const port = process.env.PORT ?? '8080'
const webPort = process.env.WEB_PORT ?? '5173'

// The links are written for the address where the pages are served while developing.
const env = { ...process.env, PORT: port, WEB_PORT: webPort, PUBLIC_URL: `http://localhost:${webPort}` }
const server = ['--watch', '--watch-preserve-output', resolve(house, 'apps/server/src/main.ts')]
const vite = [resolve(house, 'node_modules/vite/bin/vite.js'), '--strictPort']

const children = [
  spawn(process.execPath, server, { cwd: house, env, stdio: 'inherit' }),
  spawn(process.execPath, vite, { cwd: resolve(house, 'apps/web'), env, stdio: 'inherit' }),
]

function stop(): void {
  for (const child of children) child.kill('SIGTERM')
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
// One without the other is of no use.
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0
    stop()
  })
}
