import process from 'node:process'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './scripts/lib/hosting.ts'
import { dataFilesPlugin } from './scripts/lib/vite/data-files.ts'
import { headPlugin } from './scripts/lib/vite/head.ts'
import { singlePlugin } from './scripts/lib/vite/single.ts'

const { DECK_SITE, DECK_CSP, VITE_SINGLE } = process.env

export default defineConfig({
  plugins: [
    dataFilesPlugin(),
    headPlugin({ site: DECK_SITE, policy: DECK_CSP ? contentSecurityPolicy : undefined }),
    VITE_SINGLE ? singlePlugin() : undefined,
  ],
  optimizeDeps: { include: ['chart.js', 'svgcanvas'] },
})
