import type { ArticleId } from '../talk.ts'
import { callouts, figures, lists, outside, prose, quotes, readings, remarks, reportPages, stats, tables } from '../talk.ts'

/*
 * What a slide may name in the `record:` of its frontmatter. Every id names one record, whatever its kind:
 * tests/facts/record.test.ts proves that no two records share an id.
 */

/** Records by kind. `reports-2` is a page of the appendix's list of reports, and names all of them. */
const kinds = {
  quote: quotes,
  stat: stats,
  callout: callouts,
  list: lists,
  table: tables,
  timeline: { timeline: true },
  masthead: { 'title': true, 'dek': true, 'byline': true, 'see-also': true, 'footer': true } satisfies Partial<Record<ArticleId, true>>,
  reading: readings,
  prose,
  figure: figures,
  remark: remarks,
  page: outside,
  reports: Object.fromEntries(reportPages.map((_, index) => [`reports-${index + 1}`, true])),
} as const satisfies Record<string, Readonly<Record<string, unknown>>>

export type RecordKind = keyof typeof kinds
export type TableId = keyof typeof tables

/** The kind of a record, or nothing where no record has the id. */
export function kindOf(id: string): RecordKind | undefined {
  return (Object.keys(kinds) as RecordKind[]).find(kind => Object.hasOwn(kinds[kind], id))
}

/** Every id that a `record:` may hold, by kind. */
export function recordIds(): { readonly id: string, readonly kind: RecordKind }[] {
  return (Object.keys(kinds) as RecordKind[]).flatMap(kind => Object.keys(kinds[kind]).map(id => ({ id, kind })))
}

/** A sentence for each id of a slide's `record:` that no record has. */
export function recordFaults(ids: readonly string[]): string[] {
  return ids.filter(id => !kindOf(id)).map(id =>
    `record: "${id}" names no quote, figure, reading, remark, outside source or part of the article; look it up in data/ and correct it.`)
}
