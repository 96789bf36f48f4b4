import type { Page } from 'playwright/test'
import { axeFaults } from '../../check/probes/axe.ts'
import { copyTest, expect, slides } from '../support/index.ts'

const test = copyTest('fixture', 'public')

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the page for readers is sound at any width, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto('/read/')
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(needed, 'nothing stands beyond the edge').toBeLessThanOrEqual(width)
      expect.soft(await axeFaults(page), `at ${width} px`).toEqual([])
    }
  })
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the page for readers has each slide once, its claim as a heading, in order', async ({ page, faults }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Read it as a page' }).click()
    await expect(page).toHaveURL(/\/read\/$/)
    // A browser without scripts refuses those that the deck's own page announces.
    faults.failedRequests = faults.failedRequests.filter(fault => !/^csp .*\.js$/.test(fault))
    const levels = await page.getByRole('heading').evaluateAll(all => all.map(({ tagName }) => Number(tagName.slice(1))))
    expect(levels.filter(level => level === 1)).toHaveLength(1)
    expect(levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1), `no level is left out: ${levels.join()}`).toBe(true)
    expect(await page.locator('article').evaluateAll(all => all.map(({ id }) => id))).toEqual(slides)
    await expect(page.getByRole('heading', { name: 'The bridge may cost less than the ferry' })).toBeVisible()
    await expect(page.locator('#crossing').getByRole('img', { name: 'A ferry between two shores' }), 'its picture').toBeVisible()
    await expect(page.getByText('The town pledges $13M or more to a ferry'), 'a record stands once').toHaveCount(1)
  })
})

test('each link of the page for readers leads somewhere, and each of its slides back to it', async ({ page }) => {
  await page.goto('/read/')
  const ends = await page.locator('a[href^="#"]').evaluateAll(all => all.map(link => link.getAttribute('href') ?? ''))
  expect(ends.length).toBeGreaterThan(slides.length)
  for (const end of new Set(ends))
    await expect(page.locator(end), end).toHaveCount(1)
  await page.locator('#money').getByRole('link', { name: 'Slide 5' }).click()
  await expect(page).toHaveURL(/\/5$/)
  await expect(page.getByRole('heading', { level: 1, name: 'The bridge may cost less than the ferry' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog').getByRole('link', { name: 'As a page' })).toHaveAttribute('href', '/read/#money')
})

/** Shows the deck in another page. */
async function embed(page: Page, path: string): Promise<void> {
  await page.goto('/og-image.png')
  await page.evaluate(src => document.body.replaceChildren(Object.assign(document.createElement('iframe'), { src })), path)
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the deck offers the page for readers, until that is dismissed, and not in another page', async ({ page }) => {
    await page.goto('/3')
    const offer = page.getByRole('link', { name: 'Read it as a page' })
    await expect(offer).toHaveAttribute('href', '/read/#crossing')
    await offer.tap()
    await expect(page.getByRole('heading', { name: 'The ferry took 20 minutes to cross' })).toBeInViewport()
    await embed(page, '/3')
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.frameLocator('iframe').getByRole('link', { name: 'Read it as a page' })).toHaveCount(0)
    await page.goto('/3')
    await page.getByRole('button', { name: 'Dismiss' }).tap()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(offer).toHaveCount(0)
  })
})
