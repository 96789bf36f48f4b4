import type { Page } from 'playwright/test'
import { holdMotion } from '../../export/photos.ts'
import { expect, expectKeysLeaveNothing, liveSlide, noOf, position, test, visit } from '../support/index.ts'

test.use({ contextOptions: { reducedMotion: 'no-preference' } })

/** How many animations of ours run: none of a style sheet's. */
function moving(page: Page): Promise<number> {
  return page.evaluate(() => document.getAnimations().filter(it => !(it instanceof CSSTransition)).length)
}

/** Opens a slide and waits until motion has been fetched: that is done when nothing else is. */
async function openCalm(page: Page, no: number, view: '' | 'presenter/' = ''): Promise<void> {
  await visit(page, view, no)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(300)
}

/** Presses a key, and holds what begins to move at a part of its way. */
async function pressAndHold(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  expect(await holdMotion(page), 'what moves').toBeGreaterThan(0)
}

function goTo(page: Page, part: number): Promise<void> {
  return page.evaluate((part) => {
    document.getAnimations().forEach(it => it.currentTime = Number(it.effect?.getComputedTiming().endTime ?? 0) * part)
  }, part)
}

const letGo = (page: Page): Promise<void> => page.evaluate(() => document.getAnimations().forEach(it => it.finish()))

test('one mark breaks into cells on a canvas that is gone when they have landed', async ({ page }) => {
  // Smaller than the slide is drawn: the canvas has fewer px than the slide.
  await page.setViewportSize({ width: 640, height: 360 })
  await openCalm(page, noOf('crossing'))
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(400)
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(400)
  const painted = (): Promise<number> => page.locator('#slideshow > canvas').evaluate((canvas: HTMLCanvasElement) =>
    canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.filter((value, i) => i % 4 === 3 && value > 0).length
    ?? 0)
  for (const [key, id] of [['ArrowRight', 'act-2'], ['ArrowLeft', 'crossing']] as const) {
    await pressAndHold(page, key)
    await goTo(page, key === 'ArrowRight' ? 0.9999 : 0)
    await page.waitForTimeout(100)
    const once = await painted()
    // Landed, or not yet set out: sixty pieces of a path, 12 px of the slide wide, half of that on the screen; or the one ferry.
    if (id === 'act-2') {
      expect(once, 'px of sixty pieces').toBeGreaterThan(60 * 5 ** 2)
      expect(once, 'px of sixty pieces').toBeLessThan(60 * 8 ** 2)
    }
    for (const part of [0.2, 0.5, 0.8, key === 'ArrowRight' ? 0.9999 : 0]) {
      await goTo(page, part)
      await page.waitForTimeout(100)
    }
    expect(await painted(), 'nothing is left of other moments').toBe(once)
    await letGo(page)
    await expect(page.locator('#slideshow > canvas')).toHaveCount(0)
    await expect(page.locator(`${liveSlide(noOf(id))} [data-mark=ferry]`)).toBeVisible()
    await page.waitForTimeout(300)
  }
})

test('a key ends a motion at once, and somebody who hurries gets none', async ({ page }) => {
  await openCalm(page, noOf('cover'))
  await pressAndHold(page, 'ArrowRight')
  await page.keyboard.press('Shift')
  expect(await moving(page)).toBe(0)
  // On a busy machine two keys may be too far apart for a hurry: once more, then.
  await expect(async () => {
    await page.waitForTimeout(300)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(`**/${noOf('act-1')}`)
    expect(await moving(page)).toBe(0)
    expect(await page.evaluate(() => document.getAnimations().filter(it => (it.effect as KeyframeEffect).target?.matches('.slidev-page')).length), 'not even a fade')
      .toBe(0)
  }).toPass()
})

test('while a slide still goes, what is pointed at is the one that comes', async ({ page }) => {
  await openCalm(page, noOf('cover'))
  await pressAndHold(page, 'ArrowRight')
  const pointedAt = (): Promise<string | null | undefined> => page.evaluate(() =>
    document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('.slidev-page')?.getAttribute('data-slidev-no'))
  expect(await pointedAt(), 'it lies over the other').toBe(String(noOf('cover')))
  await page.mouse.move(100, 100)
  expect(await pointedAt()).toBe(String(noOf('act-1')))
  await letGo(page)
  await expect.poll(() => moving(page)).toBe(0)
})

test('slides that are not shown are hidden from all, and under the one that is', async ({ page }) => {
  await openCalm(page, noOf('act-1'))
  const hidden = page.locator('#slideshow > .slidev-page[style*="display: none"]')
  await expect.poll(() => hidden.count()).toBeGreaterThan(2)
  expect(await hidden.evaluateAll(slides => slides.filter(it => it.querySelector('h1')?.checkVisibility()).length)).toBe(0)
  await expect(page.locator('#slideshow').getByRole('heading', { level: 1 })).toHaveCount(1)
})

test('nothing moves where motion is not wanted, over a record, or at a jump', async ({ page }) => {
  await openCalm(page, noOf('cover'))
  await page.keyboard.press('e')
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(`**/${noOf('act-1')}`)
  expect(await moving(page), 'under the record').toBe(0)
  await page.waitForTimeout(300)
  await page.keyboard.press('3')
  await page.waitForURL(`**/${noOf('act-3')}`)
  expect(await moving(page), 'at a jump').toBe(0)
  await visit(page, '', noOf('cover'))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.waitForTimeout(300)
  await page.keyboard.press('ArrowDown')
  await page.waitForURL(`**/${noOf('act-1')}`)
  expect(await moving(page), 'under reduced motion').toBe(0)
})

test('marks move in the presenter view, but not while two presenter views are open', async ({ page, context }) => {
  await openCalm(page, noOf('cover'), 'presenter/')
  await pressAndHold(page, 'ArrowDown')
  await letGo(page)
  const second = await context.newPage()
  await openCalm(second, noOf('act-1'), 'presenter/')
  // It is asked at each change how many there are: the answer holds for the next.
  for (const [key, id] of [['ArrowUp', 'cover'], ['ArrowDown', 'act-1'], ['ArrowUp', 'cover']] as const) {
    await page.bringToFront()
    await page.waitForTimeout(400)
    await page.keyboard.press(key)
    await page.waitForURL(`**/presenter/${noOf(id)}*`)
    await page.waitForTimeout(50)
  }
  expect(position(page).no).toBe(noOf('cover'))
  expect(await moving(page)).toBe(0)
})

test('after many keys in no rhythm the slides are what a direct visit shows', async ({ page }) => {
  await openCalm(page, noOf('cover'))
  await expectKeysLeaveNothing(page, 80)
})
