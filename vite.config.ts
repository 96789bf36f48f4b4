import process from 'node:process'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './scripts/lib/hosting.ts'
import { accessPlugin } from './scripts/lib/vite/access.ts'
import { coverPlugin } from './scripts/lib/vite/cover.ts'
import { dataFilesPlugin } from './scripts/lib/vite/data-files.ts'
import { firstPlugin } from './scripts/lib/vite/first.ts'
import { fontsPlugin } from './scripts/lib/vite/fonts.ts'
import { headPlugin } from './scripts/lib/vite/head.ts'
import { lazyPlugin } from './scripts/lib/vite/lazy.ts'
import { singlePlugin } from './scripts/lib/vite/single.ts'
import { tracePlugin } from './scripts/lib/vite/trace.ts'

const { DECK_SITE, DECK_CSP, DECK_TRACE, VITE_SINGLE } = process.env

export default defineConfig({
  plugins: [
    firstPlugin('composables/browser.ts'),
    lazyPlugin(),
    fontsPlugin(),
    accessPlugin(),
    dataFilesPlugin(),
    VITE_SINGLE ? undefined : coverPlugin(),
    headPlugin({ site: DECK_SITE, policy: DECK_CSP ? contentSecurityPolicy : undefined }),
    VITE_SINGLE ? singlePlugin() : undefined,
    DECK_TRACE ? tracePlugin() : undefined,
  ],
  // Fifty style sheets of half a kilobyte each are fifty ways to fail: a slide that comes, comes with its look.
  build: { cssCodeSplit: false },
  optimizeDeps: { include: ['chart.js', 'svgcanvas'] },
})
