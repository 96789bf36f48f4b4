import type { ActNumber, Month } from '../../data/index.ts'
import { describe, expect, it } from 'vitest'
import { rail } from '../../data/index.ts'
import { actOf, monthsBetween, position, yearsBetween } from '../../engine/evidence/time.ts'

describe('months', () => {
  it.each<[Month, Month, number]>([
    ['2023-11', '2025-11', 24],
    ['2023-11', '2024-02', 3],
    ['2023-12', '2024-01', 1],
    ['2024-05', '2024-05', 0],
    ['2024-05', '2024-02', -3],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months)
  })
})

describe('a place on the rail', () => {
  it.each<[Month, 'start' | 'middle' | 'end', number]>([
    ['2016-01', 'start', 0],
    ['2016-01', 'end', 1 / 120],
    ['2016-01', 'middle', 0.5 / 120],
    ['2021-01', 'start', 0.5],
    ['2025-12', 'end', 1],
  ])('%s has its %s at %f', (month, at, place) => {
    expect(position(month, at)).toBeCloseTo(place, 10)
  })

  it('is the middle of the month if nothing is said', () => {
    expect(position('2020-05')).toBe(position('2020-05', 'middle', rail.from, rail.to))
  })

  it('is as far from the next month as any month from its next', () => {
    const steps = ([['2016-11', '2016-12'], ['2023-12', '2024-01'], ['2024-02', '2024-03']] as const)
      .map(([a, b]) => position(b) - position(a))
    for (const step of steps)
      expect(step).toBeCloseTo(1 / 120, 10)
  })

  it('follows another window', () => {
    expect(position('2024-07', 'start', '2024-01', '2024-12')).toBe(0.5)
  })
})

describe('years', () => {
  it.each<[Month, Month, Month[]]>([
    ['2023-11', '2025-11', ['2024-01', '2025-01']],
    ['2024-01', '2025-12', ['2024-01', '2025-01']],
    ['2024-02', '2024-12', []],
  ])('from %s to %s begin at %j', (from, to, years) => {
    expect(yearsBetween(from, to)).toEqual(years)
  })
})

describe('an act', () => {
  it.each<[Month, ActNumber]>([
    ['2016-11', 1],
    ['2023-10', 1],
    ['2023-11', 2],
    ['2024-05', 2],
    ['2024-06', 3],
    ['2025-11', 3],
  ])('in %s is act %i', (month, act) => {
    expect(actOf(month)).toBe(act)
  })
})
