import type { Page } from 'playwright'

/** Where Slidev puts the slides on the print page. */
export const printScope = '#print-content'

/**
 * Waits until everything inside `scope` can be photographed: slides loaded, fonts and images ready,
 * every visible `data-waitfor` satisfied. Returns what is still missing after `timeout` milliseconds.
 */
export function waitReady(page: Page, scope: string, timeout = 20_000): Promise<string[]> {
  return page.evaluate(async ({ scope, timeout }) => {
    const visible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })
      && element.getClientRects().length > 0
    const nameOf = (element: Element): string => {
      const slide = element.closest('[data-slidev-no]')
      const title = slide?.querySelector('h1')?.textContent?.trim()
      return `slide ${slide?.getAttribute('data-slidev-no')}${title ? ` (${title})` : ''}`
    }
    const slides = (): Element[] => [...document.querySelectorAll(`${scope} [data-slidev-no], ${scope}[data-slidev-no]`)].filter(visible)
    function missing(): string[] {
      const roots = [...document.querySelectorAll(scope)]
      const all = (selector: string): Element[] => roots.flatMap(root => [...root.querySelectorAll(selector)])
      const waits = all('[data-waitfor]').filter((element) => {
        const selector = element.getAttribute('data-waitfor')
        // What a later click will show is not waited for.
        return selector && visible(element) && ![...element.querySelectorAll(selector)].some(visible)
      })
      return [
        ...slides().length ? [] : ['any slide'],
        // Slidev shows nothing at all for the first moments of loading a slide.
        ...slides().filter(slide => !slide.querySelector('h1')).map(slide => `the heading of ${nameOf(slide)}`),
        ...waits.map(element => `"${element.getAttribute('data-waitfor')}" on ${nameOf(element)}`),
        ...all('img').filter(image => !(image as HTMLImageElement).complete).map(image => `an image on ${nameOf(image)}`),
      ]
    }
    const frame = (): Promise<unknown> => new Promise(resolve => requestAnimationFrame(resolve))
    const deadline = performance.now() + timeout
    let left = ['the page']
    // Two quiet frames in a row, because a font or a chart may start one frame after its slide appears.
    for (let quiet = 0; quiet < 2 && performance.now() < deadline;) {
      await document.fonts.ready
      await frame()
      left = missing()
      quiet = left.length ? 0 : quiet + 1
    }
    document.querySelector('#mermaid-rendering-container')?.setAttribute('style', 'display: none')
    return left
  }, { scope, timeout })
}
