import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://localhost:${process.env.PORT ?? 8080}`

export default defineConfig({
  base: '/',
  plugins: [react()],
  // Its one file is a list of addresses of other files: bundling it ahead loses them.
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  server: {
    port: Number(process.env.WEB_PORT ?? 5173),
    proxy: {
      '/api': { target: server },
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
  },
})
