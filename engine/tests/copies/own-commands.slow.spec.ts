import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { serve } from '../../build/serve.ts'
import { readPdf } from '../../export/read-pdf.ts'
import { fixtureRoot, importFrom } from '../support/index.ts'

test.describe.configure({ mode: 'default', timeout: 180_000 })
// A copy must not ask for a worker that it does not have.
test.use({ serviceWorkers: 'allow' })

/** Runs a command of Slidev itself, where no browser is named. */
async function slidev(...args: string[]): Promise<string> {
  const { runPackage } = await importFrom(fixtureRoot, 'engine/cli/run.ts') as typeof import('../../cli/run.ts')
  const { code, output } = await runPackage('@slidev/cli/bin/slidev.mjs', args, { quiet: true })
  expect(code, output).toBe(0)
  return output
}

test('a copy by slidev build asks for no file that is not there, and has no notes', async ({ page }) => {
  const out = test.info().outputPath('dist')
  await slidev('build', '--out', out)
  const files = (await readdir(out, { recursive: true })).filter(file => /\.(?:js|html)$/.test(file))
  const texts = await Promise.all(files.map(file => readFile(join(out, file), 'utf8')))
  expect(texts.filter(text => text.includes('[click]'))).toEqual([])
  const served = await serve(out)
  const missing: string[] = []
  page.context().on('response', answer => answer.status() >= 400 && missing.push(answer.url()))
  for (const address of ['', '3', 'overview', 'read/']) {
    await page.goto(served.url + address, { waitUntil: 'networkidle' })
    await expect(page.locator('h1').first()).toBeAttached()
  }
  await served.close()
  expect(missing).toEqual([])
})

// Slides that come late are waited for: a page that goes still for a moment is not yet whole.
for (const [command, ...options] of [['export', '--wait-until', 'domcontentloaded'], ['export-notes']] as const) {
  test(`slidev ${command} finds the browser, and prints no empty page`, async () => {
    const file = test.info().outputPath('deck.pdf')
    await slidev(command, ...options, '--output', file)
    const { pages } = await readPdf(await readFile(file))
    expect(pages.filter(({ text }) => !text), 'empty pages').toEqual([])
  })
}
