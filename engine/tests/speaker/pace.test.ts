import { describe, expect, it } from 'vitest'
import { clockChange } from '../../speaker/pace.ts'

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
