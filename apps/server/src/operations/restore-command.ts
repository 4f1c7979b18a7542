import { resolve } from 'node:path'
import { configOfProcess, folderOfCaller } from '../config.ts'
import { restore } from './back-up.ts'
import { contentsOf, runCommand } from './run-command.ts'

// npm run restore -- <folder> [--replace]
await runCommand(async () => {
  const words = process.argv.slice(2)
  const source = words.find((word) => !word.startsWith('--'))
  if (!source) throw new Error('Say from where: npm run restore -- /srv/backups/maillage-monday')
  const { dataDir } = configOfProcess()
  const stamp = new Date().toISOString().replaceAll(':', '-').slice(0, 19)
  const restored = await restore(resolve(folderOfCaller(), source), dataDir, {
    mayReplace: words.includes('--replace'),
    stamp,
  })
  return [
    `Sauvegarde remise en place · Backup restored: ${dataDir}`,
    ...contentsOf(restored),
    ...(restored.putAside ? [`Ce qui était là est gardé · What was there is kept: ${restored.putAside}`] : []),
    'Démarrez le serveur · Start the server: npm start',
  ]
})
