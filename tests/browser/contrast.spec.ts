import type { Painted, PaintedText } from '../support/paint.ts'
import { hexOf } from '../support/colour.ts'
import { expect, test } from '../support/deck-test.ts'
import { openEverySlide, schemes } from '../support/every-slide.ts'
import { lowestContrast, readPainting } from '../support/paint.ts'

/** The contrast that design.md asks for: 7 for sentences, 4.5 for labels and display sizes, 3 for marks. */
const leastOfText = ({ size, prose }: PaintedText): number => prose && size < 40 ? 7 : 4.5
const leastOfMarks = 3

for (const scheme of schemes) {
  test(`texts and marks stand out from what is behind them, ${scheme}`, async ({ page }) => {
    await openEverySlide(page, scheme)
    const { texts, marks, paper } = await readPainting(page)
    const fault = (painted: Painted, least: number): string[] => {
      const { ratio, own, ground } = lowestContrast(painted, paper)
      return ratio >= least ? [] : [`slide ${painted.no}: ${painted.what} has ${hexOf(own)} on ${hexOf(ground)}, ${ratio.toFixed(2)} instead of ${least}`]
    }

    expect(texts.length, 'texts were read').toBeGreaterThan(0)
    expect(marks.length, 'marks were read').toBeGreaterThan(0)
    expect.soft([...new Set(texts.flatMap(text => fault(text, leastOfText(text))))], 'texts').toEqual([])
    expect.soft([...new Set(marks.flatMap(mark => fault(mark, leastOfMarks)))], 'marks').toEqual([])
  })
}
