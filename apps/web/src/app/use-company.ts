import { type EndId, isInAtlas } from '@maillage/atlas'
import { useEffect, useRef } from 'react'
import { nameOfPeer } from '../panels/name-of-peer.ts'
import { usePage } from './page-context.tsx'
import { useFollowing, usePeers } from './use-session.ts'

// Comings and goings are said together, so that a full room does not chatter.
const gatherMs = 2500

/** Says who comes and goes, and goes along with whoever is followed. (V15) */
export function useCompany(): void {
  useComings()
  useFollowed()
}

function useComings(): void {
  const { words, say } = usePage()
  const peers = usePeers()
  const known = useRef<ReadonlyMap<number, string> | null>(null)
  // As words, so that what they select or write does not put off the telling.
  const here = JSON.stringify(peers.map((peer) => [peer.clientId, nameOfPeer(words, peer)]))
  useEffect(() => {
    // reason: written two lines above, in this form.
    const now = new Map(JSON.parse(here) as [number, string][])
    const timer = window.setTimeout(() => {
      const before = known.current
      known.current = now
      if (before === null) return
      const came = [...now].filter(([id]) => !before.has(id)).map(([, name]) => name)
      const left = [...before].filter(([id]) => !now.has(id)).map(([, name]) => name)
      const sentences = [
        came.length > 0 && words.people.came(came.join(', ')),
        left.length > 0 && words.people.left(left.join(', ')),
      ]
      const said = sentences.filter(Boolean).join(' ')
      if (said) say(said)
    }, gatherMs)
    return () => window.clearTimeout(timer)
  }, [here, words, say])
}

/** Same view as the one who is followed, and outside of the drawing the same element. */
function useFollowed(): void {
  const { session, workbench, words, say, setView } = usePage()
  const following = useFollowing()
  const followed = usePeers().find((peer) => peer.clientId === following)
  const isGone = following !== null && !followed
  useEffect(() => {
    if (!isGone) return
    workbench.follow(null)
    say(words.people.gone)
  }, [isGone, workbench, say, words])
  const theirView = followed?.view
  useEffect(() => {
    // Only their change of view moves mine: whoever changes it by hand stops following.
    if (theirView) setView(theirView)
  }, [theirView, setView])
  const looked = theirView !== 'drawing' ? followed?.selection[0] : undefined
  useEffect(() => {
    const id = looked as EndId | undefined // reason: an id from another page, checked on the next line
    if (id !== undefined && isInAtlas(session.atlas(), id)) workbench.reveal(id)
  }, [looked, session, workbench])
}
