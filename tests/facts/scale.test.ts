import { describe, expect, it } from 'vitest'
import { eur, figures, usd } from '../../data/index.ts'
import { inDollars, squareSide } from '../../engine/charts/scale.ts'

const bet = figures['openai-commitment']

describe('dollars', () => {
  it.each([[usd(5e9), 5e9], [eur(15e6), 16_284_000], [eur(1), 1.0856]])('%j are %f', (money, dollars) => {
    expect(inDollars(money)).toBeCloseTo(dollars, 6)
  })
})

describe('squares', () => {
  it.each(
    ['openai-commitment', 'anthropic-commitment', 'mistral-investment', 'openai-first-investment', 'nvidia-commitment'] as const,
  )('give %s an area in proportion to its money', (id) => {
    const side = squareSide(figures[id], bet, 356)
    expect(side ** 2 / 356 ** 2).toBeCloseTo(inDollars(figures[id].money) / inDollars(bet.money), 12)
  })

  it('draw Mistral as the speck it is', () => {
    expect(356 / squareSide(figures['mistral-investment'], bet, 356)).toBeCloseTo(28.3, 1)
  })
})
