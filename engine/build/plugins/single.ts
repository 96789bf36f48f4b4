import type { Plugin, PluginOption } from 'vite'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** Builds the deck as one page with scripts, styles, fonts and icon inside, which opens from disk. */
export function singlePlugins(): PluginOption {
  return [single(), viteSingleFile({ useRecommendedBuildConfig: false, removeViteModuleLoader: true })]
}

function single(): Plugin {
  let icons = ''
  return {
    name: 'deck-single',
    apply: 'build',
    enforce: 'post',
    config: () => ({ build: { assetsInlineLimit: () => true, cssCodeSplit: false, modulePreload: false } }),
    configResolved({ build, publicDir }) {
      icons = publicDir
      for (const options of [build.rolldownOptions.output].flat()) {
        if (options)
          options.codeSplitting = false
      }
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html) {
        const [tag, file = ''] = /<link rel="icon" href="\.\/([^"]+)">/.exec(html) ?? []
        return tag
          ? html.replace(
              tag,
              `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(await readFile(join(icons, file), 'utf8'))}">`,
            )
          : html
      },
    },
  }
}
