import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { expectReady, position } from './ready.ts'

/** The slide that a live view shows. */
export function liveSlide(no: number): string {
  return `#slide-content [data-slidev-no="${no}"]`
}

/** Presses a key until the deck has moved to another slide or click: one pressed while Slidev still writes its address may be lost. */
export async function press(page: Page, key: string): Promise<void> {
  const before = page.url()
  await expect(async () => {
    await page.keyboard.press(key)
    await page.waitForURL(url => String(url) !== before, { timeout: 2000 })
  }).toPass({ timeout: 10_000 })
}

/** Goes to a slide at its first click: by key from the slide before it, which is quick, else, or if the key is lost, by its address. */
export async function visit(page: Page, view: '' | 'presenter/', no: number): Promise<void> {
  if (page.url().startsWith('http') && position(page).no === no - 1) {
    await page.keyboard.press('ArrowDown')
    await page.locator(`${liveSlide(no)} h1`).waitFor({ timeout: 3000 }).catch(() => page.goto(`/${view}${no}`))
  }
  else {
    await page.goto(`/${view}${no}`)
  }
  await expectReady(page, liveSlide(no))
}
