import { describe, expect, it } from 'vitest'
import { contrast, flatten, hexOf, parseColour } from '../../check/probes/colour.ts'
import { lowestContrast } from '../../check/probes/paint.ts'

const [black, white] = ['#000000', '#ffffff'].map(parseColour) as [ReturnType<typeof parseColour>, ReturnType<typeof parseColour>]

describe('a colour', () => {
  it.each([
    ['rgb(31, 95, 191)', '#1f5fbf', 1],
    ['rgba(31, 95, 191, 0.5)', '#1f5fbf', 0.5],
    ['rgb(31 95 191 / 0.5)', '#1f5fbf', 0.5],
    ['color(srgb 0.2 0.4 0.6 / 0.25)', '#336699', 0.25],
    ['rgba(0, 0, 0, 0)', '#000000', 0],
  ])('is read from %s', (css, hex, alpha) => {
    expect([hexOf(parseColour(css)), parseColour(css).alpha]).toEqual([hex, alpha])
  })

  it.each(['none', 'url("#hatch")', 'rgb(1, 2)'])('that cannot be read is refused: %s', (css) => {
    expect(() => parseColour(css)).toThrow(css)
  })

  it('lets what is below it through as far as it is transparent', () => {
    expect(hexOf(flatten([parseColour('rgba(255, 255, 255, 0.2)'), black]))).toBe('#333333')
    expect(hexOf(flatten([parseColour('rgba(0, 0, 0, 0)'), parseColour('#d79a00'), black]))).toBe('#d79a00')
  })
})

describe('contrast', () => {
  it('is 21 from black to white, 1 from a colour to itself, and the same both ways', () => {
    expect(contrast(black, white)).toBeCloseTo(21, 10)
    expect(contrast(white, white)).toBe(1)
    expect(contrast(white, black)).toBe(contrast(black, white))
  })

  it('is that of the published example: #767676 on white just passes for text', () => {
    expect(contrast(parseColour('#767676'), white)).toBeCloseTo(4.54, 2)
  })

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
