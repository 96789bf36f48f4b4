import type { Page } from 'playwright'
import { problemWith } from '../../cli/project.ts'
import { chooseScheme } from '../../export/pages.ts'
import { printScope, waitReady } from '../../export/ready.ts'

export const schemes = ['light', 'dark'] as const
export type Scheme = typeof schemes[number]

/** A visible piece of text on a slide. */
export interface VisibleText {
  node: Node
  element: Element
  text: string
  /** Number of the slide. */
  no: number
  /** Size in px of the slide's own canvas, whatever the screen. */
  size: number
}

declare global {
  interface Window {
    visibleSlides: () => HTMLElement[]
    /** Every visible text of the visible slides; text for screen readers only is left out. */
    visibleTexts: () => VisibleText[]
  }
}

/** Makes the deck open in a scheme, and gives its pages the function that finds their texts. */
export async function prepare(page: Page, scheme: Scheme): Promise<void> {
  await chooseScheme(page, scheme)
  await page.addInitScript(() => {
    window.visibleSlides = () => [...document.querySelectorAll<HTMLElement>('[data-slidev-no]')].filter(slide => slide.checkVisibility())
    window.visibleTexts = () => window.visibleSlides().flatMap((slide) => {
      const scale = slide.getBoundingClientRect().width / slide.offsetWidth
      const texts: VisibleText[] = []
      const nodes = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const element = node.parentElement
        const text = node.textContent?.trim().replaceAll(/\s+/g, ' ')
        if (!text || !element || element.closest('.sr-only, title, desc, style')
          || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
          continue
        }
        // Text in a picture is drawn in the picture's own units.
        const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * (matrix ? Math.hypot(matrix.a, matrix.b) / scale : 1)
        texts.push({ node, element, text: text.slice(0, 60), no: Number(slide.dataset.slidevNo), size })
      }
      return texts
    })
  })
}

/** Opens the print view: every slide at its last click, one below the other on one page. */
export async function openEverySlide(page: Page, scheme: Scheme): Promise<void> {
  await prepare(page, scheme)
  await page.goto('/print?print=true')
  const missing = await waitReady(page, printScope)
  if (missing.length)
    throw problemWith('The print view was not ready in time', missing)
}
