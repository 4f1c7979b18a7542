import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: '/tmp/maillage-bench-cache',
  optimizeDeps: { exclude: ['@tldraw/assets'] },
  build: {
    outDir: '/tmp/maillage-bench-canvas',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
  worker: { format: 'es' },
})
