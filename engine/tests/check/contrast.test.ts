import { describe, expect, it } from 'vitest'
import { contrast, distance, flatten, hexOf, parseColour } from '../../check/probes/colour.ts'
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

describe('the distance of two colours', () => {
  it('is 100 from black to white for every eye, and nothing from a colour to itself', () => {
    for (const vision of [undefined, 'protanopia', 'deuteranopia', 'greyscale'] as const) {
      expect(distance(black, white, vision)).toBeCloseTo(100, 0)
      expect(distance(parseColour('#b5481f'), parseColour('#b5481f'), vision)).toBe(0)
    }
  })

  it('is that of CIE Lab: red and green of sRGB are 170.6 apart', () => {
    expect(distance(parseColour('#ff0000'), parseColour('#00ff00'))).toBeCloseTo(170.6, 0)
  })

  it('shrinks between red and green for the red-blind and the green-blind, and is lightness alone without colour', () => {
    const [red, green] = [parseColour('#c00000'), parseColour('#6b6b00')]
    expect(distance(red, green, 'deuteranopia')).toBeLessThan(distance(red, green) / 2)
    expect(distance(parseColour('#7f7f7f'), parseColour('#808080'), 'greyscale')).toBeLessThan(1)
    expect(distance(parseColour('#1f5fbf'), parseColour('#0b6e55'), 'greyscale')).toBeLessThan(2)
  })
})
