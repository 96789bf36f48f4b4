import type { ActNumber, Month } from '../talk.ts'
import { acts } from '../talk.ts'
import { monthsBetween } from './months.ts'

export { monthsBetween, yearsBetween } from './months.ts'

/** The act in force in a month: the later one where two meet. */
export function actOf(month: Month): ActNumber {
  if (monthsBetween(acts[3].from, month) > 0)
    return 3
  return monthsBetween(acts[2].from, month) >= 0 ? 2 : 1
}
