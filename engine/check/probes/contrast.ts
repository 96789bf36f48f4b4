import type { Page } from 'playwright'
import type { Painted, PaintedText } from './paint.ts'
import { hexOf } from './colour.ts'
import { lowestContrast, readPainting } from './paint.ts'

/** The contrast that texts and marks need: 7 for sentences, 4.5 for labels and display sizes, 3 for marks. */
const leastOfText = ({ size, prose }: PaintedText): number => prose && size < 40 ? 7 : 4.5
const leastOfMarks = 3
/** Lines cross and fields adjoin: half of a mark's outline has to stand out. */
export const hiddenOfMarks = 0.5

/** The texts and marks of the open slides, or of one, that do not stand out from what is behind them. */
export async function contrastFaults(page: Page, only?: number): Promise<string[]> {
  const { texts, marks, paper } = await readPainting(page)
  const isAsked = ({ no }: Painted): boolean => only === undefined || no === only
  const fault = (painted: Painted, least: number, mayHide = 0): string[] => {
    const { ratio, own, ground } = lowestContrast(painted, paper, mayHide)
    return ratio >= least
      ? []
      : [`slide ${painted.no}: ${painted.what} has ${hexOf(own)} on ${hexOf(ground)}, ${ratio.toFixed(2)} instead of ${least}`]
  }
  return [...new Set([
    ...texts.filter(isAsked).flatMap(text => fault(text, leastOfText(text))),
    ...marks.filter(isAsked).flatMap(mark => fault(mark, leastOfMarks, hiddenOfMarks)),
  ])]
}
