import type { Plugin } from 'vite'

export interface HeadOptions {
  /** Where the copy will be: `https://example.org`. Cards need the whole address of their picture. */
  site?: string
  /** A content security policy for hosts that cannot send headers. */
  policy?: string
}

/** The picture of a shared link, in public/; the headmatter names it as `seoMeta.ogImage`. */
export const socialCard = 'og-image.png'

/** Adds to Slidev's head what only a host's build knows: the address of the copy, and its policy. */
export function headPlugin({ site, policy }: HeadOptions): Plugin {
  let base = '/'
  return {
    name: 'deck-head',
    apply: 'build',
    configResolved: config => void (base = config.base),
    transformIndexHtml: {
      order: 'post',
      handler: html => ({
        html: site ? html.replace(`content="${base}${socialCard}"`, `content="${new URL(base + socialCard, `${site}/`).href}"`) : html,
        tags: policy ? [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', 'content': policy }, injectTo: 'head-prepend' }] : [],
      }),
    },
  }
}
