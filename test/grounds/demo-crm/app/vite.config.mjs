import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  plugins: [react(), tailwindcss()],
  // Relative addresses, so that the site works from any folder of a server.
  base: './',
  publicDir: here('./node_modules/realtimex-crm/public'),
  resolve: {
    alias: {
      '@supabase/supabase-js': here('./no-supabase.ts'),
      '@': here('./node_modules/realtimex-crm/src'),
    },
  },
  // The CRM reads the names of its components at run time.
  esbuild: { keepNames: true },
  define: {
    'import.meta.env.VITE_APP_VERSION': '"0.49.2"',
    'import.meta.env.VITE_IS_DEMO': '"true"',
  },
  build: { chunkSizeWarningLimit: 8000, reportCompressedSize: false },
})
