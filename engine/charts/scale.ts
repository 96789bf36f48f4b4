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
