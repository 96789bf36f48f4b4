import type { Month, QuoteId } from '../../data/index.ts'
import { quotes } from '../../data/index.ts'
import { monthsBetween } from '../../engine/evidence/months.ts'

/** The seam of the two fields, closed until the first report, and the px of a month to its right. */
const seam = { x: 76, y: 385 }
const perMonth = 112.8
/** The gap opens by the same amount every month: it shows time passing, and measures no quarrel. */
const risePerMonth = 25.5
/** Asked for where it is drawn: there a wrong id is named. */
const first = (): Month => quotes['cnbc-openai-competitor'].month

/** Where a report stands: its x, and the two edges of the gap there. */
export function place(id: QuoteId): { x: number, top: number, bottom: number } {
  return at(monthsBetween(first(), quotes[id].month))
}

function at(months: number): { x: number, top: number, bottom: number } {
  return { x: seam.x + months * perMonth, top: seam.y - months * risePerMonth, bottom: seam.y + months * risePerMonth }
}

/** The fields as paths over the page, the gap open until a report. */
export function fields(until: QuoteId): { microsoft: string, openai: string } {
  const months = monthsBetween(first(), quotes[until].month)
  const { x, top, bottom } = at(months)
  // The last opens to the page's edge: nothing closed it again.
  const end = months === 10 ? at((1280 - seam.x) / perMonth) : { x: 1280, top, bottom }
  return {
    microsoft: `M0 0H1280V${end.top}L${x} ${top}L${seam.x} ${seam.y}H0Z`,
    openai: `M0 ${seam.y}H${seam.x}L${x} ${bottom}H${months === 10 ? x : 1280}V640H0Z`,
  }
}

/** The months that the gap has been open for, but for the last, which has a line of its own: a ruler says that its length is time. */
export function months(until: QuoteId): { x: number, top: number, bottom: number }[] {
  return Array.from({ length: Math.max(0, monthsBetween(first(), quotes[until].month) - 1) }, (_, i) => at(i + 1))
}
