import { expect, it } from 'vitest'
import { overlap, textFaults } from '../../check/probes/boxes.ts'

function box(left: number, top: number, width: number, height: number): { left: number, top: number, right: number, bottom: number } {
  return { left, top, right: left + width, bottom: top + height }
}

it('boxes overlap when they share more than a pixel both ways', () => {
  expect(overlap(box(0, 0, 10, 10), box(5, 6, 10, 10))).toEqual({ width: 5, height: 4 })
  expect(overlap(box(0, 0, 10, 10), box(9, 0, 10, 10))).toBeUndefined()
  expect(overlap(box(0, 0, 10, 10), box(0, 20, 10, 10))).toBeUndefined()
})

it('a fault names the slide, both texts and what they share', () => {
  const [a, b, line] = [
    { ...box(0, 0, 10, 10), no: 7, name: '"MAI"', owner: 0 },
    { ...box(4, 4, 10, 10), no: 7, name: '"Mistral"', owner: 1 },
    { ...box(0, 12, 10, 10), no: 7, name: 'the source line', owner: 2 },
  ]
  expect(textFaults({ texts: [a, b], furniture: [line], cut: [] })).toEqual([
    'slide 7: "MAI" and "Mistral" share 6 x 6 px',
    'slide 7: "Mistral" and the source line share 6 x 2 px',
  ])
})

it('texts of other slides and of one element may share a place', () => {
  const a = { ...box(0, 0, 10, 10), no: 7, name: '"MAI"', owner: 0 }
  expect(textFaults({ texts: [a, { ...a, no: 8, owner: 1 }, { ...a, name: '"AI"' }], furniture: [], cut: [] })).toEqual([])
})

it('what is cut is a fault as it is', () => {
  expect(textFaults({ texts: [], furniture: [], cut: ['slide 7: "MAI" leaves the slide'] })).toEqual(['slide 7: "MAI" leaves the slide'])
})
