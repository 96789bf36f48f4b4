import type { Plugin } from 'vite'

export interface HeadOptions {
  /** Where the copy will be: `https://example.org`. Cards need the whole address of their picture. */
  site?: string
  /** A content security policy for hosts that cannot send headers. */
  policy?: string
  /** What the picture of a shared link shows, in words: `seoMeta.ogImageAlt`. Slidev has no word for it. */
  alt?: string
}

/** The picture of a shared link, in public/; the headmatter names it as `seoMeta.ogImage`. */
export const socialCard = 'og-image.png'

/** Adds to Slidev's head what it does not know: the address of the copy, its policy, and what the card shows in words. */
export function headPlugin({ site, policy, alt }: HeadOptions): Plugin {
  let base = '/'
  let card = ''
  return {
    name: 'deck-head',
    apply: 'build',
    configResolved: (config) => {
      base = config.base
      card = site ? new URL(base + socialCard, `${site}/`).href : base + socialCard
    },
    transformIndexHtml: {
      order: 'post',
      handler: html => ({
        // Vite knows og:image as an address that the base belongs to, and twitter:image not.
        html: [base + socialCard, `/${socialCard}`].reduce((text, path) => text.replaceAll(`content="${path}"`, `content="${card}"`), html),
        tags: [
          ...policy
            ? [{
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', 'content': policy },
                injectTo: 'head-prepend' as const,
              }]
            : [],
          ...Object.entries({ 'og:type': 'website', ...alt && { 'og:image:alt': alt } })
            .map(([property, content]) => ({ tag: 'meta', attrs: { property, content }, injectTo: 'head' as const })),
        ],
      }),
    },
  }
}
