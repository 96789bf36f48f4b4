import { describe, expect, it } from 'vitest'
import { begin, compare, enter, parse, shift, spentBy } from '../../speaker/rehearsal.ts'

const slides = [{ no: 1, title: 'One', seconds: 30 }, { no: 2, title: 'Two', seconds: 40 }, { no: 3, title: 'Appendix', seconds: 0 }]

describe('a rehearsal', () => {
  it('adds up the time on each slide, those seen twice included', () => {
    let run = begin(1, 0)
    run = enter(run, 2, 10_000)
    run = enter(run, 1, 15_000)
    expect(spentBy(run, 18_000)).toEqual({ 1: 13_000, 2: 5000 })
  })

  it('goes on when the clock is set', () => {
    const run = shift(enter(begin(1, 10_000), 2, 20_000), -8000)
    expect(spentBy(run, 17_000)).toEqual({ 1: 10_000, 2: 5000 })
  })

  it('loses nothing to a reload', () => {
    const run = enter(begin(1, 0), 2, 10_000)
    expect(spentBy(parse(JSON.stringify(run)) ?? begin(9, 0), 12_000)).toEqual(spentBy(run, 12_000))
  })

  it('adds nothing when the clock is set back', () => {
    expect(spentBy(begin(1, 10_000), 5000)).toEqual({ 1: 0 })
  })

  it('compares plan and actual in seconds, and leaves out what was neither planned nor seen', () => {
    expect(compare({ 1: 29_600 }, slides)).toEqual([
      { no: 1, title: 'One', planned: 30, actual: 30 },
      { no: 2, title: 'Two', planned: 40, actual: 0 },
    ])
  })

  it.each(
    [null, '', 'null', '{}', '[]', '{"startedAt":1}', '{"startedAt":1,"current":{"no":1,"since":0},"spent":null}'],
  )('is not read from %j', (text) => {
    expect(parse(text)).toBeUndefined()
  })
})
