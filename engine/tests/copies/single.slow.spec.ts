import { pathToFileURL } from 'node:url'
import { builtPage, test as deckTest, expect, expectReady, liveSlide, noOf, slides } from '../support/index.ts'

const test = deckTest.extend<object, { file: string }>({
  // eslint-disable-next-line no-empty-pattern
  file: [async ({}, use) => use(pathToFileURL(await builtPage()).href), { scope: 'worker', timeout: 300_000 }],
})

test.beforeEach(({ context }) => context.setOffline(true))

test('the single file plays every slide from disk, charts and fonts included', async ({ page, file }) => {
  test.setTimeout(120_000)
  const requests: string[] = []
  page.on('request', request => requests.push(request.url()))
  await page.goto(`${file}#/1`)
  for (let no = 1; no <= slides.length; no++) {
    await expect(page.locator(`#slide-content [data-slidev-no="${no}"] h1`)).toBeVisible()
    await expectReady(page, `#slide-content [data-slidev-no="${no}"]`)
    await page.keyboard.press('ArrowDown')
  }
  expect(requests.filter(url => !url.startsWith('data:') && !url.startsWith(file))).toEqual([])
  const families = await page.evaluate(() =>
    [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('"', '')))
  expect(families).toEqual(expect.arrayContaining(['Newsreader', 'Schibsted Grotesk']))
})

test('the single file has a presenter view, with notes when it was built with them', async ({ page, file }) => {
  await page.goto(`${file}#/presenter/2`)
  await expect(page.locator('#slide-content [data-slidev-no="2"] h1').first()).toBeVisible()
  await expect(page.getByText('It began with a pledge', { exact: false })).toBeVisible()
})

test('the single file carries the figures as data', async ({ page, file }) => {
  const no = noOf('remarks')
  await page.goto(`${file}#/${no}`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(liveSlide(no)).getByRole('link', { name: 'figures.json' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('figures.json')
})
