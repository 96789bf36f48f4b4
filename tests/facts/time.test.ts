import type { ActNumber, Month } from '../../data/index.ts'
import { describe, expect, it } from 'vitest'
import { actOf, monthsBetween, yearsBetween } from '../../engine/evidence/time.ts'

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
