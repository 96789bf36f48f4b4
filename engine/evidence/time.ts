import type { ActNumber, Month } from '../talk.ts'
import { acts, rail } from '../talk.ts'
import { monthsBetween } from './months.ts'

export { monthsBetween, yearsBetween } from './months.ts'

/**
 * Where a month lies between the rail's ends, 0 to 1, at true scale.
 * @param at the start, middle or end of the month
 */
export function position(month: Month, at: 'start' | 'middle' | 'end' = 'middle', from: Month = rail.from, to: Month = rail.to): number {
  const offset = { start: 0, middle: 0.5, end: 1 }[at]
  return (monthsBetween(from, month) + offset) / (monthsBetween(from, to) + 1)
}

/** The act in force in a month: the later one where two meet. */
export function actOf(month: Month): ActNumber {
  if (monthsBetween(acts[3].from, month) > 0)
    return 3
  return monthsBetween(acts[2].from, month) >= 0 ? 2 : 1
}
