import { describe, expect, it } from 'vitest'
import { flatten, hexOf, parseColour } from '../../check/probes/colour.ts'
import { lowestContrast } from '../../check/probes/paint.ts'

const black = parseColour('#000000')

describe('a colour', () => {
  it.each(['none', 'url("#hatch")', 'rgb(1, 2)'])('that cannot be read is refused: %s', (css) => {
    expect(() => parseColour(css)).toThrow(css)
  })

  it('lets what is below it through as far as it is transparent', () => {
    expect(hexOf(flatten([parseColour('rgba(255, 255, 255, 0.2)'), black]))).toBe('#333333')
    expect(hexOf(flatten([parseColour('rgba(0, 0, 0, 0)'), parseColour('#d79a00'), black]))).toBe('#d79a00')
  })
})

describe('contrast', () => {
  it('counts the worst place of a text and the best coat of a mark', () => {
    const solid = (css: string): { css: string, opacity: number } => ({ css, opacity: 1 })
    const text = { no: 1, what: '"a"', coats: [solid('rgb(0, 0, 0)')], below: [[], [solid('rgb(118, 118, 118)')]] }
    expect(lowestContrast(text, '#ffffff').ratio).toBeCloseTo(21 / 4.54, 1)
    const mark = { no: 1, what: '<rect>', coats: [solid('rgb(250, 250, 250)'), solid('rgb(0, 0, 0)')], below: [[]] }
    expect(lowestContrast(mark, '#ffffff').ratio).toBeCloseTo(21, 5)
    const crossing = { no: 1, what: '<path>', coats: [solid('rgb(0, 0, 0)')], below: [[solid('rgb(0, 0, 0)')], [], []] }
    expect([0, 0.5].map(mayHide => lowestContrast(crossing, '#ffffff', mayHide).ratio)).toEqual([1, 21])
    const faint = { no: 1, what: '<rect>', coats: [{ css: 'rgb(0, 0, 0)', opacity: 0 }], below: [[]] }
    expect(lowestContrast(faint, '#ffffff').ratio).toBe(1)
  })
})
