import type { Page } from 'playwright'
import { Problem } from '../cli/project.ts'
import { printScope, waitReady } from '../export/ready.ts'

/** A text of a slide at its last click, as an audience or a screen reader gets it. */
export interface PageText {
  readonly no: number
  readonly kind: 'text' | 'alternative'
  /** With the marks of engine/vite/trace-tags.ts. */
  readonly text: string
}

export interface PageTexts {
  readonly texts: readonly PageText[]
  /** What the marks lead to, by number. */
  readonly origins: readonly string[]
}

/** Opens the print view of a copy: every slide at its last click. @throws a `Problem` with what did not appear in time */
export async function openEverySlide(page: Page, url: string): Promise<void> {
  await page.goto(`${url}print?print=true`, { waitUntil: 'load' })
  const [missing] = await waitReady(page, printScope)
  if (missing)
    throw new Problem(`The deck was not read: ${missing} did not appear in time.`)
}

/** Reads the slides of an open print view; page numbers are left out. */
export function readPageTexts(page: Page): Promise<PageTexts> {
  return page.evaluate(() => {
    const texts: { no: number, kind: 'text' | 'alternative', text: string }[] = []
    for (const slide of document.querySelectorAll('.print-slide-container')) {
      const no = Number.parseInt(slide.id)
      const add = (kind: 'text' | 'alternative', text: string | null | undefined): unknown => text?.trim() && texts.push({ no, kind, text: text.trim().replaceAll(/\s+/g, ' ') })
      const nodes = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const element = node.parentElement
        if (!element || element.closest('style, script, .page-number'))
          continue
        const hidden = element.closest('.sr-only, title, desc') !== null
        if (hidden || element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          add(hidden ? 'alternative' : 'text', node.textContent)
      }
      // The rail's name ends with the page number.
      for (const element of slide.querySelectorAll(':is([aria-label], [alt], [title], [aria-description]):not([data-act-rail])')) {
        for (const name of ['aria-label', 'alt', 'title', 'aria-description'])
          add('alternative', element.getAttribute(name))
      }
    }
    return { texts, origins: globalThis.numeralOrigins ?? [] }
  })
}
