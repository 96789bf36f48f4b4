import type { Browser, Page } from 'playwright'
import type { Deck } from '../deck/deck.ts'
import { serve } from '../build/serve.ts'
import { launchBrowser } from '../cli/browser.ts'

export interface ViewOptions {
  dark?: boolean
  width?: number
  height?: number
}

/** How much was written. */
export interface Written { pages: number, bytes: number }

/** Opens a built deck in a browser for as long as the work takes. */
export async function inBrowser<T>(dist: string, work: (browser: Browser, url: string) => Promise<T>): Promise<T> {
  const [browser, served] = await Promise.all([launchBrowser(), serve(dist)])
  try {
    return await work(browser, served.url)
  }
  finally {
    await Promise.all([browser.close(), served.close()])
  }
}

/** Lets a page show the deck in a scheme, as if its reader had chosen it. */
export function chooseScheme(page: Page, scheme: 'light' | 'dark'): Promise<unknown> {
  return page.addInitScript((scheme) => {
    const { getItem } = Storage.prototype
    Storage.prototype.getItem = function (key) {
      return getItem.call(this, key) ?? (key.endsWith('deck-scheme') ? scheme : null)
    }
  }, scheme)
}

/** Opens an empty page that will show the deck in one colour scheme and without motion. */
export async function newPage(browser: Browser, { dark = false, width = 1280, height = 720 }: ViewOptions = {}): Promise<Page> {
  const scheme = dark ? 'dark' : 'light'
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', serviceWorkers: 'block' })
  await chooseScheme(page, scheme)
  return page
}

/** Collects what goes wrong on a page, one line each: console errors, uncaught errors and failed requests. */
export function collectErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    // The console repeats failed requests without their address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text().split('\n')[0] ?? '')
  })
  page.on('pageerror', error => errors.push(error.message))
  page.on('requestfailed', request => errors.push(`${request.url()} was not loaded`))
  page.on('response', response => response.status() >= 400 && errors.push(`${response.url()} answered ${response.status()}`))
  return errors
}

/** "slide 7 (The ceiling is not the stake)" */
export function slideName(deck: Deck, no: number, title = deck.slides[no - 1]?.title): string {
  return title ? `slide ${no} (${title})` : `slide ${no}`
}
