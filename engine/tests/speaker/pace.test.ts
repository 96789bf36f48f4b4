import { describe, expect, it } from 'vitest'
import { clockChange, paceOf } from '../../speaker/pace.ts'

/** Three slides of a minute, half a minute and a minute; then an appendix without a plan. */
const plan = [60, 30, 60, 0]

describe('the pace', () => {
  it.each([
    ['on time when the plan enters the slide', 2, 60, 0],
    ['on time until the plan leaves it', 2, 90, 0],
    ['early before the plan enters it', 2, 45, -15],
    ['late after the plan has left it', 2, 100, 10],
    ['at the start, on time', 1, 0, 0],
    ['right after a jump forwards', 3, 10, -80],
    ['right after a jump back', 1, 130, 70],
    ['counted from the end of the plan in the appendix', 4, 170, 20],
    ['whole seconds', 2, 100.4, 10],
  ])('is %s', (_, slide, elapsed, drift) => {
    expect(paceOf(plan, slide, elapsed).drift).toBe(drift)
  })

  it('says when the plan enters a slide and when it leaves it', () => {
    expect(paceOf(plan, 3, 0)).toMatchObject({ from: 90, until: 150 })
  })
})

describe('a clock change', () => {
  const hour = 3_600_000
  const talk = 18 * 60_000
  it.each([
    ['is none while the clock runs', 500, 500, 0],
    ['is none when the window was held up', 4000, 4000, 0],
    ['is none for a second', -400, 500, 0],
    ['back an hour', 500 - hour, 500, -hour],
    ['on an hour', 500 + hour, 500, hour],
    ['is none when the machine slept ten minutes', 500 + 10 * 60_000, 500, 0],
  ])('%s', (_, wall, lived, by) => {
    expect(clockChange(wall, lived, talk)).toBe(by)
  })
})
