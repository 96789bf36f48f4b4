import type { Page } from 'playwright/test'

/** A slide as its audience sees it at its last click. */
export interface ShownSlide {
  no: number
  /** All visible text, spaces normalised. */
  text: string
  /** Quotes on the slide, each with its attribution. */
  quotes: string[]
  /** Entries of the appendix's list of reports. */
  reports: string[]
  /** Tables: rows of cells, the header first. */
  tables: string[][][]
  /** Entries of the timeline. */
  moves: string[]
  sourceLine: string
}

export const printedSlide = '.print-slide-container'

/** Reads every slide of the print view. Text for screen readers only, and what no click shows, is left out. */
export function shownSlides(page: Page): Promise<ShownSlide[]> {
  return page.locator(printedSlide).evaluateAll(readSlides)
}

/** Runs in the browser, any browser. */
export function readSlides(slides: Element[]): ShownSlide[] {
  function textOf(root: Element): string {
    const seen: string[] = []
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const element = node.parentElement
      if (!element?.closest('.sr-only, style') && element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        seen.push(node.textContent ?? '')
    }
    return seen.join('').replaceAll(/\s+/g, ' ').trim()
  }
  return slides.map((slide) => {
    const textsOf = (selector: string): string[] => [...slide.querySelectorAll(selector)].map(textOf)
    return {
      no: Number.parseInt(slide.id),
      text: textOf(slide),
      quotes: textsOf('figure:has(> blockquote)'),
      reports: textsOf('li:has(> q)'),
      tables: [...slide.querySelectorAll('table')].map(table => [...table.rows].map(row => [...row.cells].map(textOf))),
      moves: textsOf('div.move'),
      sourceLine: textsOf('[data-source-line]').join(' '),
    }
  })
}
