import type { Box, Order, Outline } from '../../motion/geometry.ts'
import { describe, expect, it } from 'vitest'
import { inPercent, inside, orders, outlinesOf, ranks, share, stretch, tiles } from '../../motion/geometry.ts'
import { ease, times } from '../../motion/timing.ts'

const cover: Box = { x: 560, y: 0, w: 720, h: 720 }
const small: Box = { x: 64, y: 556, w: 60, h: 60 }
const band: Box = { x: 64, y: 316, w: 894, h: 204 }

const area = (boxes: readonly Box[]): number => boxes.reduce((sum, { w, h }) => sum + w * h, 0)

describe('a move', () => {
  it('of a child takes back what its parent already does', () => {
    const [parent, wanted] = [stretch(band, cover), stretch(small, band)]
    const left = inside(parent, wanted)
    for (const [scale, shift] of [['sx', 'tx'], ['sy', 'ty']] as const) {
      expect(parent[scale] * left[scale]).toBeCloseTo(wanted[scale], 6)
      expect(parent[scale] * left[shift] + parent[shift]).toBeCloseTo(wanted[shift], 6)
    }
  })
  it('can be made by a line, which has no height', () => {
    expect(Object.values(stretch({ ...band, h: 0 }, cover)).every(Number.isFinite)).toBe(true)
  })
})

describe('the cells of a split mark', () => {
  it('cover the one square they come from, without a gap', () => {
    for (const count of [1, 2, 10, 285, 500, 798]) {
      const cells = tiles(cover, count)
      expect(cells).toHaveLength(count)
      expect(area(cells)).toBeCloseTo(area([cover]), 4)
      for (const { x, y, w, h } of cells)
        expect(x >= cover.x - 1e-6 && y >= -1e-6 && x + w <= 1280 + 1e-6 && y + h <= 720 + 1e-6).toBe(true)
    }
  })
  it('are shared out evenly where several become several', () => {
    const shared = share([cover, small, band], 500)
    expect(shared).toHaveLength(500)
    expect(area(shared.map(({ box }) => box))).toBeCloseTo(area([cover, small, band]), 4)
    for (const of of [0, 1, 2])
      expect(Math.abs(shared.filter(part => part.of === of).length - 500 / 3)).toBeLessThan(1)
  })
  it('keep their own boxes where there is one for each', () => {
    expect(share([cover, small], 2)).toEqual([{ box: cover, of: 0 }, { box: small, of: 1 }])
  })
  it('start in their order, from 0 to 1', () => {
    const boxes = [cover, small, band]
    const expected: Record<Order, number[]> = { index: [0, 0.5, 1], row: [0, 1, 316 / 556], column: [1, 0, 0], corner: [1, 0.999, 0] }
    for (const order of orders) {
      const actual = ranks(boxes, order)
      expect(Math.min(...actual)).toBe(0)
      expect(Math.max(...actual)).toBe(1)
      if (order !== 'corner')
        actual.forEach((rank, i) => expect(rank, order).toBeCloseTo(expected[order][i] ?? NaN, 6))
    }
    expect(ranks(boxes)).toEqual([0, 0, 0])
  })
})

describe('an outline', () => {
  /** An arrow to the left: tip, head, shaft, head. */
  const arrow: Outline = [[0, 50], [20, 0], [20, 25], [100, 25], [100, 75], [20, 75], [20, 100]]
  it('of a rectangle is the whole box', () => {
    expect(inPercent([[64, 196], [179.2, 196], [179.2, 311.2], [64, 311.2]])).toEqual([])
  })
  it('of an arrow begins as the whole box, corner by corner', () => {
    const [box] = outlinesOf([], arrow) ?? []
    expect(box).toHaveLength(arrow.length)
    for (const corner of [[0, 0], [100, 0], [100, 100], [0, 100]])
      expect(box).toContainEqual(corner)
    expect(box?.[0], 'the tip lies on the edge it points to').toEqual([0, 50])
  })
  it('becomes another only where both have as many corners', () => {
    expect(outlinesOf(arrow, arrow)).toEqual([arrow, arrow])
    expect(outlinesOf(arrow, [[0, 0], [100, 0], [50, 100]])).toBeUndefined()
  })
})

it('the easing starts, ends and is the same backwards', () => {
  expect([ease(0), ease(0.5), ease(1)]).toEqual([0, 0.5, 1])
  for (const t of times)
    expect(ease(t) + ease(1 - t)).toBeCloseTo(1, 9)
})
