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

test('the page for readers, read aloud, says where a link leads, what a table holds, and nothing twice at one slide', async ({ page }) => {
  await page.goto('/read/')
  const links = await page.locator('a').evaluateAll((all: HTMLAnchorElement[]) => all.map(({ textContent, href }) => [textContent.trim(), href]))
  const ends = Map.groupBy(links, ([name]) => name)
  expect([...ends].filter(([, of]) => new Set(of.map(([, href]) => href)).size > 1).map(([name]) => name), 'one name for two places').toEqual([])
  for (const table of await page.getByRole('table').all()) {
    await expect(table).toHaveAccessibleName(/\S/)
    const rows = table.getByRole('row')
    await expect(table.getByRole('rowheader'), 'each row but the first has a heading').toHaveCount(await rows.count() - 1)
  }
  const empty = (all: Element[]): string[] => all.filter(one => !one.textContent?.trim()).map(({ outerHTML }) => outerHTML)
  expect(await page.locator('main').locator('p, li, h2, h3, h4, blockquote').evaluateAll(empty)).toEqual([])
  expect(await page.locator('li > ul:first-child').count(), 'a list that stands under nothing').toBe(0)
  const doubled = await page.locator('.read-record').evaluateAll(all => all.flatMap((record) => {
    const said = [...record.querySelectorAll('p, li, blockquote')].map(part => part.textContent?.trim() ?? '')
    return said.filter((text, i) => text.length > 60 && said.indexOf(text) < i)
  }))
  expect(doubled).toEqual([])
})
