export { aNetwork, type Network, type Peer, peerAt } from './network.ts'
