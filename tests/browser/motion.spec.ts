import type { Page } from 'playwright/test'
import { figures } from '../../data/index.ts'
import { readDeckSource } from '../../engine/deck/deck-source.ts'
import { figureText } from '../../engine/evidence/format.ts'
import { openSlide } from '../../engine/export/photos.ts'
import { printScope } from '../../engine/export/ready.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { liveSlide, press, someFrames, visit } from '../support/moves.ts'
import { expectReady, lastStep, position, walk } from '../support/ready.ts'

const { slides } = await readDeckSource()
const slidesWith = (words: RegExp): number[] => slides.filter(({ body }) => words.test(body)).map(({ no }) => no)

test('nothing moves for those who ask for reduced motion, at any key', async ({ page }) => {
  const last = await lastStep(page, deck.slides.length)
  await visit(page, '', 1)
  const moving: string[] = []
  for (let at = position(page); at.no !== last.no || at.click !== last.click; at = position(page)) {
    await press(page, 'ArrowRight')
    const { no, click } = position(page)
    if (no !== at.no)
      await expectReady(page, liveSlide(no))
    for (const what of await whatMoves(page, no))
      moving.push(`slide ${no}, click ${click}: ${what}`)
  }
  expect(moving).toEqual([])
})

/** Animations and transitions under way, and whether scripts change the slide from one frame to another. */
function whatMoves(page: Page, no: number): Promise<string[]> {
  return page.evaluate(async (selector) => {
    const animations = document.getAnimations().map(({ effect }) => effect instanceof KeyframeEffect && effect.target ? `<${effect.target.tagName.toLowerCase()} class="${effect.target.getAttribute('class') ?? ''}"> is animated` : 'something is animated')
    const markup = (): string | undefined => document.querySelector(selector)?.outerHTML
    const before = markup()
    for (let frame = 0; frame < 2; frame++)
      await new Promise(resolve => requestAnimationFrame(resolve))
    return [...animations, ...before === markup() ? [] : ['the slide changes by itself']]
  }, liveSlide(no))
}

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } })

  test('a slide fades out while the next one fades in, and ends out of sight', async ({ page }) => {
    await visit(page, '', 3)
    const fading = page.evaluate(() => new Promise<string[]>((resolve) => {
      (function look(): void {
        const slides = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).target as HTMLElement).filter(it => it.matches('.slidev-page'))
        if (slides.length)
          resolve(slides.map(it => it.dataset.slidevNo ?? ''))
        else
          requestAnimationFrame(look)
      })()
    }))
    await press(page, 'ArrowDown')
    expect((await fading).toSorted()).toEqual(['3', '4'])
    await expect(page.locator('#slideshow > :visible'), 'slides in sight').toHaveCount(1)
    await expect(page.locator('#slideshow > :visible')).toHaveAttribute('data-slidev-no', '4')
    await expect(page.locator(liveSlide(4))).toHaveCSS('opacity', '1')
  })

  test('of slides that change in a hurry, one is shown in the end', async ({ page }) => {
    await visit(page, '', 3)
    for (let no = 4; no < 8; no++) {
      await page.keyboard.press('ArrowDown')
      await page.waitForURL(`**/${no}`)
    }
    await expect(page.locator('#slideshow > :visible'), 'slides in sight').toHaveCount(1)
    await expect(page.locator('#slideshow > :visible')).toHaveAttribute('data-slidev-no', '7')
    await expect(page.locator(liveSlide(7))).toHaveCSS('opacity', '1')
  })

  test('the whole talk plays', async ({ page }) => {
    expect(await walk(page, '', await lastStep(page, deck.slides.length), async () => {})).toEqual(deck.slides.map(({ no }) => no))
  })

  for (const no of slidesWith(/<(?:CommitmentBars|MoneyBothWays)/)) {
    test(`the charts of slide ${no} move to where they stand without motion`, async ({ page }) => {
      /** Words and marks, without the names that each drawing gives its own parts. */
      const drawn = (): Promise<string[]> => page.locator(`${liveSlide(no)} .surface > svg[role=img]`).evaluateAll(all => all.flatMap(svg => [...svg.querySelectorAll('text, path')].filter(part => !part.closest('clipPath')).map(part => part.textContent || part.getAttribute('d') || '')))
      const last = await openSlide(page, '/', no)
      await expectReady(page, liveSlide(no))
      const still = await drawn()
      await visit(page, '', no)
      for (let click = 0; click < last; click++)
        await press(page, 'ArrowRight')
      expect(position(page)).toEqual({ no, click: last })
      expect(still.length).toBeGreaterThan(2)
      await expect.poll(drawn).toEqual(still)
    })
  }

  const figure = figureText(figures['mistral-investment'])
  const [statSlide = 0] = slidesWith(/<StatCallout figure="mistral-investment"/)

  interface Step { text: string, live: boolean }

  /** Records every number that is on its way to its final value. */
  async function recordCounting(page: Page): Promise<() => Promise<Step[]>> {
    await page.addInitScript(() => {
      const steps: Step[] = []
      Object.assign(window, { countedSteps: steps })
      new MutationObserver(() => {
        for (const now of document.querySelectorAll('.count [aria-hidden]'))
          steps.push({ text: now.textContent.trim(), live: Boolean(now.closest('#slide-content')) })
      }).observe(document, { subtree: true, childList: true, characterData: true })
    })
    return () => page.evaluate(() => (window as unknown as { countedSteps: Step[] }).countedSteps)
  }

  for (const [view, path, scope] of [
    ['print', '/print?print=true', printScope],
    ['the overview', '/overview', '.overview-slide-block'],
    ['the preview of the next slide', `/presenter/${statSlide - 1}?clicks=99`, '.grid-section.next [data-slidev-no]'],
  ] as const) {
    test(`figures are their final value at once in ${view}`, async ({ page }) => {
      const steps = await recordCounting(page)
      await page.goto(path)
      await expectReady(page, scope)
      await expect(page.locator(scope).locator('.count').getByText(figure, { exact: true }).first()).toBeVisible()
      await someFrames(page)
      expect((await steps()).filter(({ live }) => !live)).toEqual([])
    })
  }

  test(`${figure} counts up once, when its slide is entered`, async ({ page }) => {
    const steps = await recordCounting(page)
    await visit(page, '', statSlide - 1)
    const slide = page.locator(liveSlide(statSlide))
    // Slidev loads the next slide in advance.
    await expect(slide.locator('.count')).toHaveCount(1)
    await visit(page, '', statSlide)
    await expect.poll(async () => (await steps()).length).toBeGreaterThan(0)
    await expect(slide.locator('.count [aria-hidden]')).toHaveCount(0)
    await expect(slide.locator('.count')).toHaveText(figure)

    const amounts = (await steps()).map(({ text }) => Number.parseInt(text.replace(/\D+/, '')))
    expect(amounts.length, 'it takes several steps').toBeGreaterThan(3)
    expect(amounts, 'it only grows').toEqual(amounts.toSorted((a, b) => a - b))
    expect(amounts.at(-1), 'it never overshoots').toBeLessThanOrEqual(figures['mistral-investment'].money.amount / 1e6)

    await press(page, 'ArrowLeft')
    await press(page, 'ArrowRight')
    await expect(slide.locator('.count')).toBeVisible()
    await someFrames(page)
    expect(await steps(), 'the second time it is there at once').toHaveLength(amounts.length)
  })
})

for (const no of slidesWith(/<CommitmentBars/)) {
  test(`the first bar of slide ${no} keeps its length while others join it`, async ({ page }) => {
    await visit(page, '', no)
    const firstBar = page.locator(`${liveSlide(no)} .surface svg path[fill^="var(--deck-"]`).first()
    const alone = await firstBar.boundingBox()
    expect(alone?.width).toBeGreaterThan(0)
    let joined = 0
    for (await press(page, 'ArrowRight'); position(page).no === no; await press(page, 'ArrowRight')) {
      await expectReady(page, liveSlide(no))
      expect(await firstBar.boundingBox(), `click ${++joined}`).toEqual(alone)
    }
    expect(joined, 'bars joined it').toBeGreaterThan(0)
  })
}
