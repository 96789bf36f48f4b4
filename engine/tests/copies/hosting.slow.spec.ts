import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentSecurityPolicy, policyHeader } from '../../build/hosting.ts'
import { builtCopy, copyTest, expect, hostConfigs, liveSlide, noOf, places, press, slides, test } from '../support/index.ts'

test.describe.configure({ timeout: 180_000 })

async function textOf(dir: string): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && /\.(?:html|js|css|json|csv)$/.test(entry.name))
  return (await Promise.all(files.map(file => readFile(join(file.parentPath, file.name), 'utf8')))).join('\n')
}

/** Sentences of the notes that no slide shows. */
const spoken = [
  'This is a town between two shores',
  'It began with a pledge',
  'Then the ferry, at half the way',
  'But what if it stops',
  'Now the town walks',
  'The Gazette timed it once',
]

test('the public copy holds no word of the speaker notes', async () => {
  const [withNotes, without] = await Promise.all((['notes', 'public'] as const).map(async copy => textOf(await builtCopy('fixture', copy))))
  expect(spoken.filter(sentence => !withNotes?.includes(sentence)), 'missing where notes are wanted').toEqual([])
  expect(spoken.filter(sentence => without?.includes(sentence))).toEqual([])
  const toRead = await readFile(join(await builtCopy('fixture', 'notes'), 'read/index.html'), 'utf8')
  expect(spoken.filter(sentence => toRead.includes(sentence)), 'in the page for readers of a copy with notes').toEqual([])
})

test('the public copy knows nothing of the development server', async () => {
  const text = await textOf(await builtCopy('fixture', 'public'))
  expect(['/@vite/client', '/@slidev/', '/__mcp', '/@fs/', '__open-in-editor', 'unsafe-eval', process.cwd()].filter(word =>
    text.includes(word))).toEqual([])
  expect(await readdir(await builtCopy('fixture', 'movable')), 'a rule for one folder').not.toContain('_redirects')
})

test('every host configuration sends the same headers', async () => {
  for (const [file, { all, assets }] of Object.entries(await hostConfigs())) {
    expect(all, file).toEqual({
      'Content-Security-Policy': policyHeader,
      'Access-Control-Allow-Origin': '*',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-cache',
    })
    expect(assets, file).toEqual({ 'Cache-Control': 'public, max-age=31536000, immutable' })
  }
  expect(policyHeader).not.toContain('unsafe-eval')
})

const shipped = copyTest('fixture', 'public')

shipped('the whole deck plays under the policy that hosts send', async ({ page }) => {
  // What a policy forbids is an error of the console, which fails any test.
  const response = await page.goto('/1')
  expect(response?.headers()['content-security-policy']).toBe(policyHeader)
  for (const _ of places.slice(1))
    await press(page, 'ArrowRight')
  await page.goto('/overview')
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
})

for (const [copy, address] of [['based', '/talks/hedge/'], ['movable', '/some/where/#/']] as const) {
  copyTest('fixture', copy)(`a ${copy} copy, its data and its page for readers work where they are`, async ({ page, baseURL }) => {
    for (const visit of [() => page.goto(`${address}6`), () => page.reload()]) {
      await visit()
      await expect(page.getByRole('heading', { level: 1, name: 'Today there is a bridge' })).toBeVisible()
    }
    for (const no of [7, noOf('remarks')]) {
      await page.keyboard.press('ArrowDown')
      await expect(page).toHaveURL(url => url.href.endsWith(`${address}${no}`))
    }
    const link = page.locator(liveSlide(noOf('remarks'))).getByRole('link', { name: 'figures.json' })
    expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toBe(`${baseURL}figures.json`)
    expect((await page.request.get(`${baseURL}figures.csv`)).status()).toBe(200)
    const figures = await (await page.request.get(`${baseURL}figures.json`)).json() as { id: string }[]
    expect(figures.map(({ id }) => id)).toEqual(['ferry-pledge', 'bridge-ceiling', 'crossing-minutes'])

    await page.goto(`${baseURL}read/index.html`)
    await page.evaluate(() => document.fonts.ready)
    expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded')), 'its typefaces arrive').toBe(true)
    await page.locator('#money').getByRole('link', { name: 'Slide 5' }).click()
    await expect(page).toHaveURL(url => url.href.endsWith(`${address.replace('#', 'index.html#')}5`))
    await expect(page.getByRole('heading', { level: 1, name: 'The bridge may cost less than the ferry' })).toBeVisible()
  })
}

copyTest('fixture', 'based')('a host that sends no headers gets the policy in the page, and its address in the cards', async ({ page, faults }) => {
  await page.goto('1')
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', contentSecurityPolicy)
  expect(await policy.evaluate(
    meta => meta.compareDocumentPosition(document.querySelector('script, link, style') ?? meta) & Node.DOCUMENT_POSITION_FOLLOWING,
  ), 'the policy stands before what it governs').toBeTruthy()
  for (const id of slides.slice(1)) {
    await page.keyboard.press('ArrowDown')
    await expect(page.locator(`${liveSlide(noOf(id))} h1`)).toBeVisible()
  }
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
  const dir = await builtCopy('fixture', 'based')
  expect(await readFile(join(dir, '404.html'), 'utf8'), 'what the host shows at a deep link')
    .toBe(await readFile(join(dir, 'index.html'), 'utf8'))
})

shipped('a shared link has a title, a description and a picture', async ({ page }) => {
  await page.goto('/')
  const meta = (name: string): Promise<string | null> =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content')
  for (const family of ['og', 'twitter']) {
    expect(await meta(`${family}:title`)).toBe('The Ferry and the Bridge')
    expect(
      await meta(`${family}:description`),
    ).toBe('A deck of eight slides for the engine\'s tests. Its town, its numbers and its reports are invented.')
    const picture = await page.request.get(await meta(`${family}:image`) ?? '')
    expect(picture.headers()['content-type']).toBe('image/png')
  }
  expect(await meta('twitter:card')).toBe('summary_large_image')
  await expect(page.locator('meta[content="undefined"]'), 'what the headmatter does not say is left out').toHaveCount(0)
  expect((await page.request.get(await page.locator('link[rel=icon]').getAttribute('href') ?? '')).status()).toBe(200)
})
