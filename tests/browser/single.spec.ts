import { pathToFileURL } from 'node:url'
import { singleFile } from '../../engine/build/test-decks.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { expectReady } from '../support/ready.ts'

const address = (route: string): string => `${pathToFileURL(singleFile).href}#/${route}`

test.beforeEach(({ context }) => context.setOffline(true))

test('the single file plays every slide from disk, charts and fonts included', async ({ page }) => {
  test.setTimeout(120_000)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  await page.goto(address('1'))
  for (const { no } of deck.slides) {
    await expect(page.locator(`#slide-content [data-slidev-no="${no}"] h1`)).toBeVisible()
    await expectReady(page, `#slide-content [data-slidev-no="${no}"]`)
    await page.keyboard.press('ArrowDown')
  }
  expect(requests.filter(url => !url.startsWith('data:') && !url.startsWith(address('').split('#')[0] ?? ''))).toEqual([])
  const families = await page.evaluate(() => [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('"', '')))
  expect(families).toEqual(expect.arrayContaining(['Newsreader Variable', 'Schibsted Grotesk Variable']))
})

test('the single file has a presenter view, with notes when it was built with them', async ({ page }) => {
  await page.goto(address('presenter/2'))
  await expect(page.locator('#slide-content [data-slidev-no="2"] h1').first()).toBeVisible()
  await expect(page.getByText('A minute is not a warning', { exact: false })).toBeVisible()
})

test('the single file carries the figures as data', async ({ page }) => {
  const no = deck.slides.find(({ title }) => title.startsWith('Numbers here come in kinds'))?.no
  await page.goto(address(String(no)))
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#slide-content [data-slidev-no="${no}"]`).getByRole('link', { name: 'figures.json' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('figures.json')
})
