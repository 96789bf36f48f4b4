import type { Month } from '../../data/index.ts'
import { acts } from '../../data/index.ts'
import { year } from '../../engine/evidence/format.ts'
import { monthsBetween } from '../../engine/evidence/months.ts'

/** The rail's ends on the slide, in px: November 2016 and November 2025. */
export const railEnds = { from: 64, to: 1216 } as const

/** Where a month stands on the rail and on every picture that shares its axis, in px from the slide's left edge. */
export function railX(month: Month): number {
  const { from, to } = railEnds
  return from + (to - from) * monthsBetween(acts[1].from, month) / monthsBetween(acts[1].from, acts[3].to)
}

/** The years at the acts' ends. */
export const railYears = [
  { x: railEnds.from, text: year(acts[1].from), anchor: 'start' },
  { x: railX(acts[2].from), text: year(acts[2].from), anchor: 'middle' },
  { x: railX(acts[2].to), text: year(acts[2].to), anchor: 'middle' },
  { x: railEnds.to, text: year(acts[3].to), anchor: 'end' },
] as const

/** Half the white between two acts, in px. */
const halfGap = 2

/** The three acts as stretches of the rail, in px. */
export const railActs = ([1, 2, 3] as const).map((number) => {
  const [from, to] = [railX(acts[number].from), railX(acts[number].to)]
  return { number, from: number === 1 ? from : from + halfGap, to: number === 3 ? to : to - halfGap }
})
