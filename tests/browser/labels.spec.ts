import { openSlide } from '../../engine/export/photos.ts'
import { readTextBoxes, textFaults } from '../support/boxes.ts'
import { deck, expect, test } from '../support/deck-test.ts'
import { openEverySlide, schemes } from '../support/every-slide.ts'
import { liveSlide } from '../support/moves.ts'

const screens = [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }, { width: 1024, height: 768 }]

/** How Slidev's play view scales a slide for a screen. */
const scaleFor = ({ width, height }: { width: number, height: number }): number => Math.min(width / deck.width, height / deck.height)

for (const scheme of schemes) {
  test(`no two texts overlap and none is cut, at every size, ${scheme}`, async ({ page }) => {
    await openEverySlide(page, scheme)
    for (const { width, height } of screens) {
      // The print view does not scale by itself.
      const scale = scaleFor({ width, height })
      await page.addStyleTag({ content: `.print-slide-container { transform: scale(${scale}) !important }` })
      const boxes = await readTextBoxes(page)
      expect(boxes.texts.length, 'texts were measured').toBeGreaterThan(deck.slides.length)
      expect(boxes.furniture, 'source line, page number and rail of each slide').toHaveLength(3 * deck.slides.length)
      expect.soft(textFaults(boxes), `${width} x ${height}`).toEqual([])
    }
  })
}

test('the slides with most words are as clean in the play view, at every size', async ({ page }) => {
  await openEverySlide(page, 'light')
  const words = Map.groupBy((await readTextBoxes(page)).texts, ({ no }) => no)
  const fullest = [...words].sort(([, a], [, b]) => b.length - a.length).slice(0, 4).map(([no]) => no)

  for (const no of fullest) {
    await openSlide(page, '/', no)
    for (const screen of screens) {
      await page.setViewportSize(screen)
      await expect.poll(async () => (await page.locator(liveSlide(no)).boundingBox())?.width).toBeCloseTo(scaleFor(screen) * deck.width, 0)
      expect.soft(textFaults(await readTextBoxes(page)), `${screen.width} x ${screen.height}`).toEqual([])
    }
  }
})
