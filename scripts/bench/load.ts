import type { Browser, CDPSession } from 'playwright'
import type { BenchDeck } from './decks.ts'

/** A processor a quarter as fast, and a slow phone network: 1.6 Mbit/s, 150 ms to the server. */
export const slow = { cpu: 4, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }

interface Marks { firstSlide?: number, drawn?: number, shift: number, tasks: number[] }

/** Opens a deck in a fresh browser context, as a first visitor does. */
export async function measureLoad(browser: Browser, deck: BenchDeck, throttled: boolean) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const requests = await recordRequests(cdp)
  if (throttled) {
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...slow })
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu })
  }
  await page.addInitScript(watchFirstSlide, deck.firstSlide)
  // The browser's own window draws itself too: what that takes is not the deck's.
  await page.waitForTimeout(1000)
  // The page says so itself: to ask it, Playwright would bring a large script into the midst of it.
  const drawnAt = page.waitForEvent('console', { predicate: message => message.text() === 'bench: drawn', timeout: 60_000 })
  await page.goto(deck.url, { waitUntil: 'commit', timeout: 60_000 })
  await drawnAt
  // A second for what comes late: a shift, a long task.
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 1000)))
  const { firstSlide = 0, drawn = 0, shift, tasks, origin }
    = await page.evaluate(() => ({ ...(window as unknown as { bench: Marks }).bench, origin: performance.timeOrigin }))
  await context.close()
  const early = requests.filter(request => request.at * 1000 <= origin + drawn)
  const kib = (some: typeof early): number => some.reduce((sum, { bytes }) => sum + bytes, 0) / 1024
  return {
    // Milliseconds until the first slide can be read in its own typeface, and until the deck's script has drawn it.
    firstSlide,
    drawn,
    // What was asked for until then, as it crosses the network.
    scriptKiB: kib(early.filter(it => it.type === 'Script')),
    totalKiB: kib(early),
    requests: early.length,
    // Cumulative layout shift.
    shift,
    // Until a second after, in milliseconds; 0 when no task took 50.
    longestTask: Math.max(0, ...tasks),
  }
}

interface Recorded { type: string, at: number, bytes: number }

async function recordRequests(cdp: CDPSession): Promise<Recorded[]> {
  const all: Recorded[] = []
  const byId = new Map<string, Recorded>()
  cdp.on('Network.requestWillBeSent', ({ requestId, type = '', wallTime, request: { url } }) => {
    // What is in the page is told of too.
    if (url.startsWith('data:'))
      return
    const request = { type, at: wallTime, bytes: 0 }
    all.push(request)
    byId.set(requestId, request)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = byId.get(requestId)
    if (request)
      request.bytes = encodedDataLength
  })
  await cdp.send('Network.enable')
  return all
}

/** Runs in the page, before its own scripts. */
function watchFirstSlide({ readable, drawn }: BenchDeck['firstSlide']): void {
  const bench: Marks = (window as unknown as { bench: Marks }).bench = { shift: 0, tasks: [] }
  new PerformanceObserver(list => list.getEntries().forEach(entry => bench.shift += (entry as unknown as { value: number }).value))
    .observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver(list => list.getEntries().forEach(entry => bench.tasks.push(entry.duration)))
    .observe({ type: 'longtask', buffered: true })
  /** In its own typeface, not in one that stands for it. */
  function inItsTypeface(element: Element): boolean {
    const { fontSize, fontFamily } = getComputedStyle(element)
    return document.fonts.check(`${fontSize} ${fontFamily.split(',')[0]}`)
  }
  const isShown = (selector: string): boolean => [...document.querySelectorAll(selector)].some(element =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 100
    && inItsTypeface(element))
  function look(now: number): void {
    if (bench.firstSlide === undefined && isShown(readable))
      bench.firstSlide = now
    if (isShown(drawn)) {
      bench.drawn = now
      console.debug('bench: drawn')
    }
    else {
      requestAnimationFrame(look)
    }
  }
  requestAnimationFrame(look)
}
