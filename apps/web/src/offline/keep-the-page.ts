/**
 * Has the browser keep the files of the page, so that it opens again without the network. Only where browsers allow it
 * (https, or this very machine), and only as it is built; a browser that does not want to changes nothing. (V130)
 */
export function keepThePage(isBuilt: boolean): void {
  if (!isBuilt || !canReopenOffline()) return
  const register = () => {
    void keep().catch(() => {})
  }
  // After what is needed to see something.
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

/** Does a page of this address open again without the network, once it was closed? Not over plain http from elsewhere. (V130) */
export function canReopenOffline(): boolean {
  return window.isSecureContext && 'serviceWorker' in navigator
}

async function keep(): Promise<void> {
  await navigator.serviceWorker.register('/sw.js')
  const { active, waiting } = await navigator.serviceWorker.ready
  // The one of a newer build takes over when the last page of this one is closed: it must have the same at hand.
  for (const worker of [active, waiting]) worker?.postMessage(usedFiles())
}

/** The files that this page has taken so far: the browser has them at hand still. */
function usedFiles(): readonly string[] {
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
  return paths.filter((path) => path.startsWith('/assets/'))
}
