import type { ResolvedSlidevOptions } from '@slidev/types'
import type { Plugin } from 'vite'
import type { HeadOptions } from './head.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../cli/project.ts'
import { readPage } from '../../read/address.ts'
import { drawingOf } from '../draw.ts'
import { fontFacesIn } from '../font-faces.ts'
import { socialCard } from './head.ts'

/** The talk as a page for readers, `/read/`: built beside the deck, and drawn anew at every visit in the dev server. */
export function readPlugin(options: ResolvedSlidevOptions, head: HeadOptions): Plugin {
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
        documentOf(options, up(), fonts).then((html) => {
          response.setHeader('Content-Type', 'text/html; charset=utf-8')
          response.end(html)
        }, next)
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => {
        const href = readPage(base)
        return [
          { tag: 'link', attrs: { rel: 'alternate', type: 'text/html', title: 'To read', href }, injectTo: 'head' },
          {
            tag: 'noscript',
            children: `<p style="position:fixed;z-index:2;bottom:0"><a href="${href}">Read it as a page</a></p>`,
            injectTo: 'body',
          },
        ]
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const fonts = `<style>${fontFacesIn(bundle, up()).replaceAll('font-display:block', 'font-display:swap')}</style>`
        const source = await documentOf(options, up(), fonts, head)
        this.emitFile({ type: 'asset', fileName: 'read/index.html', source })
      },
    },
  }
}

/** The page, whole. `up` leads from it to the deck. */
async function documentOf(options: ResolvedSlidevOptions, up: string, fonts: string, { site, policy }: HeadOptions = {}): Promise<string> {
  const { slides, headmatter, config } = options.data
  const { module, css } = await drawingOf<typeof import('../../read/render.ts')>('read', slides, options, up)
  // From disk no folder has an index.
  const index = up === '../' ? 'index.html' : ''
  const body = await module.render({
    title: String(headmatter.title),
    info: String(config.info || '').trim(),
    first: up + index,
    slide: no => up + (config.routerMode === 'hash' ? `${index}#/${no}` : no),
  }, slides.map(({ index, title, frontmatter }) => ({ no: index + 1, title: String(frontmatter.title ?? title ?? ''), frontmatter })))
  const [title, info] = [headmatter.title, config.info || ''].map(text => escaped(String(text).trim()))
  return `<!doctype html>
<html lang="${String(config.htmlAttrs?.lang ?? headmatter.lang ?? 'en')}">
<head>
${policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : ''}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${info}">
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${info}">
<meta property="og:image" content="${site ? new URL(up + socialCard, `${site}/`).href : up + socialCard}">
<link rel="icon" href="${up}${String(headmatter.favicon ?? 'favicon.svg').replace(/^\//, '')}">
${fonts}
<style>${css}${await darkScheme()}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** Without a script the page has the reader's scheme, not the speaker's: the tokens of the dark one, where the system prefers it. */
async function darkScheme(): Promise<string> {
  const tokens = await readFile(join(root, 'styles/tokens.css'), 'utf8')
  return `@media screen and (prefers-color-scheme: dark) {\n${tokens.replaceAll('html.dark', ':root')}}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
