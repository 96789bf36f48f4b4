import type { Page } from 'playwright/test'
import { prepare } from '../../check/probes/texts.ts'
import { test as deckTest, expect, expectReady, liveSlide, noOf, position, press } from '../support/index.ts'

/** A page that loses files of the deck until `back` is called. */
const test = deckTest.extend<{ lose: (files: RegExp) => Promise<() => void> }>({
  lose: async ({ page, faults }, use) => {
    let lost = true
    await use(async (files) => {
      await page.route(files, route => lost ? route.abort('connectionreset') : route.continue())
      return () => {
        lost = false
      }
    })
    // What does not come is the point; that nothing throws is not.
    faults.failedRequests = faults.failedRequests.filter(fault => !fault.includes('ERR_CONNECTION_RESET'))
    faults.consoleErrors = faults.consoleErrors.filter(fault => !/ERR_CONNECTION_RESET|slide failed to load/.test(fault))
  },
})

/** Nothing on the screen is meant for programmers. */
async function expectCalm(page: Page): Promise<void> {
  await expect(page.locator('body')).not.toContainText(/error|failed|TypeError|\bat \w+ \(|https?:|localhost|127\.0\.0\.1|Loading slide/i)
}

test('where the charts\' code does not load, their data stand as tables', async ({ page, lose }) => {
  await lose(/assets\/chart-js-/)
  await prepare(page, 'light')
  const no = noOf('money')
  await page.goto(`/${no}?clicks=99`)
  await expectReady(page, liveSlide(no))
  const chart = page.locator(`${liveSlide(no)} .chart`)
  await expect(chart.locator('svg')).toHaveCount(0)
  await expect(chart.getByRole('table')).toBeVisible()
  expect(await chart.getByRole('row').count(), 'a head and more than one row').toBeGreaterThan(2)
  await expectCalm(page)
})

test('a slide that does not load shows its claim, and comes when the network does', async ({ page, lose }) => {
  const back = await lose(/assets\/md-/)
  const no = noOf('crossing')
  const title = 'The ferry took 20 minutes to cross'
  await page.goto(`/${no}`)
  const slide = page.locator(liveSlide(no))
  await expect(slide.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(slide).toContainText('did not load')
  await expectCalm(page)

  await press(page, 'ArrowDown')
  expect(position(page).no, 'the talk goes on').toBe(no + 1)
  await expect(page.locator(liveSlide(no + 1))).toContainText('did not load')

  back()
  await press(page, 'ArrowUp')
  await expect(slide.locator('svg').first()).toBeVisible()
  await expect(slide.locator('svg rect').first(), 'in its own colours').not.toHaveCSS('fill', 'rgb(0, 0, 0)')
  await expect(slide).not.toContainText('did not load')
  await expectReady(page, liveSlide(no))
})

test('the speaker keeps the notes of a slide that does not load', async ({ page, lose }) => {
  await lose(/assets\/md-/)
  await page.goto(`/presenter/${noOf('crossing')}`)
  await expect(page.locator(liveSlide(noOf('crossing')))).toContainText('did not load')
  await expect(page.locator('.slidev-note').first()).toContainText('First the shore')
  await page.keyboard.press('e')
  await expect(page.locator('[data-stage="record"]').first()).toBeVisible()
  await page.keyboard.press('e')
  await press(page, 'ArrowDown')
  expect(position(page).no).toBe(noOf('crossing') + 1)
})

test('a font that hangs does not hold up a chart', async ({ page }) => {
  const no = noOf('money')
  let release = (): void => {}
  const held = new Promise<void>(resolve => release = resolve)
  await page.route(/\.woff2/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`/${no}`, { waitUntil: 'commit' })
  await expect(page.locator(`${liveSlide(no)} .chart svg`).first()).toBeVisible()
  expect(await page.evaluate(() => document.fonts.status)).toBe('loading')
  release()
  await expectReady(page, liveSlide(no))
})
