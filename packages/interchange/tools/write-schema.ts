// Writes src/atlas.schema.json from the field table: `node packages/interchange/tools/write-schema.ts && npm run fix`.
import { writeFileSync } from 'node:fs'
import { atlasSchema } from '../src/schema/atlas-schema.ts'

const file = new URL('../src/atlas.schema.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(atlasSchema(), null, 2)}\n`)
console.log(`${file.pathname} follows the field table.`)
