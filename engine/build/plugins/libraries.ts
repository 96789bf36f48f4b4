import type { Plugin } from 'vite'

const ofCharts = ['chart.js', 'svgcanvas']

/** What every view needs. Slidev excludes it, so a dev server would send it file by file. */
const ofViews = [
  'vue',
  'vue-router',
  ...['@antfu/utils', '@vueuse/core', '@vueuse/math', 'drauu', 'floating-vue', 'fuse.js'].map(name => `@slidev/client > ${name}`),
]

/** For code that runs on a slide: 8 MB, which Slidev bundles before the first page of any deck. */
const forCode = new Set(['typescript', '@typescript/ata'].map(name => `@slidev/cli > @slidev/client > ${name}`))

/**
 * The libraries that the dev server bundles, all before the first page: when it finds one later, it has every open window
 * reload, and the key that a speaker presses in that moment is lost. `code` says that a slide shows some.
 */
export function librariesPlugin({ code }: { code: boolean }): Plugin {
  return {
    name: 'deck-libraries',
    apply: 'serve',
    config: {
      // After Slidev has said what it bundles.
      order: 'post',
      handler({ optimizeDeps = {} }) {
        const { include = [] } = optimizeDeps
        Object.assign(optimizeDeps, code
          ? { include: [...include, ...ofCharts] }
          : { include: [...include.filter(name => !forCode.has(name)), ...ofCharts, ...ofViews], exclude: [], noDiscovery: true })
      },
    },
  }
}
