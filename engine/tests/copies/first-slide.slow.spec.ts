import type { Page } from 'playwright/test'
import { chooseScheme } from '../../export/pages.ts'
import { copyTest, expect, expectReady } from '../support/index.ts'

/** The slide that `index.html` holds. */
const cover = '#first-slide .slide'
const slide = '#slide-content [data-slidev-no="1"]'

/** Keeps what the deck's own script imports away until `start` is called, as a slow network does. */
async function withoutScript(page: Page): Promise<{ start: () => void }> {
  let start = (): void => {}
  const started = new Promise<void>(resolve => start = resolve)
  await page.route(/\/assets\/rolldown-runtime-[^/]*\.js$/, async (route) => {
    await started
    await route.continue()
  })
  return { start }
}

for (const copy of ['public', 'notes', 'based', 'movable'] as const) {
  const test = copyTest('fixture', copy)

  for (const scheme of ['light', 'dark'] as const) {
    test(`the first slide stands before the script of a ${copy} copy, ${scheme}, and the deck takes over without a jump`, async ({ page, baseURL }) => {
      await chooseScheme(page, scheme)
      await page.addInitScript(() => {
        Object.assign(window, { shift: 0 })
        new PerformanceObserver(list => list.getEntries().forEach(
          entry => (window as unknown as { shift: number }).shift += (entry as unknown as { value: number }).value,
        ))
          .observe({ type: 'layout-shift', buffered: true })
      })
      const { start } = await withoutScript(page)
      await page.goto(String(baseURL), { waitUntil: 'commit' })
      await expect(page.locator(`${cover} h1`)).toBeVisible()
      await page.evaluate(() => document.fonts.ready)
      const before = await page.screenshot()
      start()
      await expectReady(page, slide)
      await expect(page.locator(cover)).toHaveCount(0)
      expect(before.equals(await page.screenshot()), 'the same pixels').toBe(true)
      expect(await page.evaluate(() => (window as unknown as { shift: number }).shift), 'layout shift').toBe(0)
    })
  }

  test(`no other page of a ${copy} copy shows it first`, async ({ page, baseURL }) => {
    await withoutScript(page)
    for (const path of copy === 'movable' ? ['#/7', '#/presenter/1', '#/1?clicks=1'] : ['7', 'presenter/1', '1?clicks=1']) {
      await page.goto('about:blank')
      await page.goto(`${baseURL}${path}`, { waitUntil: 'commit' })
      await expect(page.locator(cover)).toBeAttached()
      await expect(page.locator(cover)).toBeHidden()
    }
  })
}

copyTest('fixture', 'public')('the first slide fits any window', async ({ page, baseURL }) => {
  const { start } = await withoutScript(page)
  await page.goto(String(baseURL), { waitUntil: 'commit' })
  await expect(page.locator(`${cover} h1`)).toBeVisible()
  const boxes = async (root: string): Promise<unknown> => page.locator(`${root} :is(h1, p, svg, rect)`).evaluateAll(all => all.map((it) => {
    const { x, y, width, height } = it.getBoundingClientRect()
    return [x, y, width, height].map(Math.round)
  }))
  const sizes = [{ width: 1024, height: 768 }, { width: 2560, height: 1080 }, { width: 390, height: 844 }]
  const drawn = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    // The window tells the page of its size when it comes to it.
    await expect.poll(() => page.evaluate(() => Number(document.documentElement.style.getPropertyValue('--first-slide-scale'))))
      .toBeCloseTo(Math.min(size.width / 1280, size.height / 720), 5)
    drawn.push(await boxes(cover))
  }
  start()
  await expect(page.locator(cover)).toHaveCount(0)
  for (const [i, size] of sizes.entries()) {
    await page.setViewportSize(size)
    await expect.poll(() => boxes(slide)).toEqual(drawn[i])
  }
})

copyTest('fixture', 'public')('the deck’s own slide has its size in the first frame that has it', async ({ page, baseURL }) => {
  await page.addInitScript((slide) => {
    requestAnimationFrame(function look() {
      const width = document.querySelector(slide)?.getBoundingClientRect().width
      if (width === undefined)
        requestAnimationFrame(look)
      else
        Object.assign(window, { firstWidth: width })
    })
  }, '#slide-content > #slideshow > .slidev-page')
  for (const path of ['', '3', 'presenter/3']) {
    await page.goto('about:blank')
    await page.goto(`${baseURL}${path}`)
    await expect.poll(() => page.evaluate(() => (window as unknown as { firstWidth?: number }).firstWidth)).toBeGreaterThan(300)
  }
})
