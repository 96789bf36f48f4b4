import type { Page } from 'playwright/test'
import { recordOf } from '../../engine/evidence/record.ts'
import { sourceLine } from '../../engine/evidence/source-line.ts'
import { deck, expect, openWindows, test } from '../support/deck-test.ts'

const deckSlides = deck.slides

/* That the record is what the slide's frontmatter declares, the walk sees in every view. */

const panel = (page: Page) => page.locator('[data-stage="record"]')
const declared = (no: number): string[] => recordOf(deckSlides[no - 1] ?? {}).layers.flatMap(layer => layer.entries).map(entry => entry.id)
function shown(page: Page): Promise<string[]> {
  return panel(page).locator('[data-record]').evaluateAll(all => all.map(it => it.getAttribute('data-record') ?? ''))
}

async function openSlide(page: Page, path: string, no: number): Promise<void> {
  // At its last click: a source line may wait for the title that it belongs to.
  await page.goto(`${path}${no}?clicks=99`)
  await expect(page.locator(`#slide-content [data-slidev-no="${no}"] h1`).first()).toBeAttached()
}

test('a click on the source line opens the record in both windows, and both follow when one is scrolled', async ({ context }) => {
  test.setTimeout(60_000)
  const windows = await openWindows(context)
  const { presenter, audience } = windows
  const no = deckSlides.findIndex(slide => slide.id === 'positions') + 1
  await openSlide(presenter, '/presenter/', no)
  await expect(audience).toHaveURL(new RegExp(`/${no}(\\?|$)`))
  await audience.locator(`[data-slidev-no="${no}"] [data-source-line] [role="button"]`).first().click()
  for (const page of [presenter, audience])
    expect(await (await panel(page).locator('[data-record]').first().waitFor(), shown(page))).toEqual(declared(no))
  await presenter.keyboard.press('End')
  const scrolled = (page: Page): Promise<number> => panel(page).locator('.scroller').evaluate(it => it.scrollTop)
  await expect.poll(() => scrolled(presenter)).toBeGreaterThan(0)
  await expect.poll(() => scrolled(audience)).toBeGreaterThan(0)
  await presenter.keyboard.press('Escape')
  for (const page of [presenter, audience])
    await expect(panel(page)).toHaveCount(0)
})

test('the record is a dialog with a name that holds the focus and gives it back', async ({ page }) => {
  const no = deckSlides.findIndex(slide => slide.id === 'own-model') + 1
  await openSlide(page, '/', no)
  const door = page.locator(`[data-slidev-no="${no}"] [data-source-line] [role="button"]`).first()
  await door.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /^Behind slide/ })
  await expect(dialog).toBeFocused()
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab')
    expect(await dialog.evaluate(it => it.contains(document.activeElement)), `Tab ${i + 1} stays inside`).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('e')
  await expect(door).toBeFocused()
  // The talk's keys are not the line's.
  await page.keyboard.press('PageDown')
  await expect(page).not.toHaveURL(new RegExp(`/${no}(\\?|$)`))
})

test('in print the source line leads to the appendix or to the page outside, and is text alone in previews', async ({ page }) => {
  await page.goto('/print?print=true')
  await expect(page.locator('[data-slidev-no="2"] [data-source-line]')).toBeAttached()
  for (const [index, { record, frontmatter }] of deckSlides.entries()) {
    const line = page.locator(`[data-slidev-no="${index + 1}"] [data-source-line]`)
    const expected = sourceLine(recordOf({ record }), frontmatter.sources as string[] | undefined).map(part => part.text).join(' · ')
    if (expected)
      await expect(line).toHaveText(expected)
    const links = await line.locator('a').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
    for (const link of links.filter(link => link.startsWith('#')))
      expect(deckSlides[Number(link.slice(1)) - 1]?.layout, `${link} on slide ${index + 1}`).toBe('appendix')
  }
  expect(await page.locator('[data-source-line] [role="button"]').count()).toBe(0)
})
