import type { Plugin } from 'vite'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../cli/project.ts'
import { replaced } from './replaced.ts'

const folder = join(root, 'engine/lazy/')

/** What Slidev's client imports at once and the first slide does not need, and what stands for it until it is used. */
const standIns: [RegExp, string][] = [
  [/^drauu$/, 'drauu.ts'],
  [/^fuse\.js$/, 'fuse.ts'],
  [/^floating-vue$/, 'floating-vue.ts'],
  [/^@slidev\/rough-notation$/, 'rough-notation.ts'],
  [/^@shikijs\/vitepress-twoslash\/client$/, 'twoslash.ts'],
  [/^@unhead\/vue(?:\/client)?$/, 'head.ts'],
  [/\/modules\/v-motion$/, 'v-motion.ts'],
  [/\/(?:Controls|NavControls|DragControl)\.vue$/, ''],
]

/** Only Slidev's own code: what stands for a library imports the library. */
const importers = /\/@slidev\/client\/(?:composables|internals|modules|pages|setup)\/(?:presenter\/)?[\w-]+\.(?:ts|vue)/

/** Slidev's box around all slides, and what makes it a plain one: engine/lazy/FadingSlide.ts says why. */
const plainSlideShow: [string, string][] = [
  [':is="(hasViewTransition && !isPrintMode && !hmrSkipTransition && !disableTransition) ? \'div\' : TransitionGroup"', 'is="div"'],
  ['v-bind="(hmrSkipTransition || disableTransition || isPrintMode) ? {} : currentTransition"', ''],
  ['tag="div"', ''],
  ['@after-leave="onAfterLeave"', ''],
  ['v-show="route === currentSlideRoute"', ':shown="route === currentSlideRoute"'],
]

const require = createRequire(import.meta.url)

/**
 * Makes the first slide light: Vue without its template compiler, the parser without YAML, and everything that is not
 * needed at first sight fetched when it is. Development servers play Slidev as it comes.
 */
export function lazyPlugin(): Plugin {
  return {
    name: 'lazy',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          { find: /^vue$/, replacement: require.resolve('vue/dist/vue.runtime.esm-bundler.js') },
          { find: /^@slidev\/parser\/core$/, replacement: '@slidev/parser/utils' },
        ],
      },
    }),
    configResolved({ build }) {
      // Slidev's chunks keep libraries together that are not needed together.
      for (const options of [build.rolldownOptions.output].flat())
        delete options?.manualChunks
    },
    /** What the first slide does need is part of the first script, so that no request waits for another. */
    transform(code, id) {
      if (id.endsWith('/@slidev/client/setup/routes.ts'))
        return eager(code, '../pages/play.vue')
      // A map that forgets nothing keeps every overview and presenter view that was ever open.
      if (id.endsWith('/@slidev/client/modules/v-click.ts')) {
        const weak = replaced(code, 'resolvedClickMap = new Map<ClicksElement', 'resolvedClickMap = new WeakMap<Element', 'lazy.ts')
        return replaced(weak, '  resolvedClickMap.set(el, resolved)', '  if (typeof el !== \'string\')\n    resolvedClickMap.set(el, resolved)', 'lazy.ts')
      }
      // The pen is made anew with every view, and its keys are listened to for ever.
      if (id.endsWith('/@slidev/client/composables/useDrawings.ts')) {
        const scoped = replaced(code, 'window.addEventListener(\'keydown\', ', 'useEventListener(\'keydown\', ', 'lazy.ts')
        return replaced(scoped, '{ createSharedComposable, ', '{ createSharedComposable, useEventListener, ', 'lazy.ts')
      }
      if (id.endsWith('/@slidev/client/internals/SlidesShow.vue'))
        return plainSlideShow.reduce((text, [from, to]) => replaced(text, from, to, 'lazy.ts'), code)
      if (id === '/@slidev/slides')
        return eager(code, '/@slidev/slides/1/md')
    },
    resolveId(source, importer) {
      if (!importer || !importers.test(importer))
        return
      const slide = source === './SlideWrapper.vue' && /\/(QuickOverview|SlidesShow)\.vue/.exec(importer)?.[1]
      if (slide)
        return join(folder, slide === 'SlidesShow' ? 'FadingSlide.ts' : 'SlideWrapper.ts')
      const [pattern, file] = standIns.find(([pattern]) => pattern.test(source)) ?? []
      if (pattern)
        return join(folder, file || source.split('/').at(-1)!.replace('.vue', '.ts'))
    },
  }
}

/** Turns `import('module')` into a static import. */
function eager(code: string, module: string): string {
  const dynamic = new RegExp(`import\\((['"])${module.replaceAll('.', '\\.')}\\1\\)`)
  return `import * as __first from '${module}'\n${replaced(code, dynamic, 'Promise.resolve(__first)', 'lazy.ts')}`
}
