import type { Page } from 'playwright/test'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addServiceWorker } from '../../offline/worker.ts'
import { changingTest, expect, liveSlide, places, position, press, slides } from '../support/index.ts'

changingTest.describe.configure({ timeout: 180_000 })
changingTest.use({ serviceWorkers: 'allow' })

const test = changingTest.extend<{ leave: () => Promise<void> }>({
  leave: async ({ host, faults }, use) => {
    await use(host.leave)
    // What the host no longer answers is the point.
    const gone = /ERR_CONNECTION_(?:REFUSED|RESET)|ERR_EMPTY_RESPONSE|Failed to fetch dynamically imported module|Unable to preload/
    for (const list of ['failedRequests', 'consoleErrors', 'pageErrors'] as const)
      faults[list] = faults[list].filter(fault => !gone.test(fault))
  },
})

/** Waits until the browser keeps the whole copy: the worker takes over only then. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (!navigator.serviceWorker.controller)
      await new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }))
  })
}

test('after one visit the whole deck plays without its host, reload included', async ({ page, leave }) => {
  await page.goto('/1')
  await kept(page)
  await leave()
  await page.reload()
  await expect(page.locator(liveSlide(1)).getByRole('heading', { level: 1, name: 'The Ferry and the Bridge' })).toBeVisible()
  for (const place of places.slice(1)) {
    await press(page, 'ArrowRight')
    expect(position(page)).toEqual(place)
    await expect(page.locator(`${liveSlide(place.no)} h1`)).toBeVisible()
  }
  expect(
    await page.evaluate(() => [...document.fonts].filter(font => font.status === 'error').length),
    'fonts that are missing',
  ).toBe(0)
  expect(
    await page.evaluate(() => [...document.fonts].filter(font => !font.family.includes('First') && font.status === 'loaded').length),
    'fonts that are there',
  ).toBeGreaterThan(1)
  // With its slash and without: what a reader types.
  for (const path of ['/read/', '/read']) {
    await page.goto(path)
    await expect(page.getByRole('navigation', { name: 'Contents' }), path).toBeVisible()
  }
})

test('the browser keeps every file that a slide may ask for', async ({ page, dir }) => {
  await page.goto('/1')
  await kept(page)
  const names = await page.evaluate(async () => {
    const [key = ''] = await caches.keys()
    return (await (await caches.open(key)).keys()).map(request => new URL(request.url).pathname)
  })
  const assets = (await readdir(join(dir, 'assets'), { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
  expect(names.filter(name => name.startsWith('/assets/')).length).toBe(assets.length)
})

test('when the host goes at slide three of a first visit, the rest still comes', async ({ page, leave }) => {
  await page.goto('/1')
  for (const no of [2, 3]) {
    await expect(page.locator(`#slide-content [data-slidev-no="${no - 1}"] h1`)).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(page).toHaveURL(new RegExp(`/${no}$`))
  }
  await kept(page)
  await leave()
  for (let no = 4; no <= slides.length; no++) {
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`#slide-content [data-slidev-no="${no}"] h1`)).toBeVisible()
  }
})

test('the next visit after a new version shows the new version, and an open window keeps its own', async ({ page, context, dir }) => {
  await page.goto('/1')
  await kept(page)
  const version = (of = page): Promise<string | null> => of.locator('meta[name=deck-version]').getAttribute('content')
  const old = await version()

  const html = await readFile(join(dir, 'index.html'), 'utf8')
  await writeFile(
    join(dir, 'index.html'),
    html.replace(/<meta name="deck-version".*>\n/, '').replace('</body>', '<p hidden>new</p></body>'),
  )
  await addServiceWorker(dir)
  const other = await context.newPage()
  await other.goto('/2')
  const fresh = await version(other)
  expect(fresh).not.toBe(old)
  await expect(() => expect(other.evaluate(async () => (await caches.keys()).length)).resolves.toBe(2)).toPass()

  expect(await version()).toBe(old)
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#slide-content [data-slidev-no="2"] h1')).toBeVisible()
  await page.reload()
  expect(await version()).toBe(fresh)
})
