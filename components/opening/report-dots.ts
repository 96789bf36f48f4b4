import type { Month, QuoteId } from '../../data/index.ts'
import { quotes } from '../../data/index.ts'
import { railEnds, railX } from '../frame/rail.ts'

export interface ReportDot { readonly id: QuoteId, readonly month: Month, readonly x: number, readonly y: number }

/** One month on the rail, in px: a dot and its gap take it up, so that neighbouring months touch and months of many reports are columns. */
export const pitch = railX('2016-12') - railEnds.from

/**
 * A dot for each report that the article quotes, over its month on the rail's axis; those of one month stand on each other.
 * @param ground where the lowest dots stand, in px from the slide's top
 */
export function reportDots(ground: number): ReportDot[] {
  const ids = (Object.keys(quotes) as QuoteId[]).sort((a, b) => quotes[a].month.localeCompare(quotes[b].month))
  return ids.map((id, i) => {
    const { month } = quotes[id]
    const below = ids.slice(0, i).filter(other => quotes[other].month === month).length
    return { id, month, x: railX(month), y: ground - pitch / 2 - below * pitch }
  })
}
