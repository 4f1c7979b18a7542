import { type EndId, isInAtlas } from '@maillage/atlas'
import { useEffect } from 'react'
import { isSafeToLeave } from '../session/saving.ts'
import { loadLaterViews } from './later-view.tsx'
import { usePage } from './page-context.tsx'
import { loadRareDialogs } from './rare-dialog.tsx'
import { useAtlas } from './use-session.ts'

const loadLaterMs = 3000

/** Warns before work is left behind, names the tab, and lets go of what is no longer in the atlas. (V3, V8) */
export function usePageLife(): void {
  const { session, workbench, words } = usePage()
  const atlas = useAtlas()
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isSafeToLeave(session.saving())) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [session])
  useEffect(() => {
    // Long after the atlas itself has come, so that it takes nothing from it on a slow line.
    const timer = window.setTimeout(() => {
      loadRareDialogs()
      loadLaterViews()
    }, loadLaterMs)
    return () => window.clearTimeout(timer)
  }, [])
  useEffect(() => {
    document.title = `${atlas.about.title || words.bar.untitled} · ${words.product}`
  }, [atlas.about.title, words])
  useEffect(() => {
    const standing = workbench.selection().filter((id: EndId) => isInAtlas(atlas, id))
    if (standing.length < workbench.selection().length) workbench.select(standing)
  }, [atlas, workbench])
}
