import type { Month } from '../talk.ts'

/** Months from one month to another: November 2023 to November 2025 is 24. */
export function monthsBetween(from: Month, to: Month): number {
  return index(to) - index(from)
}

function index(month: Month): number {
  const [year, m] = month.split('-').map(Number)
  return (year ?? 0) * 12 + (m ?? 1) - 1
}

/** The first months of the years between two months, both included where they begin a year. */
export function yearsBetween(from: Month, to: Month): Month[] {
  const first = Number(from.slice(0, 4)) + (from.endsWith('-01') ? 0 : 1)
  const last = Number(to.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, i) => `${first + i}-01` as Month)
}
