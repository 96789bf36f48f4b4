import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { liveSlide } from '../../check/probes/probes.ts'
import { expectReady, position } from './ready.ts'

export { liveSlide }

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

/** Presses many keys in no rhythm, and expects what a direct visit shows: no mark, canvas or slide is left over. */
export async function expectKeysLeaveNothing(page: Page, count: number): Promise<void> {
  const keys = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowUp']
  // The same keys and pauses every time: a linear congruence.
  let seed = 7
  const next = (below: number): number => (seed = seed * 48271 % 2147483647) % below
  for (let i = 0; i < count; i++) {
    await page.keyboard.press(keys[next(keys.length)] ?? 'ArrowRight')
    await page.waitForTimeout([5, 60, 60, 300][next(4)] ?? 5)
  }
  const { no } = position(page)
  const shown = async (it: Page): Promise<string> => {
    await expectReady(it, liveSlide(no))
    await expect.poll(() => it.evaluate(() => document.getAnimations().length)).toBe(0)
    return it.locator(liveSlide(no)).evaluate(el => el.outerHTML.replaceAll(' class=""', '').replaceAll(' style=""', ''))
  }
  const direct = await page.context().newPage()
  await direct.goto(page.url())
  expect(await shown(page)).toBe(await shown(direct))
  await expect.poll(() => page.locator('#slideshow > *').evaluateAll(all =>
    all.filter(it => it.checkVisibility({ opacityProperty: true, visibilityProperty: true })).length), 'slides in sight').toBe(1)
  await expect(page.locator('#slideshow > canvas')).toHaveCount(0)
}
