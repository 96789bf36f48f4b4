import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../cli/project.ts'
import { drawingOf } from '../draw.ts'
import { fontFacesIn } from '../font-faces.ts'

/** The talk as a page for readers, `/read/`: built beside the deck, and drawn anew at every visit in the dev server. */
export function readPlugin(options: ResolvedSlidevOptions, policy?: string): Plugin {
  let base = '/'
  /** From the page to the deck. A copy for any folder does not know its own. */
  const up = (): string => base.startsWith('.') ? '../' : base
  return {
    name: 'deck-read',
    configResolved: config => void (base = config.base),
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!/^\/read(?:\/(?:index\.html)?)?$/.test(new URL(request.url ?? '/', 'http://deck').pathname))
          return next()
        const fonts = `<link rel="stylesheet" href="${base}styles/fonts.css">`
        readPage(options, up(), fonts).then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.end(html)
        }, next)
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => {
        const href = `${base}read/${base.startsWith('.') ? 'index.html' : ''}`
        return [
          { tag: 'link', attrs: { rel: 'alternate', type: 'text/html', title: 'To read', href }, injectTo: 'head' },
          { tag: 'noscript', children: `<p style="position:fixed;z-index:2;bottom:0"><a href="${href}">Read it as a page</a></p>`, injectTo: 'body' },
        ]
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const fonts = `<style>${fontFacesIn(bundle, up()).replaceAll('font-display:block', 'font-display:swap')}</style>`
        const source = await readPage(options, up(), fonts, policy)
        this.emitFile({ type: 'asset', fileName: 'read/index.html', source })
      },
    },
  }
}

/** The page, whole. `up` leads from it to the deck. */
async function readPage(options: ResolvedSlidevOptions, up: string, fonts: string, policy?: string): Promise<string> {
  const { slides, headmatter, config } = options.data
  const { module, css } = await drawingOf<typeof import('../../read/render.ts')>('read', slides, options, up)
  const [title, info] = [String(headmatter.title), String(config.info || '').trim()]
  const hash = config.routerMode === 'hash'
  const body = await module.render(
    { info, first: up === '../' ? '../index.html' : up, slide: no => `${up}${hash ? `${up === '../' ? 'index.html' : ''}#/` : ''}${no}` },
    slides.map(slide => ({ no: slide.index + 1, title: String(slide.frontmatter.title ?? slide.title ?? ''), frontmatter: slide.frontmatter })),
  )
  const meta = [
    ...policy ? [`<meta http-equiv="Content-Security-Policy" content="${policy}">`] : [],
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(info)}">`,
    `<link rel="icon" href="${up}${String(headmatter.favicon ?? '').replace(/^\//, '')}">`,
    fonts,
    `<style>${css}${await darkScheme()}</style>`,
  ]
  return `<!doctype html>\n<html lang="${String(config.htmlAttrs?.lang ?? headmatter.lang ?? 'en')}">\n<head>\n${meta.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

/** Without a script the page has the reader's scheme, not the speaker's: the tokens of the dark one, where the system prefers it. */
async function darkScheme(): Promise<string> {
  const tokens = await readFile(join(root, 'styles/tokens.css'), 'utf8')
  return `@media screen and (prefers-color-scheme: dark) {\n${tokens.replaceAll('html.dark', ':root')}}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
