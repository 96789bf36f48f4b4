import type { Pictured } from './page.ts'
import pages from 'virtual:drawn-slides'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { drawSlide } from '../build/drawn/slide.ts'
import { sectionsOf } from './page.ts'
import Read from './Read.vue'
import '../../styles/tokens.css'
import '../styles/index.css'
import '../../styles/base.css'
import './read.css'
import './print.css'

/** What the page says of the deck. */
export interface ReadDeck {
  readonly title: string
  readonly info: string
  /** From the page to the first slide, and to any. */
  readonly first: string
  readonly slide: (no: number) => string
}

/** The talk as a page: the body of its document. */
export async function render(deck: ReadDeck, slides: readonly Omit<Pictured, 'picture'>[]): Promise<string> {
  const pictured = await Promise.all(pages.map(async (page, i): Promise<Pictured[]> => {
    const slide = slides[i]
    if (!slide)
      return []
    const clicks = Number(slide.frontmatter.clicks ?? 0)
    return [{ ...slide, picture: await drawSlide(page, { ...slide, clicks, context: 'page' }) }]
  }))
  return renderToString(createSSRApp(Read, { deck, sections: sectionsOf(pictured.flat()) }))
}
