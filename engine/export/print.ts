import type { Browser, Page } from 'playwright'
import type { Deck } from '../deck/deck.ts'
import type { ActNumber } from '../talk.ts'
import { problemWith } from '../cli/project.ts'
import { slidesInRange } from '../deck/deck.ts'
import { acts } from '../talk.ts'
import { collectErrors, newPage, slideName } from './pages.ts'
import { printScope, waitReady } from './ready.ts'

export interface PrintOptions {
  dark?: boolean
  /** One page for each click step instead of one for each slide. */
  withClicks?: boolean
  /** Slide numbers such as `1-3,7`; all when absent. */
  range?: string
  /** Milliseconds that the slides may take to be drawn. */
  patience?: number
}

/** One page of the print view. */
export interface Printed {
  no: number
  /** The slide's heading as rendered. */
  title: string
  /** The act or part it belongs to, as its bookmark says it; empty for the cover. */
  section: string
}

/** Opens the print view of a served deck and waits until it is complete. Throws a `Problem` that names the slide at fault. */
export async function openPrint(browser: Browser, url: string, deck: Deck, options: PrintOptions): Promise<Page> {
  const { page, faults } = await tryPrint(browser, url, deck, options)
  if (!faults.length)
    return page
  await page.close()
  const named = faults.every(fault => /\bslide \d+/.test(fault))
  throw problemWith('The deck was not printed', named ? faults : await blame(browser, url, deck, options, faults))
}

async function tryPrint(browser: Browser, url: string, deck: Deck, options: PrintOptions): Promise<{
  page: Page
  faults: string[]
}> {
  const { dark, withClicks, range } = options
  const page = await newPage(browser, { dark, width: deck.width, height: deck.height })
  // The PDF is drawn with the styles of the screen, as the audience sees them.
  await page.emulateMedia({ media: 'screen' })
  const errors = collectErrors(page)
  const query = new URLSearchParams({ print: withClicks ? 'clicks' : 'true', ...(range && { range }) })
  await page.goto(`${url}print?${query}`, { waitUntil: 'load' })
  const missing = await waitReady(page, printScope, options.patience)
  await page.locator('a[href^="#"]').evaluateAll(dropLooseLinks)
  return { page, faults: [...errors, ...missing.map(what => `${what} did not appear in time`), ...await brokenSlides(page, deck)] }
}

/** In a range or a cut, links to slides that are not in it become their words. */
function dropLooseLinks(links: Element[]): void {
  for (const link of links) {
    if (!document.getElementById(link.getAttribute('href')?.slice(1) ?? ''))
      link.replaceWith(...link.childNodes)
  }
}

/** The pages of the print view in order. */
export async function printedPages(page: Page): Promise<Printed[]> {
  const found = await page.locator('.print-slide-container').evaluateAll((all) => {
    // Unlike textContent, innerText keeps words apart that stand on two lines.
    const text = (element: HTMLElement | null): string => element?.innerText.replaceAll(/\s+/g, ' ').trim() ?? ''
    return all.map(element => ({
      no: Number.parseInt(element.id),
      title: text(element.querySelector('h1')),
      act: Number(element.querySelector<HTMLElement>('[data-act]')?.dataset.act) || 0,
      part: text(element.querySelector('.kicker strong')),
    }))
  })
  return found.map(({ no, title, act, part }) => ({ no, title, section: act in acts ? actName(act as ActNumber) : part }))
}

function actName(number: ActNumber): string {
  return `Act ${acts[number].numeral}, ${acts[number].name}`
}

/** Slides without words, and those that show in a talk what stands in for a part that failed: a talk goes on, an export does not. */
export async function brokenSlides(page: Page, deck: Deck): Promise<string[]> {
  const broken = await page.locator('.print-slide-container').evaluateAll(all => all.flatMap((element) => {
    const blank = !element.textContent?.trim() || element.textContent.includes('An error occurred on this slide')
    const faults = [...element.querySelectorAll<HTMLElement>('[data-fault]')].map(part => part.dataset.fault ?? '')
    return [...blank ? ['it is blank'] : [], ...faults].map(fault => ({ no: Number.parseInt(element.id), fault }))
  }))
  return broken.map(({ no, fault }) => `${slideName(deck, no)}: ${fault}`)
}

/** Prints the slides one by one to find out whose faults they are. */
async function blame(browser: Browser, url: string, deck: Deck, options: PrintOptions, faults: string[]): Promise<string[]> {
  const found: string[] = []
  for (const no of slidesInRange(deck, options.range)) {
    const { page, faults: its } = await tryPrint(browser, url, deck, { ...options, range: String(no) })
    const [first, ...others] = await printedPages(page)
    const title = first?.title
    // Without `await router.isReady()` in engine/setup/main.ts Slidev does not see the range, and nobody can be blamed.
    if (others.some(other => other.no !== no))
      return faults
    const name = slideName(deck, no, title || undefined)
    found.push(...its.map(fault => fault.startsWith(name) ? fault : `${name}: ${fault}`))
    await page.close()
  }
  return found.length ? found : faults
}
