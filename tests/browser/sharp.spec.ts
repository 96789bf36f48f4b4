import type { Page } from 'playwright/test'
import { readDeckSource } from '../../engine/deck/deck-source.ts'
import { openSlide } from '../../engine/export/photos.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { liveSlide, visit } from '../support/moves.ts'

test('no slide shows a soft picture on a screen of 3840 x 2160', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 })
  const soft: string[] = []
  let drawings = 0
  for (const { no } of deck.slides) {
    await visit(page, '', no)
    const found = await bitmaps(page, no)
    soft.push(...found.soft)
    drawings += found.drawings
  }
  expect(drawings, 'drawings were looked at').toBeGreaterThan(deck.slides.length)
  expect(soft).toEqual([])
})

/** The bitmaps of a slide that have fewer pixels than the screen gives them, and the number of its vector drawings. */
function bitmaps(page: Page, no: number): Promise<{ soft: string[], drawings: number }> {
  return page.locator(liveSlide(no)).evaluate((slide) => {
    const tooSmall = (element: Element, pixels: number): boolean => pixels < element.getBoundingClientRect().width * devicePixelRatio - 1
    const visible = [...slide.querySelectorAll('canvas, img, image, video, svg')].filter(element => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    const soft = visible.filter(element => element instanceof HTMLCanvasElement
      ? tooSmall(element, element.width)
      : element instanceof HTMLImageElement
        ? !/\.svg$|^data:image\/svg/.test(element.src) && tooSmall(element, element.naturalWidth)
        : !(element instanceof SVGSVGElement))
    const backgrounds = [...slide.querySelectorAll('*')].filter(element => /url\((?!"data:image\/svg)/.test(getComputedStyle(element).backgroundImage))
    const no = slide.getAttribute('data-slidev-no')
    return {
      soft: [...soft, ...backgrounds].map(element => `slide ${no}: <${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> is a bitmap, and too small`),
      drawings: visible.filter(element => element instanceof SVGSVGElement).length,
    }
  })
}

const { slides } = await readDeckSource()
const charts = ['CommitmentBars', 'MoneyBothWays', 'ReportsByMonth']
const chartSlides = charts.map(name => ({ name, no: slides.find(({ body }) => body.includes(`<${name}`))?.no ?? 0 }))

/** In thousandths of the slide's width; one is a pixel and a quarter of the slide's canvas. */
const tolerance = 1

for (const { name, no } of chartSlides) {
  test(`the chart ${name} is drawn the same, and sharp, after a resize and in full screen`, async ({ page }) => {
    await openSlide(page, '/', no)
    const first = await shapes(page, no)
    expect(first.length, 'shapes were drawn').toBeGreaterThan(5)
    const expectSame = (when: string): Promise<void> => expect(async () => {
      const now = await shapes(page, no)
      expect(now.map(({ tag }) => tag), when).toEqual(first.map(({ tag }) => tag))
      const moved = now.filter(({ box }, index) => box.some((value, side) => Math.abs(value - (first[index]?.box[side] ?? 0)) > tolerance))
      expect(moved, when).toEqual([])
    }).toPass({ timeout: 5000 })

    await page.setViewportSize({ width: 1920, height: 1080 })
    await expectSame('after a resize')
    expect((await bitmaps(page, no)).soft).toEqual([])
    await page.keyboard.press('f')
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null), 'the key f shows the deck in full screen').toBe(true)
    await expectSame('in full screen')
    await page.keyboard.press('f')
    await page.setViewportSize({ width: 1024, height: 768 })
    await expectSame('on a small screen')
  })
}

/** Every shape and text of a slide's charts, with its box in thousandths of the slide's width. */
function shapes(page: Page, no: number): Promise<{ tag: string, box: number[] }[]> {
  return page.locator(liveSlide(no)).evaluate((slide) => {
    const frame = slide.getBoundingClientRect()
    return [...slide.querySelectorAll('.surface svg :is(path, rect, text, line, circle)')].filter(shape => !shape.closest('defs')).map((shape) => {
      const { left, top, width, height } = shape.getBoundingClientRect()
      return { tag: shape.tagName, box: [left - frame.left, top - frame.top, width, height].map(value => value / frame.width * 1000) }
    })
  })
}
