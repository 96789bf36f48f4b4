import type { OutsideSource, SourceRecord } from '../engine/evidence/schema.ts'
import { articleText } from './article.ts'
import { monthOf } from './month.ts'
import { filingRecords } from './outside/filings.ts'
import { pageRecords } from './outside/pages.ts'
import { quotes } from './quotes.ts'

/** The article this talk retells. Its page was not found again, so it has the month of its latest report. */
export const article = dated({
  mmntm: {
    publisher: 'MMNTM Research',
    published: quotes['microsoft-anthropic-30b'].month,
    short: 'MMNTM',
    what: `${articleText.title} (the day is unknown: its latest report is of this month)`,
  },
} as const satisfies Record<string, SourceRecord>)

/** The pages outside the article, from outside/. */
export const filings = dated(filingRecords)
export const pages = dated(pageRecords)
export const outside = { ...filings, ...pages }

/** Everything a figure or a remark can cite: the article's reports, the article, the outside. */
export const sources = { ...quotes, ...article, ...outside }

export type OutsideId = keyof typeof outside
export type SourceId = keyof typeof sources

/** Adds what follows from the day of publication and the publisher: the month, and the name in a source line. */
function dated<T extends Record<string, SourceRecord>>(records: T): { [I in keyof T]: OutsideSource } {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, {
    short: record.publisher,
    month: monthOf(record.published),
    ...record.published.length > 7 && { date: record.published },
    ...record,
  }])) as { [I in keyof T]: OutsideSource }
}
