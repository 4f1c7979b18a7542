// The server of y-websocket as it comes, in a process of its own: it keeps nothing and judges nothing.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
// biome-ignore lint/style/noRestrictedImports: reason: a server of somebody else, which needs its own door.
import { WebSocketServer } from 'ws'

const server = createServer()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (opened) => setupWSConnection(opened, request))
})
server.listen(Number(process.argv[2]), '127.0.0.1', () => console.log('ready'))
