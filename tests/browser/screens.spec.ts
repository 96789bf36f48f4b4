import type { Page } from 'playwright/test'
import process from 'node:process'
import { layoutFaults, readTextBoxes, textFaults } from '../../engine/check/probes/boxes.ts'
import { hexOf } from '../../engine/check/probes/colour.ts'
import { hiddenOfMarks } from '../../engine/check/probes/contrast.ts'
import { lowestContrast, readPainting } from '../../engine/check/probes/paint.ts'
import { openEverySlide, prepare } from '../../engine/check/probes/texts.ts'
import { deck, expect, expectReady, liveSlide, test } from '../support/deck-test.ts'

/** Projectors, screens and phones; the last ones are a full HD screen at the browser's zoom, which makes its pixels larger. */
const screens = [
  { width: 390, height: 844, zoom: 1 },
  ...process.env.TEST_ALL
    ? [
        { width: 1024, height: 768, zoom: 1 },
        { width: 844, height: 390, zoom: 1 },
        { width: 3840, height: 2160, zoom: 1 },
        { width: 960, height: 540, zoom: 2 },
        { width: 1280, height: 720, zoom: 1 },
        { width: 1366, height: 768, zoom: 1 },
        { width: 1920, height: 1080, zoom: 1 },
        { width: 2560, height: 1080, zoom: 1 },
        { width: 2400, height: 1350, zoom: 0.8 },
        { width: 1536, height: 864, zoom: 1.25 },
        { width: 1280, height: 720, zoom: 1.5 },
      ]
    : [],
]

const slides = deck.slides.map(({ no }) => no).filter(no => process.env.TEST_ALL || no % 8 === 6)

/** Opens each slide at its last click and says what is clipped or too small, measured in the slide's own pixels. */
async function faultsOn(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const no of slides) {
    await page.goto(`/${no}?clicks=99`)
    await expectReady(page, liveSlide(no))
    const window = page.viewportSize() ?? { width: 0, height: 0 }
    const box = await page.locator('#slide-content').boundingBox()
    if (!box || box.x < -1 || box.y < -1 || box.x + box.width > window.width + 1 || box.y + box.height > window.height + 1)
      faults.push(`slide ${no} leaves the window`)
    faults.push(...(await layoutFaults(page, no)).map(fault => `slide ${no}: ${fault}`), ...textFaults(await readTextBoxes(page)))
  }
  return faults
}

for (const { width, height, zoom } of screens) {
  test(`nothing is clipped or too small on ${width} x ${height} at ${zoom * 100}%`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000)
    const context = await browser.newContext({ baseURL, viewport: { width, height }, deviceScaleFactor: zoom, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await prepare(page, 'light')
    expect(await faultsOn(page)).toEqual([])
    await context.close()
  })
}

test('nothing is clipped without the deck\'s fonts', async ({ page, faults }) => {
  test.setTimeout(300_000)
  await page.route(/\.woff2/, route => route.abort('connectionreset'))
  await prepare(page, 'light')
  expect(await faultsOn(page)).toEqual([])
  faults.failedRequests = faults.failedRequests.filter(fault => !fault.includes('ERR_CONNECTION_RESET'))
  faults.consoleErrors = faults.consoleErrors.filter(fault => !fault.includes('ERR_CONNECTION_RESET'))
})

for (const colorScheme of process.env.TEST_ALL ? ['light', 'dark'] as const : ['light'] as const) {
  test(`where the system forces its colours, ${colorScheme}, texts and marks stand out`, async ({ browser, baseURL }) => {
    const context = await browser.newContext(
      { baseURL, viewport: { width: 1280, height: 720 }, forcedColors: 'active', colorScheme, reducedMotion: 'reduce' },
    )
    const page = await context.newPage()
    await openEverySlide(page, 'light')
    const { texts, marks, paper } = await readPainting(page)
    const weak = (least: number, mayHide = 0) => (painted: typeof texts[number] | typeof marks[number]): string[] => {
      const { ratio, own, ground } = lowestContrast(painted, paper, mayHide)
      return ratio >= least
        ? []
        : [`slide ${painted.no}: ${painted.what} has ${hexOf(own)} on ${hexOf(ground)}, ${ratio.toFixed(2)} instead of ${least}`]
    }
    expect(texts.length).toBeGreaterThan(0)
    expect(marks.length).toBeGreaterThan(0)
    expect.soft([...new Set(texts.flatMap(weak(4.5)))], 'texts').toEqual([])
    expect.soft([...new Set(marks.flatMap(weak(3, hiddenOfMarks)))], 'marks').toEqual([])
    await context.close()
  })
}
