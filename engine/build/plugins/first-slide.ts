import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { drawingOf } from '../draw.ts'
import { fontFacesIn } from '../font-faces.ts'
import { firstFaces } from '../fonts.ts'

/** What the page shows before any script of the deck has run. */
interface FirstSlide { html: string, css: string }

/** Draws the first slide into `index.html`, with its own styles, so that it can be read before the deck's script is there. */
export function firstSlidePlugin(options: ResolvedSlidevOptions): Plugin {
  let base = '/'
  let slide: FirstSlide = { html: '', css: '' }
  return {
    name: 'deck-first-slide',
    apply: 'build',
    configResolved: config => void (base = config.base),
    async buildStart() {
      const [first] = options.data.slides
      const { module, css }
        = await drawingOf<typeof import('../../first-slide/render.ts')>('first-slide', first ? [first] : [], options, base)
      const html = await module.render(first?.frontmatter ?? {})
      slide = { html, css: await firstFaces(charactersOf(html)) + css }
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        // The deck's own styles come after, and go on as if these were not there.
        const [sheet = ''] = /<link rel="stylesheet"[^>]*>\s*/.exec(html) ?? []
        const later = sheet.replace('<link', '<link fetchpriority="low"')
        const drawn = `<div id="first-slide" inert><div class="slide">${slide.html}</div></div>\n  ${later}`
        return {
          html: html.replace(sheet, '').replace(/<body>\s*/, start => start + drawn),
          tags: [{ tag: 'style', children: fontFacesIn(bundle, base) + slide.css, injectTo: 'head' }],
        }
      },
    },
  }
}

/** What the slide shows: its part of the typefaces is in the page, so that it waits for nothing else. */
function charactersOf(html: string): string {
  return [...new Set(html.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', '\'').replaceAll('&amp;', '&'))].join('')
}
