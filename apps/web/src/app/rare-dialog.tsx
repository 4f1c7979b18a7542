import { useEffect, useState } from 'react'
import { type DialogName, usePage } from './page-context.tsx'

type Work = typeof import('./work-dialogs.ts')

// Windows that most people never open, in a chunk of their own. Not React's `lazy`: that keeps a failure for good, and a
// network comes back.
let loaded: Work | null = null

async function loadWork(): Promise<Work> {
  loaded = await import('./work-dialogs.ts')
  return loaded
}

/** Brings the rarer windows here before they are needed: they open when the network is gone, too. (V44) */
export function loadRareDialogs(): void {
  // Without a network now, they are asked for again when one is opened.
  loadWork().catch(() => {})
}

/** What comes with the rarer windows; null until it is here. Nothing is said when it can't be had. */
export function useRareWork(): Work | null {
  const [work, setWork] = useState(() => loaded)
  useEffect(() => {
    if (!work) loadWork().then(setWork, () => {})
  }, [work])
  return work
}

/** The windows of that chunk. */
export type RareDialogName = Exclude<DialogName, 'about' | 'person' | 'search'>

type Props = { readonly name: RareDialogName; readonly token: string | null; readonly onClose: () => void }

/** A window of the rarer ones; without a network, and never asked for before, it says why it does not open. */
export function RareDialog({ name, token, onClose }: Props) {
  const { say, words, openDialog } = usePage()
  const [work, setWork] = useState(() => loaded)
  useEffect(() => {
    if (work) return
    loadWork().then(setWork, () => {
      openDialog(null)
      say(words.broken.window)
    })
  }, [work, say, words, openDialog])
  if (!work) return null
  switch (name) {
    case 'basket':
      return <work.BasketDialog onClose={onClose} />
    case 'drafts':
      return <work.DraftsDialog onClose={onClose} />
    case 'filters':
      return <work.FilterDialog onClose={onClose} />
    case 'import':
      return <work.ImportDialog onClose={onClose} />
    case 'keys':
      return <work.KeysDialog onClose={onClose} />
    case 'kinds':
      return <work.KindsEditor onClose={onClose} />
    case 'merge':
      return <work.MergeDialog onClose={onClose} />
    case 'rights':
      return <work.RightsDialog onClose={onClose} />
    case 'sentences':
      return <work.SentenceDialog onClose={onClose} />
    case 'share':
      return <work.ShareDialog onClose={onClose} token={token} />
    case 'trame':
      return <work.TrameEditor onClose={onClose} />
    case 'versions':
      return <work.VersionsDialog onClose={onClose} />
    case 'votes':
      return <work.VotesDialog onClose={onClose} />
  }
}
