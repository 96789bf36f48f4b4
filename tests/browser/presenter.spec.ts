import type { Page } from 'playwright/test'
import { deck, expect, expectReady, liveSlide, move, openWindows, speakerThings, test, visit } from '../support/deck-test.ts'

/** A slide with clicks, in the middle of the plan. */
const no = deck.slides.findIndex(({ id }) => id === 'fraying') + 1

const laptop = { width: 1280, height: 800 }
const large = { width: 1920, height: 1080 }

test('notes grow with the window, Slidev\'s own size multiplies that, and the speaker may drag them', async ({ page }) => {
  const note = page.locator('.grid-section.note .slidev-note')
  const size = (of = note): Promise<number> => of.evaluate(it => Number.parseFloat(getComputedStyle(it).fontSize))
  const width = (): Promise<number> => page.locator('.grid-section.note').evaluate(it => it.clientWidth)
  await page.setViewportSize(laptop)
  await visit(page, 'presenter/', no)
  expect(await size()).toBeGreaterThanOrEqual(17)
  expect(await size(note.locator('p').first())).toBe(await size())
  await page.setViewportSize(large)
  await expect.poll(width, 'their share of a window that grows').toBe(720)
  const before = await size()
  expect(before).toBeGreaterThanOrEqual(22)
  expect(before).toBeLessThanOrEqual(24)
  await page.getByTitle('Increase font size').click()
  const stored = await page.evaluate(() => Number(localStorage.getItem('slidev-presenter-font-size')))
  expect(stored).toBeGreaterThan(1)
  expect(await size()).toBeCloseTo(before * stored, 1)

  const edge = await page.locator('.notes-vertical-resizer').boundingBox()
  const [x, y] = [(edge?.x ?? 0) + 6, (edge?.y ?? 0) + 300]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 200, y)
  await page.mouse.up()
  await expect.poll(width, 'as the speaker drags it').toBe(520)
  await page.setViewportSize({ width: 1800, height: 1000 })
  await page.reload()
  await expectReady(page, liveSlide(no))
  expect(await width(), 'as the speaker left it').toBe(520)
})

test('the pace is the largest in its bar, on one line, and does not fade with it', async ({ page }) => {
  await page.setViewportSize(laptop)
  await visit(page, 'presenter/', no)
  const pace = page.locator('[data-pace]')
  const bar = page.locator('.grid-section.bottom')
  await expect(page.locator('[data-rehearse]'), 'which comes after the slide').toBeVisible()
  const height = await bar.evaluate(it => it.clientHeight)
  expect(height, 'one line').toBeLessThan(70)
  await page.locator('.grid-section.bottom .i-carbon\\:play').dispatchEvent('click')
  await page.locator('[data-rehearse]').click()
  await expect(pace.locator('strong')).toHaveText(/^\d+:\d\d ahead$/)
  await expect(pace.locator('.plan')).toHaveText(/^plan \d+:\d\d to \d+:\d\d$/)

  const sizes = await bar.evaluate(it =>
    [...it.querySelectorAll<HTMLElement>('*')].filter(
      part => part.innerText && !part.children.length,
    ).map(part => ({ text: part.innerText, size: Number.parseFloat(getComputedStyle(part).fontSize), verdict: part.matches('strong') })))
  expect(sizes.find(part => part.verdict)?.size).toBeGreaterThanOrEqual(26)
  expect(sizes.filter(part => !part.verdict && part.size > 24)).toEqual([])
  await expect(pace.locator('strong')).toHaveCSS('font-weight', '700')
  expect(await bar.evaluate(it => it.clientHeight), 'one line still').toBe(height)

  await page.evaluate(() => window.dispatchEvent(new Event('blur')))
  await expect(bar.locator('nav'), 'Slidev has seen that another window has the keyboard').toHaveClass(/op25/)
  const opacity = await pace.locator('.plan').evaluate((it) => {
    let product = 1
    for (let part: Element | null = it; part; part = part.parentElement)
      product *= Number(getComputedStyle(part).opacity)
    return product
  })
  expect(opacity).toBe(1)
})

test('the appendix, which has no share of the plan, has no pace', async ({ page }) => {
  const last = deck.slides.length
  await visit(page, 'presenter/', last)
  await expect(page.locator('[data-pace] .plan')).toHaveText('appendix')
  await expect(page.locator('[data-pace] strong')).toHaveCount(0)
  await page.locator('.grid-section.bottom .i-carbon\\:play').dispatchEvent('click')
  await expect(page.locator('.grid-section.bottom .i-carbon\\:pause')).toHaveCount(1)
  await expect(page.locator('[data-pace] .plan')).toHaveText('appendix')
  await expect(page.locator('[data-pace] strong')).toHaveCount(0)
})

test('what dresses the presenter view leaves the slides and the audience as they are', async ({ context }) => {
  const windows = await openWindows(context)
  await move(windows, 'ArrowDown')
  const look = (page: Page): Promise<string[]> => page.locator(liveSlide(2))
    .evaluate(slide => [...slide.querySelectorAll('*')].map((it) => {
      const { fontSize, fontFamily, lineHeight, margin, color, containerType } = getComputedStyle(it)
      return [it.tagName, fontSize, fontFamily, lineHeight, margin, color, containerType].join(' ')
    }))
  expect(await look(windows.presenter)).toEqual(await look(windows.audience))
  await expect(windows.audience.locator(speakerThings)).toHaveCount(0)
})
