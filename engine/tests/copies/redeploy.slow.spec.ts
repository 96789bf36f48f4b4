import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, liveSlide, noOf, slides, changingTest as test } from '../support/index.ts'

/** Puts a version in the place of a copy in which every slide's file has another name. */
async function redeploy(dir: string): Promise<void> {
  const names = await readdir(join(dir, 'assets'), { recursive: true })
  const old = names.filter(name => /(?:^|\/)md-[^/]*\.js$/.test(name))
  for (const name of [...names.filter(name => name.endsWith('.js')).map(name => join('assets', name)), 'index.html']) {
    const text = await readFile(join(dir, name), 'utf8')
    const next = old.reduce((all, name) => all.replaceAll(name, name.replace('md-', 'new-')), text)
      .replace('name="deck-version" content="', 'name="deck-version" content="new')
    await rm(join(dir, name))
    await writeFile(join(dir, name.replace('md-', 'new-')), next)
  }
}

test('a page whose host has a new version takes it, once, and stays at its slide', async ({ page, dir, faults }) => {
  await page.goto('/1')
  await expect(page.locator(`${liveSlide(1)} h1`)).toBeVisible()
  await redeploy(dir)
  let loads = 0
  page.on('load', () => loads++)
  const no = noOf('reports')
  await page.keyboard.press('a')
  await expect(page).toHaveURL(new RegExp(`/${no}$`))
  await expect(page.locator(`${liveSlide(no)} h1`)).toBeVisible()
  await expect(page.locator('meta[name=deck-version]')).toHaveAttribute('content', /^new/)
  await expect(page.locator(liveSlide(no))).not.toContainText('did not load')
  for (let next = no + 1; next <= slides.length; next++) {
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`${liveSlide(next)} h1`)).toBeVisible()
  }
  expect(loads).toBe(1)
  // The old version's files are gone: that is the point.
  for (const list of ['failedRequests', 'consoleErrors', 'pageErrors'] as const)
    faults[list] = faults[list].filter(fault => !/404|dynamically imported|Unable to preload|slide failed to load/.test(fault))
})
