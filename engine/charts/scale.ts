import type { InvestmentCommitment, Money } from '../talk.ts'
import { figures } from '../talk.ts'

/** Dollars of a commitment, for drawing: euros at the ECB reference rate of 27 February 2024. */
export function inDollars({ amount, currency }: Money): number {
  return currency === 'USD' ? amount : amount * figures['eur-usd'].rate
}

/** The side of a square whose area is to scale, when the square of `whole` has the side `side`. */
export function squareSide(part: InvestmentCommitment, whole: InvestmentCommitment, side: number): number {
  return side * Math.sqrt(inDollars(part.money) / inDollars(whole.money))
}

/** A hatch line within a rectangle: from x1, y1 to x2, y2. */
export type Segment = readonly [x1: number, y1: number, x2: number, y2: number]

/**
 * The 45 degree hatch of a ceiling, cut to a rectangle by arithmetic, so that it needs neither a
 * clip path nor a bitmap pattern and stays vector in the PDF.
 * @param step distance between lines along the edge, in px
 */
export function hatch(x: number, y: number, width: number, height: number, step = 9): Segment[] {
  const count = Math.floor((width + height) / step)
  return Array.from({ length: count }, (_, i): Segment => {
    const d = (i + 0.5) * step
    const fromX = Math.max(0, d - height)
    const toX = Math.min(d, width)
    return [x + fromX, y + d - fromX, x + toX, y + d - toX]
  })
}
