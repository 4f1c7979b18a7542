import { resolve } from 'node:path'
import { configOfProcess, folderOfCaller } from '../config.ts'
import { backUp } from './back-up.ts'
import { contentsOf, runCommand } from './run-command.ts'

// npm run backup -- <folder>
await runCommand(async () => {
  const [target] = process.argv.slice(2)
  if (!target) throw new Error('Say where to: npm run backup -- /srv/backups/maillage-monday')
  const folder = resolve(folderOfCaller(), target)
  const backedUp = await backUp(configOfProcess().dataDir, folder)
  return [`Sauvegarde faite et relue · Backup made and read again: ${folder}`, ...contentsOf(backedUp)]
})
