import type { Plugin, UserConfig } from 'vite'

/** Builds one script and one style sheet with fonts and pictures inside, for engine/build/single.ts to put into the page. */
export function singlePlugin(): Plugin {
  return {
    name: 'single',
    apply: 'build',
    enforce: 'post',
    config: (): UserConfig => ({ build: { assetsInlineLimit: () => true, cssCodeSplit: false, modulePreload: false } }),
    configResolved({ build }) {
      // Slidev names chunks of its own; here there is only one.
      const { output } = build.rolldownOptions
      for (const options of [output].flat()) {
        delete options?.manualChunks
        if (options)
          options.codeSplitting = false
      }
    },
  }
}
