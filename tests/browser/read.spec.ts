import { quotes } from '../../data/index.ts'
import { axeFaults } from '../../engine/check/probes/axe.ts'
import { deck, expect, test } from '../support/deck-test.ts'

test('the page for readers has each slide and each quotation once', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/read/')
  expect(await page.locator('article').evaluateAll(all => all.map(({ id }) => id))).toEqual(deck.slides.map(({ id }) => id))
  for (const { id, title } of deck.slides)
    await expect(page.locator(`#${id}`).getByRole('heading', { name: title, exact: true }), id).toHaveCount(1)
  for (const [id, { text }] of Object.entries(quotes))
    await expect(page.getByText(text), id).toHaveCount(1)
  const named = page.locator('section[aria-label], section[aria-labelledby]')
  await expect(named, 'only what no article names has a name of its own').toHaveAccessibleName('Appendix')
  expect(await page.evaluate(() => document.documentElement.scrollWidth), 'nothing stands beyond the edge').toBeLessThanOrEqual(320)
  expect(await axeFaults(page)).toEqual([])
})
