import type { Plugin } from 'vite'
import process from 'node:process'
import { defineVitePluginsSetup } from '@slidev/types'
import { contentSecurityPolicy } from '../build/hosting.ts'
import { oneAddressPlugin } from '../build/one-address.ts'
import { overlayPlugin } from '../check/overlay.ts'
import { accessPlugin } from '../vite/access.ts'
import { coverPlugin } from '../vite/cover.ts'
import { dataFilesPlugin } from '../vite/data-files.ts'
import { firstPlugin } from '../vite/first.ts'
import { fontsPlugin } from '../vite/fonts.ts'
import { headPlugin } from '../vite/head.ts'
import { lazyPlugin } from '../vite/lazy.ts'
import { singlePlugin } from '../vite/single.ts'

const { DECK_SITE, DECK_CSP, VITE_SINGLE } = process.env

const settings: Plugin = {
  name: 'deck-settings',
  config: () => ({
    // Fifty style sheets of half a kilobyte each are fifty ways to fail: a slide that comes, comes with its look.
    build: { cssCodeSplit: false },
    optimizeDeps: { include: ['chart.js', 'svgcanvas'] },
  }),
}

export default defineVitePluginsSetup(({ entry }) => [
  settings,
  overlayPlugin(entry),
  firstPlugin('engine/setup/first.ts'),
  lazyPlugin(),
  fontsPlugin(),
  accessPlugin(),
  oneAddressPlugin(),
  dataFilesPlugin(),
  ...VITE_SINGLE ? [singlePlugin()] : [coverPlugin()],
  headPlugin({ site: DECK_SITE, policy: DECK_CSP ? contentSecurityPolicy : undefined }),
])
