import { describe, expect, it } from 'vitest'
import { eur, figures, usd } from '../../data/index.ts'
import { hatch, inDollars, squareSide } from '../../engine/charts/scale.ts'

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

describe('the hatch of a ceiling', () => {
  const boxes = [
    { x: 0, y: 0, width: 220, height: 220, step: 8 },
    { x: 40, y: 17, width: 824, height: 92, step: 9 },
    { x: 5, y: 5, width: 30, height: 400, step: 9 },
    { x: 0, y: 0, width: 1, height: 46, step: 9 },
  ]

  it.each(boxes)('stays within $width by $height at $x, $y', ({ x, y, width, height, step }) => {
    for (const [x1, y1, x2, y2] of hatch(x, y, width, height, step)) {
      for (const [px, py] of [[x1, y1], [x2, y2]] as const) {
        expect(px).toBeGreaterThanOrEqual(x - 1e-9)
        expect(px).toBeLessThanOrEqual(x + width + 1e-9)
        expect(py).toBeGreaterThanOrEqual(y - 1e-9)
        expect(py).toBeLessThanOrEqual(y + height + 1e-9)
      }
    }
  })

  it.each(boxes)('runs at 45 degrees in even steps through $width by $height', ({ x, y, width, height, step }) => {
    const lines = hatch(x, y, width, height, step)
    expect(lines).toHaveLength(Math.floor((width + height) / step))
    lines.forEach(([x1, y1, x2, y2], i) => {
      expect(x2 - x1).toBeCloseTo(y1 - y2, 9)
      expect(x1 - x + y1 - y).toBeCloseTo((i + 0.5) * step, 9)
    })
  })

  it('has no line where there is no room', () => {
    expect(hatch(10, 10, 0, 0)).toEqual([])
  })
})
