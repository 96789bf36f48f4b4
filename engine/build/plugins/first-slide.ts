import type { ResolvedSlidevOptions } from '@slidev/types'
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'
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
          html: unhurried(html.replace(sheet, '')).replace(/<body>\s*/, start => start + drawn),
          tags: [
            { tag: 'style', children: fontFacesIn(bundle, base) + slide.css, injectTo: 'head' },
            ...preloads(bundle, base),
          ],
        }
      },
    },
  }
}

/** What the slide shows: its part of the typefaces is in the page, so that it waits for nothing else. */
function charactersOf(html: string): string {
  return [...new Set(html.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', '\'').replaceAll('&amp;', '&'))].join('')
}

/** What the slide needs crosses the network before the deck's script and style sheet. */
function unhurried(html: string): string {
  return html.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, start => `${start} fetchpriority="low"`)
}

/** The scripts of the first view, asked for together with the deck's own instead of one after the other. */
function preloads(bundle: Rollup.OutputBundle, base: string): HtmlTagDescriptor[] {
  const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
  const named = (end: string): string[] => chunks.filter(chunk => chunk.moduleIds.some(id => id.endsWith(end))).map(chunk => chunk.fileName)
  const wanted = new Set([...named('/pages/play.vue'), ...named('/@slidev/slides/1/md'), ...named('__slidev_1.md')])
  // A set goes on with what is added while it is gone through.
  for (const name of wanted)
    chunks.find(chunk => chunk.fileName === name)?.imports.forEach(imported => wanted.add(imported))
  for (const { isEntry, fileName, imports } of chunks.filter(chunk => chunk.isEntry)) {
    if (isEntry)
      [fileName, ...imports].forEach(known => wanted.delete(known))
  }
  return [...wanted].map(
    file => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: '', fetchpriority: 'low', href: base + file }, injectTo: 'head' }),
  )
}
