import type { OutsideSource, Quote, QuoteId, SourceId } from '../talk.ts'
import { quotes, sources } from '../talk.ts'
import { monthLong, monthShort, span } from './format.ts'

/** One entry of a source line: `Axios Nov 2023`. */
export interface Citation {
  readonly id: SourceId
  readonly name: string
  readonly month: string
  /** A report that the article quotes, the article itself, or a source of ours. */
  readonly layer: 'evidence' | 'article' | 'outside'
}

/** A source as the foot of a slide names it. */
export function citation(id: SourceId): Citation {
  const source: Quote | OutsideSource = sources[id]
  return {
    id,
    name: 'short' in source ? source.short : source.publisher,
    month: id === 'mmntm' ? '' : monthShort(source.month),
    layer: id in quotes ? 'evidence' : id === 'mmntm' ? 'article' : 'outside',
  }
}

/** Citations in order of first use; two reports of one publisher and month are one entry. */
export function citations(ids: Iterable<SourceId>): Citation[] {
  const entries = new Map<string, Citation>()
  for (const entry of Array.from(ids, citation))
    entries.set(`${entry.layer} ${entry.name} ${entry.month}`, entry)
  return [...entries.values()]
}

/** Publisher and month of a quote, as the article prints them: `Axios, November 2023`. */
export function attribution(id: QuoteId): string {
  return `${quotes[id].publisher}, ${monthLong(quotes[id].month)}`
}

/** Many reports in one phrase: `12 reports from 10 publishers, Jul 2019 to Nov 2025`. */
export function summary(ids: Iterable<SourceId>): string {
  const reports = Array.from(ids).filter((id): id is QuoteId => id in quotes).map(id => quotes[id])
  const months = reports.map(r => r.month).sort()
  const publishers = new Set(reports.map(r => r.publisher)).size
  const [first, last] = [months[0], months.at(-1)]
  return `${reports.length} reports from ${publishers} publishers${first && last ? `, ${span(first, last)}` : ''}`
}
