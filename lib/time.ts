import type { ActNumber, Month } from '../data/index.ts'
import { acts, rail } from '../data/index.ts'

/** Months from one month to another: November 2023 to November 2025 is 24. */
export function monthsBetween(from: Month, to: Month): number {
  return index(to) - index(from)
}

function index(month: Month): number {
  const [year, m] = month.split('-').map(Number)
  return (year ?? 0) * 12 + (m ?? 1) - 1
}

/**
 * Where a month lies between the rail's ends, 0 to 1, at true scale.
 * @param at the start, middle or end of the month
 */
export function position(month: Month, at: 'start' | 'middle' | 'end' = 'middle', from: Month = rail.from, to: Month = rail.to): number {
  const offset = { start: 0, middle: 0.5, end: 1 }[at]
  return (monthsBetween(from, month) + offset) / (monthsBetween(from, to) + 1)
}

/** The first months of the years between two months, both included where they begin a year. */
export function yearsBetween(from: Month, to: Month): Month[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01') ? 0 : 1)
  const last = Number(to.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, i) => `${first + i}-01` as Month)
}

/** The act in force in a month: the later one where two meet. */
export function actOf(month: Month): ActNumber {
  if (monthsBetween(acts[3].from, month) > 0)
    return 3
  return monthsBetween(acts[2].from, month) >= 0 ? 2 : 1
}
