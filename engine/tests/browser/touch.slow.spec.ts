import type { CDPSession, Page } from 'playwright/test'
import { expect, expectReady, liveSlide, noOf, position, test, visit } from '../support/index.ts'

interface Finger { x: number, y: number }

/** Moves fingers over the screen, from their first places to their last. */
async function glide(session: CDPSession, from: Finger[], to: Finger[]): Promise<void> {
  const steps = 8
  for (let step = 0; step <= steps; step++) {
    const touchPoints = from.map(
      ({ x, y }, i) => ({ x: x + ((to[i]?.x ?? x) - x) * step / steps, y: y + ((to[i]?.y ?? y) - y) * step / steps, id: i }),
    )
    await session.send('Input.dispatchTouchEvent', { type: step ? 'touchMove' : 'touchStart', touchPoints })
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

const scale = (page: Page): Promise<number> => page.evaluate(() => window.visualViewport?.scale ?? 1)

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 })

  test('a finger turns the slides both ways, two fingers enlarge them and turn none', async ({ page }) => {
    const no = noOf('money')
    await visit(page, '', no)
    const session = await page.context().newCDPSession(page)
    const middle = { x: 195, y: 420 }
    // On the slide, and above it, where a mouse's click turns slides too.
    for (const y of [420, 100]) {
      for (const [from, to, click] of [[330, 190, 1], [60, 200, 0]] as const) {
        await glide(session, [{ x: from, y }], [{ x: to, y }])
        await expect.poll(() => position(page)).toEqual({ no, click })
      }
    }
    for (const [to, there] of [[{ x: 200, y: 40 }, no + 1], [{ x: 190, y: 800 }, no]] as const) {
      await glide(session, [middle], [to])
      await expect.poll(() => position(page).no).toBe(there)
    }
    await expectReady(page, liveSlide(no))
    await glide(session, [{ x: 150, y: 120 }, { x: 240, y: 120 }], [{ x: 20, y: 100 }, { x: 370, y: 140 }])
    await expect.poll(() => scale(page), 'enlarged').toBeGreaterThan(1.5)
    await glide(session, [middle], [{ x: 60, y: 430 }])
    await page.keyboard.press('e')
    await expect(page.locator('[data-stage="record"]').first()).toBeVisible()
    await page.keyboard.press('e')
    expect(position(page), 'no slide was turned').toEqual({ no, click: 0 })
  })
})

/** What is copied after the mouse has gone over a text. */
async function select(page: Page, selector: string): Promise<string> {
  const text = page.locator(selector).first()
  const box = await text.boundingBox()
  if (!box)
    throw new Error(`${selector} is not on the screen`)
  await page.mouse.move(box.x + 1, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 })
  // Not past the last letter: there some versions of Chromium take what stands beside it for the end.
  await page.mouse.move(box.x + box.width - 2, box.y + box.height - 3, { steps: 4 })
  await page.mouse.up()
  return page.evaluate(() => String(getSelection()))
}

test('words on a slide and in its record can be selected, and the talk stays where it is', async ({ page }) => {
  const no = noOf('crossing')
  await visit(page, '', no)
  expect(await select(page, `${liveSlide(no)} h1`)).toContain('The ferry took 20 minutes')
  await page.keyboard.press('e')
  expect(await select(page, '[data-stage="record"] [data-layer] p')).toMatch(/\w+ \w+/)
  await page.keyboard.press('e')
  expect(position(page)).toEqual({ no, click: 0 })
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => position(page)).toEqual({ no, click: 1 })
})
