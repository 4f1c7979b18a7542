// Hocuspocus as it comes, in a process of its own. With a file named, it is kept there by the hooks it offers for that.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'

const [port, file] = process.argv.slice(2)
const kept = file
  ? {
      async onLoadDocument({ document }: { readonly document: Y.Doc }) {
        if (existsSync(file)) Y.applyUpdate(document, readFileSync(file))
      },
      async onStoreDocument({ document }: { readonly document: Y.Doc }) {
        writeFileSync(file, Y.encodeStateAsUpdate(document))
      },
    }
  : {}
const server = new Server({ port: Number(port), address: '127.0.0.1', quiet: true, ...kept })
await server.listen()
console.log('ready')
