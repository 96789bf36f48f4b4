import type { Page } from 'playwright/test'

/** Smallest text on a slide, in pixels of the 1280 pixel wide canvas. */
export const smallestText = 16

/**
 * Looks at every visible text of a slide and says what is wrong with it: outside the slide, clipped
 * by a box that hides its overflow, or smaller than `smallestText`. Text for screen readers only is left out.
 */
export function layoutFaults(page: Page, no: number): Promise<string[]> {
  return page.evaluate(({ no, smallestText }) => {
    const slide = document.querySelector<HTMLElement>(`[data-slidev-no="${no}"]`)
    if (!slide)
      return [`slide ${no} is not there`]
    const frame = slide.getBoundingClientRect()
    const scale = frame.width / slide.offsetWidth
    const faults = new Set<string>()
    const cut = new Map<Element, string>()

    function fontSize(element: Element): number {
      const size = Number.parseFloat(getComputedStyle(element).fontSize)
      // Text in a picture is drawn in the picture's own units.
      const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null
      return matrix ? size * Math.hypot(matrix.a, matrix.b) / scale : size
    }

    function clippingBoxes(element: Element | null): Element[] {
      if (!element || element === slide)
        return []
      const { overflowX, overflowY } = getComputedStyle(element)
      const clips = (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 2)
        || (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2)
      return [...clips && element.clientWidth ? [element] : [], ...clippingBoxes(element.parentElement)]
    }

    const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim().slice(0, 50)
      if (!text || !element || element.closest('.sr-only, title, desc, style'))
        continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const inside = [...range.getClientRects()].every(({ left, right, top, bottom }) =>
        left >= frame.left - 1 && right <= frame.right + 1 && top >= frame.top - 1 && bottom <= frame.bottom + 1)
      if (!inside)
        faults.add(`"${text}" leaves the slide`)
      if (fontSize(element) < smallestText - 0.01)
        faults.add(`"${text}" is ${fontSize(element).toFixed(1)} px, smaller than ${smallestText}`)
      for (const box of clippingBoxes(element))
        cut.set(box, cut.get(box) ?? `"${text}" and its neighbours may be cut off by <${box.tagName.toLowerCase()} class="${box.getAttribute('class') ?? ''}">`)
    }
    return [...faults, ...cut.values()]
  }, { no, smallestText })
}
