import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'

/** Slidev's view of the talk and the first slide: with all that they import, one script instead of twenty. */
const firstView = [/\/pages\/play\.vue$/, /\/client\/main\.ts$/, /\/internals\/SlideWrapper\.vue$/, /__slidev_1\.md$/, /@slidev\/slides\/1\/md$/]

/** What stands behind the slides, as far as the first view does without. */
const records = [/\/data\/.*\.ts$/, /\/deck\.config\.ts$/, /\/engine\/evidence\//, /\/SourceLine\.vue$/]

/** What Slidev imports for every deck, and this one does without. */
const unused = /^(?:@unhead\/vue(?:\/client)?|@shikijs\/vitepress-twoslash\/client|\.\.\/modules\/v-(?:drag|mark|motion))$/

const nothing = fileURLToPath(new URL('../unused.ts', import.meta.url))

/** Two style sheets: that of the first view, and one that each script with a look of its own waits for. */
const styles = [/\.css$/, /[?&]type=style/]

/** Style sheets of Slidev's for what only code on a slide shows. */
const codeStyles = [
  /\/@shikijs\/magic-move\/.*\.css$/,
  /\/@shikijs\/vitepress-twoslash\/.*\.css$/,
  /\/markdown-it-github-alerts\/.*\.css$/,
  /\/client\/styles\/(?:katex|shiki-twoslash)\.css$/,
  /\/theme-default\/styles\/prism\.css$/,
]

/** As a file's first line: Chromium compiles it while it arrives, instead of each function when it is first called. */
const compileAll = '//# allFunctionsCalledOnLoad\n'
/** The first view, and motion, of which the first key needs all. */
const compiledWhole = new Set(['first', 'motion'])

/** The deck's settings for Vite, the same in the dev server and in a build; `code` says that a slide shows some. */
export function settingsPlugin({ code }: { code: boolean }): Plugin {
  return {
    name: 'deck-settings',
    // Before Slidev's own aliases.
    enforce: 'pre',
    config: ({ base }) => ({
      // Vite closes it with a slash everywhere but in `import.meta.env.BASE_URL`.
      base: base?.replace(/\/?$/, '/'),
      cacheDir: '.cache/vite',
      resolve: {
        alias: [
          // No slide compiles a template in the browser, and no slide reads YAML there.
          { find: /^vue$/, replacement: 'vue' },
          { find: /^@slidev\/parser\/core$/, replacement: '@slidev/parser/utils' },
          { find: unused, replacement: nothing },
          // Later: engine/setup/later.ts.
          { find: /^uno:typography\.css$/, replacement: nothing },
        ],
      },
      // Every browser that the deck's styles are for knows `modulepreload`. The sizes, which nobody reads, take a moment to compute.
      build: { modulePreload: { polyfill: false }, reportCompressedSize: false },
    }),
    generateBundle: {
      // After Vite, which writes lines of its own before a script.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && compiledWhole.has(file.name))
            file.code = compileAll + file.code
        }
      },
    },
    load: id => !code && codeStyles.some(sheet => sheet.test(id)) ? '' : undefined,
    configResolved({ build }) {
      const group = (name: string, priority: number, parts: RegExp[]): object =>
        ({ name, priority, test: (id: string) => parts.some(part => part.test(id)) })
      const groups = [group('first', 2, firstView), group('later', 1, styles), group('records', 0, records)]
      // Slidev's chunks by name drag along what they import: Vue would wait for Shiki.
      for (const options of [build.rolldownOptions.output].flat())
        Object.assign(options ?? {}, { manualChunks: undefined, codeSplitting: { groups } })
    },
  }
}
