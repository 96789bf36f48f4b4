import type { Look, Mark, Marks } from '../../motion/marks.ts'
import { describe, expect, it } from 'vitest'
import { plan } from '../../motion/plan.ts'

/** A look is compared by its element: here a plain object stands for it. */
function look(x: number, more: Partial<Look> = {}): Look {
  return {
    el: { x } as unknown as Element,
    box: { x, y: 0, w: 10, h: 10 },
    kind: 'shape',
    form: 'box',
    paint: 'fill',
    colour: 'green',
    radius: 0,
    lineWidth: 0,
    outline: [],
    parts: [],
    path: '',
    opacity: 1,
    fontSize: 16,
    align: 0,
    frame: { x: 0, y: 0, sx: 1, sy: 1 },
    transform: '',
    inline: false,
    ...more,
  }
}
function mark(name: string, cells: Look[], more: Partial<Mark> = {}): Mark {
  return { name, cells, els: [{ name } as unknown as Element], edges: {}, ...more }
}
const marks = (...all: Mark[]): Marks => new Map(all.map(it => [it.name, it]))
const many = (count: number): Look[] => Array.from({ length: count }, (_, i) => look(i * 20))

describe('between two states', () => {
  it('a mark becomes its partner, and what has none comes or goes', () => {
    const { pairs, comes, goes, flights }
      = plan(marks(mark('a', [look(0)]), mark('b', [look(1)])), marks(mark('a', [look(2)]), mark('c', [look(3)])))
    expect(pairs).toMatchObject([{ before: { box: { x: 0 } }, after: { box: { x: 2 } }, enters: true, leaves: true }])
    expect([comes.length, goes.length, flights.length]).toEqual([1, 1, 0])
  })
  it('what one slide does not change is left alone', () => {
    const state = marks(mark('a', [look(0)]), mark('many', many(798)))
    expect(plan(state, state)).toEqual({ pairs: [], flights: [], comes: [], goes: [], covered: [] })
  })
  it('one square splits into 798 that start in their order, and gather in reverse', () => {
    const [one, all] = [marks(mark('a', [look(0)])), marks(mark('a', many(798), { order: 'column' }))]
    const [out, back] = [plan(one, all), plan(all, one)]
    expect(out.flights).toHaveLength(798)
    expect(out.covered).toHaveLength(2)
    expect(back.flights.map(({ start }) => start)).toEqual(out.flights.map(({ end }) => end))
    expect(back.flights.map(({ end }) => end)).toEqual(out.flights.map(({ start }) => start))
    out.flights.forEach(({ rank }, i) => expect(back.flights[i]?.rank).toBeCloseTo(1 - rank, 9))
  })
  it('few cells are elements of their own', () => {
    const { pairs, flights, covered } = plan(marks(mark('a', [look(0)])), marks(mark('a', many(10))))
    expect([pairs.length, flights.length, covered.length]).toEqual([10, 0, 1])
  })
  it('cells come out of a mark that stays, and go back into it', () => {
    const [without, with_] = [marks(mark('a', [look(0)])), marks(mark('a', [look(0)]), mark('b', many(3), { from: 'a' }))]
    const settled = new Map(with_).set('a', without.get('a') ?? mark('a', []))
    expect(plan(without, settled).pairs.map(({ enters, leaves }) => [enters, leaves]))
      .toEqual(Array.from({ length: 3 }, () => [true, false]))
    expect(plan(settled, without, { width: 1280, height: 720, isBack: true }).pairs.map(({ enters, leaves }) => [enters, leaves]))
      .toEqual(Array.from({ length: 3 }, () => [false, true]))
  })
  it('words are never cut in cells', () => {
    const words = look(0, { kind: 'text', form: 'words' })
    const { pairs, flights, comes, goes } = plan(marks(mark('a', [words])), marks(mark('a', many(100))))
    expect([pairs.length, flights.length, comes.length, goes.length]).toEqual([0, 0, 1, 1])
  })
  it('a mark comes in by one edge and goes out by another, and back the same way', () => {
    const [without, with_] = [marks(), marks(mark('a', [look(100)], { edges: { in: 'left', out: 'bottom' } }))]
    const size = { width: 1280, height: 720 }
    const box = { x: 100, y: 0, w: 10, h: 10 }
    const beyond = { left: { ...box, x: -10 }, bottom: { ...box, y: 720 } }
    for (const [isBack, first, last] of [[false, beyond.left, beyond.bottom], [true, beyond.bottom, beyond.left]] as const) {
      expect(plan(without, with_, { ...size, isBack }).pairs)
        .toMatchObject([{ before: { box: first }, after: { box }, enters: true, leaves: false }])
      expect(plan(with_, without, { ...size, isBack }).pairs)
        .toMatchObject([{ before: { box }, after: { box: last }, enters: false, leaves: true }])
    }
  })
  it('what was uncovered is covered again on the way back', () => {
    const [without, with_] = [marks(), marks(mark('a', [look(0)], { wipe: 'left' }))]
    const size = { width: 1280, height: 720 }
    expect(plan(without, with_, { ...size, isBack: false }).comes).toMatchObject([{ wipe: 'left' }])
    expect(plan(with_, without, { ...size, isBack: true }).goes).toMatchObject([{ wipe: 'left' }])
    expect(plan(with_, without, { ...size, isBack: false }).goes).toMatchObject([{ wipe: undefined }])
  })
})
