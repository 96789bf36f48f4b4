import type { FrameLocator, Page } from 'playwright/test'
import { copyTest, expect, liveSlide, noOf, slides } from '../support/index.ts'

const test = copyTest('fixture', 'public')

/** A long page of another's with the deck in a frame that may do as little as `allow` says. */
async function embed(page: Page, allow: string): Promise<FrameLocator> {
  await page.route('**/host.html', route => route.fulfill({
    contentType: 'text/html',
    body: `<!doctype html><link rel="icon" href="data:,"><h1>A page of another's</h1><iframe ${allow} src="/1" width="960" height="540"></iframe><p style="height:3000px">and its text`,
  }))
  await page.goto('/host.html')
  return page.frameLocator('iframe')
}

const ways = [
  ['may run scripts and nothing else', 'sandbox="allow-scripts"'],
  ['may not fill the screen or keep it awake', 'allow="fullscreen \'none\'; screen-wake-lock \'none\'"'],
] as const

for (const [name, allow] of ways) {
  test(`a frame that ${name} plays the deck, and its keys do not move the page around it`, async ({ page }) => {
    const deck = await embed(page, allow)
    await expect(deck.locator(`${liveSlide(1)} h1`)).toBeVisible()
    await deck.locator('body').evaluate(() => window.focus())
    for (const id of slides.slice(1, noOf('crossing'))) {
      await page.keyboard.press('ArrowDown')
      await expect(deck.locator(`${liveSlide(noOf(id))} h1`)).toBeVisible()
    }
    for (const key of ['Space', 'PageDown', 'End', 'f', 'e'])
      await page.keyboard.press(key)
    await expect(deck.locator('[data-stage="record"]').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(deck.locator('[data-stage]')).toHaveCount(0)
    expect(await page.evaluate(() => scrollY), 'the page around it').toBe(0)
    await expect(deck.getByRole('button', { name: 'Go to next slide', includeHidden: true })).toHaveCount(1)
    await expect(deck.getByRole('button', { name: /fullscreen/i, includeHidden: true }), 'no button that cannot work').toHaveCount(0)
  })
}
