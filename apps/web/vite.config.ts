import { createHash } from 'node:crypto'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const server = `http://localhost:${process.env.PORT ?? 8080}`

export default defineConfig({
  base: '/',
  plugins: [react(), filesForServiceWorker()],
  // Its one file is a list of addresses of other files: bundling it ahead loses them.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  server: {
    port: Number(process.env.WEB_PORT ?? 5173),
    proxy: {
      '/api': { target: server },
      '/connexion': { target: server },
      '/sync': { target: server, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The page is served with `default-src 'self'`: nothing may come from a data: address, and no script may be inline.
    assetsInlineLimit: 0,
    // Which file asks for which: what `tools/budgets.ts` adds up.
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // The drawn view is one big lazy chunk, and is meant to be.
    chunkSizeWarningLimit: 2500,
    rolldownOptions: {
      input: { main: 'index.html', 'service-worker': 'src/offline/service-worker.ts' },
      output: {
        // At the root, without a hash: a service worker watches over what lies below its own address.
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})

/** Tells the service worker what this build begins with, and a name that changes with what is in it. */
function filesForServiceWorker(): Plugin {
  return {
    name: 'files-for-service-worker',
    generateBundle(_options, bundle) {
      const first = new Set<string>()
      const take = (name: string) => {
        const chunk = bundle[name]
        if (first.has(name) || chunk?.type !== 'chunk') return
        first.add(name)
        for (const style of chunk.viteMetadata?.importedCss ?? []) first.add(style)
        for (const imported of chunk.imports) take(imported)
      }
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && chunk.name === 'main') take(chunk.fileName)
      const names = Object.keys(bundle).filter((name) => name !== 'sw.js')
      const build = createHash('sha256').update(names.sort().join('\n')).digest('hex').slice(0, 16)
      const worker = bundle['sw.js']
      if (worker?.type !== 'chunk' || first.size === 0)
        throw new Error('The service worker and the page were not both built.')
      worker.code = worker.code
        .replace('__MAILLAGE_FILES__', JSON.stringify([...first].sort().map((name) => `/${name}`)))
        .replace('__MAILLAGE_BUILD__', JSON.stringify(build))
    },
  }
}
