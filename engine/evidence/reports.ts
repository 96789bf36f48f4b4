import type { Month, QuoteId } from '../talk.ts'
import { quotes, reportPages } from '../talk.ts'
import { monthsBetween } from './months.ts'

/** The article's reports in order of time; those of one month in the article's order. */
export function reportsInOrder(): QuoteId[] {
  return (Object.keys(quotes) as QuoteId[]).sort((a, b) => monthsBetween(quotes[b].month, quotes[a].month))
}

/** The page of the appendix's list on which a report stands, from 1: pages begin with a month, so that a new report moves no other. */
export function reportPageOf(id: QuoteId): number {
  const month: Month = quotes[id].month
  return reportPages.filter(first => monthsBetween(first, month) >= 0).length
}

/** The reports of one page of the list, from 1, each with its number in the whole list. */
export function reportsOfPage(page: number): { readonly id: QuoteId, readonly number: number }[] {
  return reportsInOrder().map((id, index) => ({ id, number: index + 1 })).filter(({ id }) => reportPageOf(id) === page)
}
