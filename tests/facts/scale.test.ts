import { expect, it } from 'vitest'
import { eur, usd } from '../../data/index.ts'
import { inDollars } from '../../engine/charts/scale.ts'

it.each([[usd(5e9), 5e9], [eur(15e6), 16_284_000], [eur(1), 1.0856]])('%j are %f dollars', (money, dollars) => {
  expect(inDollars(money)).toBeCloseTo(dollars, 6)
})
