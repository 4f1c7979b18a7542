import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  cacheDir: '/tmp/maillage-bench-cache',
  build: { outDir: '/tmp/maillage-bench-outline', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 4000 },
})
