import type { Page } from 'playwright/test'
import { copyTest, expect, liveSlide, slides, test } from '../support/index.ts'

/** What may be typed for a slide, and the slide that it leads to. */
const typed: [string, number][] = [
  ['0', 1],
  ['-1', 1],
  ['two', 1],
  ['99', slides.length],
  ['3/', 3],
  ['3?clicks=two', 3],
  ['3?clicks=-4', 3],
  ['presenter', 1],
  ['presenter/0', 1],
  ['presenter/99', slides.length],
  ['presentr/4', 4],
  ['slides/five/6', 6],
  ['wp-login', 1],
]

async function lead(page: Page, address: string, no: number): Promise<void> {
  await page.goto('about:blank')
  await page.goto(address)
  await expect(page.locator(`${liveSlide(no)} h1`), address).toBeVisible()
  await expect.poll(() => page.url(), address).toMatch(new RegExp(`/${no}/?(?:\\?.*)?$`))
}

test('every address leads to a slide', async ({ page }) => {
  for (const [address, no] of typed)
    await lead(page, `/${address}`, no)
})

copyTest('fixture', 'movable')('so does every address behind a #', async ({ page }) => {
  for (const [address, no] of [...typed, ['1.5', 1], ['#4', 4], ['#', 1], ['#two', 1]] as [string, number][])
    await lead(page, address.startsWith('#') ? address : `#/${address}`, no)
})
