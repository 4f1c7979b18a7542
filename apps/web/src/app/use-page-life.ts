import { type EndId, isInAtlas } from '@maillage/atlas'
import { useEffect } from 'react'
import { isSafeToLeave } from '../session/saving.ts'
import { usePage } from './page-context.tsx'
import { useAtlas } from './use-session.ts'

/** Warns before work is left behind, names the tab, and lets go of what is no longer in the atlas. (V3, V8) */
export function usePageLife(): void {
  const { session, workbench, words } = usePage()
  const atlas = useAtlas()
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isSafeToLeave(session.saving()) || !session.assembly.ballots.isSafe()) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [session])
  useEffect(() => {
    document.title = `${atlas.about.title || words.bar.untitled} · ${words.product}`
  }, [atlas.about.title, words])
  useEffect(() => {
    const standing = workbench.selection().filter((id: EndId) => isInAtlas(atlas, id))
    if (standing.length < workbench.selection().length) workbench.select(standing)
  }, [atlas, workbench])
}
