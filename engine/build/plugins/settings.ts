import type { Plugin } from 'vite'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The deck's settings for Vite, the same in the dev server and in a build. */
export function settingsPlugin(): Plugin {
  return {
    name: 'deck-settings',
    // Before Slidev's own aliases.
    enforce: 'pre',
    config: ({ base }) => ({
      // Vite closes it with a slash everywhere but in `import.meta.env.BASE_URL`.
      base: base?.replace(/\/?$/, '/'),
      resolve: {
        alias: [
          // No slide compiles a template in the browser, and no slide reads YAML there.
          { find: /^vue$/, replacement: require.resolve('vue/dist/vue.runtime.esm-bundler.js') },
          { find: /^@slidev\/parser\/core$/, replacement: '@slidev/parser/utils' },
        ],
      },
      // One style sheet: a slide that has arrived has its look.
      build: { cssCodeSplit: false },
      optimizeDeps: { include: ['chart.js', 'svgcanvas'] },
    }),
    configResolved({ build }) {
      // Slidev's chunks by name drag along what they import: Vue would wait for Shiki.
      for (const options of [build.rolldownOptions.output].flat())
        delete options?.manualChunks
    },
  }
}
