import type { Page } from 'playwright/test'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as data from '../../data/index.ts'
import { contentSecurityPolicy, policyHeader } from '../../engine/build/hosting.ts'
import { basedDist, movableDist, publicDist, testDist } from '../../engine/build/test-decks.ts'
import { copyTest } from '../support/copy-test.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { hostConfigs } from '../support/host-configs.ts'
import { lastStep, walk } from '../support/ready.ts'

test.describe.configure({ timeout: 180_000 })

async function textOf(dir: string): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && /\.(?:html|js|css|json|csv)$/.test(entry.name))
  return (await Promise.all(files.map(file => readFile(join(file.parentPath, file.name), 'utf8')))).join('\n')
}

/** What the slides may show. */
const shown = JSON.stringify(Object.values(data))
/** Sentences of the notes that no slide shows, with plain letters only: a build may escape others. */
const spoken = deck.slides.flatMap(({ notes }) => notes.split(/[.?!:\n*[\]]+/))
  .map(sentence => sentence.trim())
  .filter(sentence => sentence.length > 30 && /^[\w ,-]+$/.test(sentence) && !shown.includes(sentence))

test('the public copy holds no word of the speaker notes', async () => {
  const [withNotes, without] = [await textOf(testDist), await textOf(publicDist)]
  expect(spoken.filter(sentence => withNotes.includes(sentence)).length, 'sentences that the copy with notes holds').toBeGreaterThan(deck.slides.length)
  expect(spoken.filter(sentence => without.includes(sentence))).toEqual([])
})

test('the public copy knows nothing of the development server', async () => {
  const text = await textOf(publicDist)
  expect(['/@vite/client', '/@slidev/', '/__mcp', '/@fs/', '__open-in-editor', 'unsafe-eval', process.cwd()].filter(word => text.includes(word))).toEqual([])
})

test('every host configuration sends the same headers', async () => {
  for (const [file, { all, assets }] of Object.entries(await hostConfigs())) {
    expect(all, file).toEqual({
      'Content-Security-Policy': policyHeader,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    })
    expect(assets, file).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' })
  }
  expect(policyHeader).not.toContain('unsafe-eval')
})

const shipped = copyTest(publicDist, async () => {
  const { 'netlify.toml': config } = await hostConfigs()
  return { headers: path => ({ ...config?.all, ...path.startsWith('/assets/') && config?.assets }) }
})

/** What the policy has forbidden the page since it was opened. */
async function watchPolicy(page: Page): Promise<() => Promise<unknown>> {
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      violations.push(`${violatedDirective}: ${blockedURI} at ${sourceFile}:${lineNumber}`))
  })
  return () => page.evaluate(() => Reflect.get(window, 'violations'))
}

shipped('the whole deck plays under the policy that hosts send', async ({ page }) => {
  const violations = await watchPolicy(page)
  const response = await page.goto('/1')
  expect(response?.headers()['content-security-policy']).toBe(policyHeader)
  const last = await lastStep(page, deck.slides.length)
  await walk(page, '', last, async () => expect(await violations()).toEqual([]))
  await page.goto('/overview')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  expect(await violations()).toEqual([])
})

const based = copyTest(basedDist, { base: '/talks/hedge/' })

based('a copy under a base path opens at any slide, and again after a reload', async ({ page }) => {
  const { title } = deck.slides[6] ?? { title: '' }
  for (const visit of [() => page.goto('7'), () => page.reload()]) {
    await visit()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/\/talks\/hedge\/8$/)
  const figures = await page.request.get('figures.json')
  expect((await figures.json() as { source: string }[]).filter(({ source }) => !(source in data.sources))).toEqual([])
})

based('a host that sends no headers gets the policy in the page, and its address in the cards', async ({ page, faults }) => {
  const violations = await watchPolicy(page)
  await page.goto('1')
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', contentSecurityPolicy)
  expect(await policy.evaluate(meta => meta.compareDocumentPosition(document.querySelector('script, link, style') ?? meta) & Node.DOCUMENT_POSITION_FOLLOWING), 'the policy stands before what it governs').toBeTruthy()
  for (const { no, title } of deck.slides.slice(1, 15)) {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('heading', { level: 1, name: title }), `slide ${no}`).toBeVisible()
  }
  expect(await violations()).toEqual([])
  // Later, because what the test itself evaluates stands above the policy.
  const made = await page.evaluate(() => new Promise(resolve => setTimeout(() => {
    try {
      resolve(Reflect.construct(Function, ['return "ran"'])())
    }
    catch (error) {
      resolve((error as Error).name)
    }
  })))
  expect(made, 'code made of text does not run').toBe('EvalError')
  expect(faults.consoleErrors.splice(0), 'what the browser says of it').toHaveLength(1)
  await expect(page.locator('meta[property="og:image"]')).toHaveAttribute('content', 'https://example.org/talks/hedge/og-image.png')
  expect(await readFile(join(basedDist, '404.html'), 'utf8'), 'what the host shows at a deep link').toBe(await readFile(join(basedDist, 'index.html'), 'utf8'))
})

const moved = copyTest(movableDist, { base: '/some/where/', single: false })

moved('a movable copy works in any folder of a host without rules', async ({ page }) => {
  const { title } = deck.slides[6] ?? { title: '' }
  for (const visit of [() => page.goto('#/7'), () => page.reload()]) {
    await visit()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  }
  await page.keyboard.press('ArrowDown')
  await expect(page).toHaveURL(/\/some\/where\/#\/8$/)
  expect(await readdir(movableDist), 'a rule for one folder').not.toContain('_redirects')
})

shipped('a shared link has a title, a description and a picture', async ({ page }) => {
  await page.goto('/')
  const meta = (name: string): Promise<string | null> => page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content')
  for (const family of ['og', 'twitter']) {
    expect(await meta(`${family}:title`)).toBe(deck.title)
    expect(await meta(`${family}:description`)).toBe(deck.info)
    const picture = await page.request.get(await meta(`${family}:image`) ?? '')
    expect(picture.headers()['content-type']).toBe('image/png')
  }
  expect(await meta('twitter:card')).toBe('summary_large_image')
  expect((await page.request.get(await page.locator('link[rel=icon]').getAttribute('href') ?? '')).status()).toBe(200)
})

shipped('the appendix links to the figures as data', async ({ page }) => {
  const slide = deck.slides.find(({ id }) => id === 'numbers')?.no
  await page.goto(`/${slide}`)
  for (const name of ['figures.csv', 'figures.json']) {
    const link = page.locator(`[data-slidev-no="${slide}"]`).getByRole('link', { name })
    await expect(link).toBeVisible()
    expect((await page.request.get(await link.getAttribute('href') ?? '')).status()).toBe(200)
  }
})
