import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWeb } from './build-web.ts'
import { house } from './step.ts'

console.log('Les pages se préparent… The pages are being prepared…')
if (!(await buildWeb())) {
  console.error(
    [
      "The pages can't be built, so the server was not started.",
      'The reason stands above. Usual ones: `npm ci` was interrupted, or the disk is full.',
      'Next step: repair it, or run `npm ci` again, then `npm start`.',
    ].join('\n'),
  )
  process.exit(1)
}

// In this very process, so that a signal sent to it reaches the server.
await import(pathToFileURL(resolve(house, 'apps/server/src/main.ts')).href)
