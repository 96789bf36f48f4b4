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
        // A page from disk is a link nobody can share.
        const page = html.replaceAll(/<meta (?:property|name)="(?:og|twitter):.*?>\s*/g, '')
        const [address, file = ''] = /(?<=<link rel="icon" href=")\.\/([^"]+)/.exec(page) ?? []
        return address ? page.replace(address, `data:image/svg+xml,${encodeURIComponent(await readFile(join(icons, file), 'utf8'))}`) : page
      },
    },
  }
}
