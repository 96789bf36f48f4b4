import type { Plugin } from 'vite'

export interface HeadOptions {
  /** Where the copy will be: `https://example.org`. Cards need the whole address of their picture. */
  site?: string
  /** A content security policy for hosts that cannot send headers. */
  policy?: string
}

/** The picture of a shared link, in public/. */
export const cover = { file: 'cover.png', width: 1280, height: 720, alt: 'Microsoft’s commitments to OpenAI, Anthropic and Mistral as squares, area to scale' }

/** Adds what a shared link shows, and takes out the quotation marks that Slidev writes into descriptions. */
export function headPlugin({ site = '', policy }: HeadOptions): Plugin {
  let base = '/'
  return {
    name: 'deck-head',
    apply: 'build',
    configResolved: config => void (base = config.base),
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const clean = html.replaceAll(/content="&quot;(.*?)&quot;"/g, 'content="$1"')
        const content = (name: string): string => new RegExp(`(?:name|property)="${name}" content="(.*?)"`).exec(clean)?.[1] ?? ''
        const image = site ? new URL(base.replace(/^\.\//, '/') + cover.file, site).href : base + cover.file
        const meta = (attrs: Record<string, string>): { tag: 'meta', attrs: Record<string, string>, injectTo: 'head' } => ({ tag: 'meta', attrs, injectTo: 'head' })
        return {
          html: clean,
          tags: [
            ...policy ? [{ ...meta({ 'http-equiv': 'Content-Security-Policy', 'content': policy }), injectTo: 'head-prepend' as const }] : [],
            meta({ property: 'og:type', content: 'website' }),
            meta({ property: 'og:image', content: image }),
            meta({ property: 'og:image:width', content: String(cover.width) }),
            meta({ property: 'og:image:height', content: String(cover.height) }),
            meta({ property: 'og:image:alt', content: cover.alt }),
            meta({ name: 'twitter:card', content: 'summary_large_image' }),
            meta({ name: 'twitter:title', content: unescape(content('og:title')) }),
            meta({ name: 'twitter:description', content: unescape(content('og:description')) }),
            meta({ name: 'twitter:image', content: image }),
          ],
        }
      },
    },
  }
}

/** Vite escapes what it injects. */
function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', '\'').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
