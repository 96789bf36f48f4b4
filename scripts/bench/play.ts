import type { Browser, CDPSession, Page } from 'playwright'
import type { BenchDeck } from './decks.ts'
import { slow } from './load.ts'

interface Marks { keys: number[], longTasks: number[], presses: number }

/** Presses the right arrow through the whole deck, as a clicker does, but without pause. */
export async function measureClicks(browser: Browser, deck: BenchDeck, throttled: boolean) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await open(page, deck)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttled ? slow.cpu : 1 })
  await page.evaluate(() => {
    const bench: Marks = { keys: [], longTasks: [], presses: 0 };
    (window as unknown as { bench: Marks }).bench = bench
    new PerformanceObserver(list => list.getEntries().forEach(entry => entry.name === 'keydown' && bench.keys.push(entry.duration)))
      .observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver(list => list.getEntries().forEach(entry => bench.longTasks.push(entry.duration))).observe({ type: 'longtask' })
  })
  for (let step = 0; step < deck.steps; step++)
    await press(page)
  // The observers report what the last frame showed a moment later.
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)))
  const { keys, longTasks } = await page.evaluate(() => (window as unknown as { bench: Marks }).bench)
  await page.close()
  // Milliseconds from a key to the frame that answers it, in steps of 8, and of the tasks over 50. The browser does not report less than 16.
  return { keys: [...keys, ...Array.from<number>({ length: Math.max(0, deck.steps - keys.length) }).fill(8)], longTasks }
}

/** Milliseconds from the key `o` until all slides of the overview are in a frame, for the first time and the second, in a talk that stands still. */
export async function measureOverview(browser: Browser, deck: BenchDeck): Promise<{ first: number, second: number }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
  await open(page, deck)
  await page.waitForTimeout(3000)
  const opens = (): Promise<number> => answer(page, 'o', deck.overview!)
  const first = await opens()
  await page.keyboard.press('o')
  await page.waitForTimeout(1000)
  const second = await opens()
  await page.close()
  return { first, second }
}

/** Milliseconds from the key `g` until its dialog takes letters. */
export async function measureGoto(browser: Browser, deck: BenchDeck): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' })
  await open(page, deck)
  const time = await answer(page, 'g', { slides: '#slidev-goto-input:focus', count: 1 })
  await page.close()
  return time
}

/** Milliseconds from a key until so many elements are in a frame. */
async function answer(page: Page, key: string, what: NonNullable<BenchDeck['overview']>): Promise<number> {
  await page.evaluate(({ slides, count }) => {
    const shown = (): number => [...document.querySelectorAll(slides)].filter(it => it.checkVisibility()).length
    const answered = new Promise<number>((resolve) => {
      window.addEventListener('keydown', ({ timeStamp }) => {
        function look(): void {
          if (shown() >= count)
            setTimeout(() => resolve(performance.now() - timeStamp))
          else
            requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }, { once: true, capture: true })
    })
    Object.assign(window, { answered })
  }, what)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { answered: Promise<number> }).answered)
}

/** What a window holds after a pass through the deck and a collection of garbage. */
export interface Held { heapMiB: number, nodes: number, listeners: number, pictures: number }

/** Plays the deck, slowly enough for marks to set out, opens and closes the overview and the presenter view, again and again in one window. */
export async function measureDay(browser: Browser, deck: BenchDeck): Promise<Held[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'no-preference' })
  await open(page, deck)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const held: Held[] = []
  for (let pass = 0; pass < 10; pass++) {
    for (let step = 0; step < deck.steps; step++) {
      await press(page)
      await page.waitForTimeout(300)
    }
    await page.keyboard.press('o')
    await page.waitForFunction(({ slides, count }) => document.querySelectorAll(slides).length >= count, deck.overview!)
    await page.keyboard.press('o')
    if (deck.presenter)
      await visitPresenter(page)
    await goToStart(page, deck)
    held.push(await weigh(page, cdp))
  }
  await page.close()
  return held
}

async function visitPresenter(page: Page): Promise<void> {
  await page.getByTitle('Presenter Mode', { exact: true }).dispatchEvent('click')
  await page.locator('.slidev-presenter h1:visible').first().waitFor()
  await page.getByTitle('Play Mode', { exact: true }).dispatchEvent('click')
  await page.locator('.slidev-presenter').waitFor({ state: 'detached' })
}

/** To the first slide within the page: nothing is loaded again. */
async function goToStart(page: Page, deck: BenchDeck): Promise<void> {
  await page.evaluate((hash) => {
    if (hash)
      location.hash = '#/'
  }, !deck.presenter)
  if (deck.presenter) {
    await page.keyboard.press('g')
    await page.locator('#slidev-goto-input:enabled').fill('1')
    await page.locator('#slidev-goto-dialog :is(li, [role=option])').first().waitFor()
    await page.keyboard.press('Enter')
  }
  await page.locator(deck.firstSlide.drawn).first().waitFor()
  await frame(page)
}

async function weigh(page: Page, cdp: CDPSession): Promise<Held> {
  for (let i = 0; i < 3; i++)
    await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const metric = (name: string): number => metrics.find(it => it.name === name)?.value ?? 0
  return {
    heapMiB: metric('JSHeapUsedSize') / 2 ** 20,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    pictures: await page.locator('canvas, .surface > svg').count(),
  }
}

/** Opens a deck and waits until it has loaded all it wants to load ahead: Slidev begins three seconds after the first slide. */
export async function open(page: Page, deck: BenchDeck): Promise<void> {
  await page.goto(deck.url)
  await page.locator(deck.firstSlide.drawn).first().waitFor()
  await page.waitForTimeout(4000)
  await page.waitForLoadState('networkidle')
}

async function press(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight')
  await frame(page)
}

/** Two frames: the answer to a key is on the screen. */
async function frame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}
