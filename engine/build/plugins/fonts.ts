import type { HtmlTagDescriptor, Plugin } from 'vite'
import { join } from 'node:path'
import { firstFonts, keptFonts, shippedFonts, subsetFonts } from '../fonts.ts'

/** Builds the deck with the part of its typefaces that it shows, and has the page ask for the first two at once. */
export function fontsPlugin(): Plugin {
  let base = '/'
  return {
    name: 'deck-fonts',
    config: (_, { command }) => ({
      resolve: {
        alias: [{
          find: /^deck-fonts\/(newsreader|schibsted-grotesk)(.*)$/,
          replacement: command === 'build' ? join(keptFonts, '$1$2') : join(shippedFonts, '$1/files/$1$2'),
        }],
      },
    }),
    configResolved: config => void (base = config.base),
    buildStart() {
      if (!this.meta.watchMode)
        return subsetFonts()
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => firstFonts.flatMap((name): HtmlTagDescriptor[] => {
        // The first slide has a part of its own.
        const files = Object.keys(bundle).filter(file => file.includes(name))
        const file = files.find(file => file.includes(`first-${name}`)) ?? files[0]
        return file
          ? [{
              tag: 'link',
              attrs: { rel: 'preload', href: base + file, as: 'font', type: 'font/woff2', crossorigin: '' },
              injectTo: 'head-prepend',
            }]
          : []
      }),
    },
  }
}
