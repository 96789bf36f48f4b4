import { expect, noOf, test, visit } from '../support/index.ts'

test('"go to" finds a slide by a title with a slip in it', async ({ page }) => {
  const no = noOf('money')
  await visit(page, '', 1)
  await page.keyboard.press('g')
  // Two letters of “The bridge may cost” changed places.
  await page.locator('#slidev-goto-input').fill('The brigde may')
  await expect(page.getByRole('option').first()).toContainText('The bridge may cost less than the ferry')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/${no}$`))
})

test('"go to" finds a slide by its number before the search is there', async ({ page, faults }) => {
  await page.route(/\/assets\/fuse-/, route => route.abort())
  await visit(page, '', 1)
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill('8')
  await expect(page.getByRole('option')).toHaveText([/^\s*8/])
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/8$/)
  faults.failedRequests.length = 0
  faults.consoleErrors.length = 0
})

test('the keys o and g work from the first moment', async ({ page }) => {
  for (const [key, shown] of [['o', '.z-modal h1'], ['g', '#slidev-goto-input:focus']] as const) {
    await page.goto('/1', { waitUntil: 'commit' })
    await page.locator('#slide-content h1').first().waitFor()
    await page.keyboard.press(key)
    await expect(page.locator(shown).first()).toBeVisible()
  }
})

test('the pen draws a line in the presenter view, and the audience sees it', async ({ page, context }) => {
  const no = noOf('crossing')
  const audience = await context.newPage()
  await audience.goto(`/${no}`)
  await visit(page, 'presenter/', no)
  await page.getByTitle('Show drawing toolbar').dispatchEvent('click')
  const { x, y, width, height } = await page.locator('#slide-content').boundingBox() ?? { x: 0, y: 0, width: 0, height: 0 }
  const drawn = page.locator('#slide-content > svg path')
  await expect(async () => {
    await page.mouse.move(x + width * 0.3, y + height * 0.5)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.6, y + height * 0.6, { steps: 5 })
    await page.mouse.up()
    await expect(drawn.first()).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(audience.locator('#slide-content > svg path').first()).toBeVisible()
  await page.keyboard.press('c')
  await expect(drawn).toHaveCount(0)
})

test('nothing of Chart.js is asked for before the first slide is drawn, and all of it soon after', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto('/1')
  await page.locator('#slide-content h1').first().waitFor()
  const charts = (): string[] => asked.filter(url => url.includes('/chart-js-'))
  expect(charts()).toEqual([])
  await expect.poll(() => charts().length).toBeGreaterThan(0)
})
