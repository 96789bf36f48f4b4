import type { GenericSchema } from 'valibot'
import type { Finding } from './finding.ts'
import * as v from 'valibot'
import * as schema from '../evidence/schema.ts'
import { acts, article, divergences, figures, filings, outsideFigures, pages, parties, products, quotes, remarks, since, timeline } from '../talk.ts'
import * as proof from './proof-records.ts'
import { figureProof } from './proof.ts'

/*
 * The lint of data/: each record against its schema, then against its source's own words. A build does not wait for
 * the type checker, and an amount that is not a number would be drawn as nothing at all.
 */

interface Rule {
  readonly file: string
  readonly records: object
  readonly schema: GenericSchema
  /** What the source's words do not bear out; asked of records that fit the schema. */
  readonly proof?: (record: never, id: never) => string[]
}

export const rules: readonly Rule[] = [
  { file: 'data/article.ts', records: quotes, schema: schema.quoteSchema },
  { file: 'data/figures.ts', records: figuresOf(false), schema: schema.figureSchema, proof: figureProof },
  { file: 'data/outside/figures.ts', records: figuresOf(true), schema: schema.figureSchema, proof: figureProof },
  { file: 'data/sources.ts', records: article, schema: schema.sourceSchema, proof: proof.articleProof },
  { file: 'data/outside/filings.ts', records: filings, schema: schema.outsideSchema, proof: proof.outsideProof },
  { file: 'data/outside/pages.ts', records: pages, schema: schema.outsideSchema, proof: proof.outsideProof },
  { file: 'data/outside/remarks.ts', records: remarks, schema: schema.remarkSchema, proof: proof.remarkProof },
  { file: 'data/outside/divergences.ts', records: divergences, schema: schema.divergenceSchema, proof: proof.divergenceProof },
  { file: 'data/outside/since.ts', records: since, schema: schema.sinceSchema, proof: proof.sinceProof },
  { file: 'data/timeline.ts', records: timeline, schema: schema.timelineSchema, proof: proof.timelineProof },
  { file: 'data/products.ts', records: products, schema: schema.productSchema, proof: proof.productProof },
  { file: 'data/parties.ts', records: parties, schema: schema.partySchema },
  { file: 'data/acts.ts', records: acts, schema: schema.actSchema, proof: proof.actProof },
]

/** Figures that the article prints, or those that are from outside it: each kind has a file of its own. */
function figuresOf(outside: boolean): object {
  return Object.fromEntries(Object.entries(figures).filter(([id]) => Object.hasOwn(outsideFigures, id) === outside))
}

/** Reads every record and says which of them cannot be true. */
export function dataFaults(): Finding[] {
  return rules.flatMap(rule => Object.entries(rule.records).flatMap(([id, record]) =>
    recordFaults(rule, id, record).map(remedy => ({ file: rule.file, where: id, remedy }))))
}

/** What is wrong with one record, each in one sentence. */
export function recordFaults({ schema, proof }: Omit<Rule, 'file' | 'records'>, id: string, record: unknown): string[] {
  const { issues } = v.safeParse(schema, record)
  return issues?.map(sentence) ?? proof?.(record as never, id as never) ?? []
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const { path = [], received, message, type, input } = issue
  const field = path.map(part => String(part.key)).findLast(key => !/^\d+$/.test(key)) ?? 'record'
  if (type === 'strict_object' && issue.expected === 'never')
    return `A record of this kind has no ${field}: take it out, or correct the kind.`
  return input === undefined || input === '' ? `It has no ${field}: ${message}` : `Its ${field} is ${received}: ${message}`
}
