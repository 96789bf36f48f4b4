import type { ArticleId, Currency, DayOrMonth, Month, OutsideId, PartyId, QuoteId, SourceId } from '../talk.ts'
import * as v from 'valibot'
import { articleText, outside, parties, quotes, sources } from '../talk.ts'

/*
 * What a record of data/ may hold: its types, its checks and the sentences of the lint, once. A message is what
 * to do about it, after "Its amount is 0: "; lint-data.ts writes the sentence. The client takes only the types.
 */

function idOf<I extends string>(records: () => object, where: string): v.GenericSchema<I> {
  return v.custom<I>(id => typeof id === 'string' && Object.hasOwn(records(), id), `write an id of ${where}.`)
}

/** A record with these fields and no other; a field that is missing is asked for in that field's own words. */
type Message = string | ((issue: object) => string)

type Told = (issue: v.StrictObjectIssue) => string

function fields<E extends v.ObjectEntries>(entries: E, message = 'write a record.'): v.StrictObjectSchema<E, Told> {
  return v.strictObject(entries, ({ path, expected }) => {
    const missing = expected === 'never' ? undefined : entries[String(path?.at(-1)?.key)]
    const { message: own }: { message?: Message } = missing as { message?: Message } | undefined ?? {}
    return typeof own === 'function' ? own({}) : own ?? message
  })
}

const text = v.pipe(v.string('write it.'), v.nonEmpty('write it.'))
const sourceId = idOf<SourceId>(() => sources, 'data/article.ts or data/sources.ts')
const quoteId = idOf<QuoteId>(() => quotes, 'data/article.ts, of a quotation')
const party = idOf<PartyId>(() => parties, 'data/parties.ts')
const month = v.custom<Month>(value =>
  /^20(?:1[6-9]|2[0-6])-(?:0[1-9]|1[0-2])$/.test(String(value)), 'write a month from 2016-01 to 2026-12.')
const day = v.custom<DayOrMonth>(value => isDate(String(value)), 'write a day such as 2023-11-20, or a month such as 2023-11.')

function isDate(value: string): boolean {
  const time = Date.parse(`${value}T00:00Z`)
  return v.is(month, value) || (v.is(month, value.slice(0, 7)) && time > 0 && new Date(time).toISOString().startsWith(value))
}

/** How a report hedges its number. It is printed with the number, never apart from it. */
export const qualifiers = ['as reported', 'or more', 'up to', 'in talks', 'approximately', 'nearly'] as const

const positiveOr = 'write a positive number, or make the figure\'s kind undisclosed.'
const positive = v.pipe(v.number(positiveOr), v.finite(positiveOr), v.gtValue(0, positiveOr))
const currencies: readonly Currency[] = ['USD', 'EUR']
const currency = v.picklist(currencies, `write one of ${currencies.join(', ')}.`)
const money = fields({ amount: positive, currency }, 'write usd(…) or eur(…), or make its kind undisclosed.')

const figureBase = {
  /** What the number measures, as a label beside it. */
  label: text,
  /** The words of the source that print the number, its hedge, its kind and its parties; … stands for words left out. */
  cites: text,
  qualifier: v.picklist(qualifiers, `write one of ${qualifiers.join(', ')}.`),
  source: sourceId,
  /** Where in the article, for a figure whose source is the article itself. */
  at: v.optional(idOf<ArticleId>(() => articleText, 'data/article.ts')),
  /** The month it is true of, where the words give another than the source's. */
  asOf: v.optional(month),
  /** What must be said if someone asks, in one sentence or two. */
  caveat: v.pipe(text, v.regex(/^[A-Z].*\.$/, 'write whole sentences.')),
}

/** Money that moves, or may move, from one party to another. */
const flow = { ...figureBase, money, payer: party, payee: party }
const share = { ...figureBase, percent: v.pipe(positive, v.maxValue(100, 'a part of a whole is at most 100.')), of: party }
const units = ['minute', 'day', 'month'] as const

/** An undisclosed amount has no number field at all, so nobody can draw it. Parts of different things do not compare. */
export const figureSchema = v.variant('kind', [
  /** An investor commits money to a company. */
  fields({ ...flow, kind: v.literal('investment commitment') }),
  /** A customer commits to buy. It is the payee's revenue, and never shares an axis with equity. */
  fields({ ...flow, kind: v.literal('purchase commitment') }),
  /** What has been paid of a commitment: a part of it, never beside it. */
  fields({ ...flow, kind: v.literal('payment') }),
  /** What a customer is reported to spend. */
  fields({ ...flow, kind: v.literal('spending') }),
  /** Money a young company raised from others than Microsoft. */
  fields({ ...flow, kind: v.literal('funds raised') }),
  /** What a company is said to be worth: nobody pays it. */
  fields({ ...figureBase, kind: v.literal('valuation'), money, of: party }),
  fields({ ...share, kind: v.literal('profit share') }),
  fields({ ...share, kind: v.literal('revenue share') }),
  fields({ ...share, kind: v.literal('ownership share') }),
  fields({ ...figureBase, kind: v.literal('count'), count: positive, unit: text }),
  fields({ ...figureBase, kind: v.literal('duration'), count: positive, unit: v.picklist(units, `write one of ${units.join(', ')}.`) }),
  /** Dollars for one euro. */
  fields({ ...figureBase, kind: v.literal('exchange rate'), rate: positive }),
  /** An amount that nobody disclosed. */
  fields({ ...figureBase, kind: v.literal('undisclosed'), qualifier: v.literal('as reported', 'write as reported.'), words: text }),
], 'write one of those in engine/evidence/schema.ts.')

export const grades = ['A', 'B', 'C'] as const

const sourceBase = {
  publisher: text,
  /** The day where it is known, or else the month. */
  published: day,
  /** How a source line names it, where not by its publisher. */
  short: v.optional(text),
  /** What to look for, as the reader would search for it. */
  what: text,
  /** The page's own words that the deck uses. */
  says: v.optional(v.pipe(v.array(text), v.readonly())),
  url: v.optional(v.pipe(text, v.regex(/^https:\/\/\S+$/, 'write an address that begins with https://.'))),
  /** Who hosts the page, where not its publisher: a copy or a reprint. */
  readAt: v.optional(text),
  /** These two follow from `published`. */
  month: v.optional(month),
  date: v.optional(day),
}

/** The article itself: it is the subject, so it has no grade. */
export const sourceSchema = fields(sourceBase)

/** A page outside the article. A: a regulator or a primary text. B: a newsroom, or an identified copy of its text. C: any other. */
export const outsideSchema = fields({ ...sourceBase, grade: v.picklist(grades, `write one of ${grades.join(', ')}.`) })

const itsSources = 'write the ids of the sources it stands on.'
const citedSources = v.pipe(v.array(sourceId, itsSources), v.nonEmpty(itsSources), v.readonly())

/** Ours: where the article and its sources part ways. */
export const remarkSchema = fields({ text, sources: citedSources })

/** What changed around and after the article's last evidence: none of it is in the article. */
export const sinceSchema = v.object({ text, source: idOf<OutsideId>(() => outside, 'data/sources.ts') })

/** A place where the article and its sources part ways: its words on the left, what they allow on the right. */
export const divergenceSchema = fields({ article: text, sources: text, cites: citedSources })

const status = v.picklist(['unveiled', 'planned'], 'write unveiled or planned.')
export const productSchema = fields({ name: text, status, source: quoteId })
export const partySchema = fields({ name: text, fullName: v.optional(text), token: text })
export const timelineSchema = v.object({ dated: quoteId, month })
export const quoteSchema = v.object({ month })
export const actSchema = v.object({ from: month, to: month })

export type Qualifier = typeof qualifiers[number]
export type FigureRecord = v.InferOutput<typeof figureSchema>
/** A figure as the deck uses it, with the month it is true of. */
export type Figure = FigureRecord & { readonly asOf: Month }
type OfKind<K extends Figure['kind']> = Extract<Figure, { kind: K }>
export type InvestmentCommitment = OfKind<'investment commitment'>
export type PurchaseCommitment = OfKind<'purchase commitment'>
export type Share = Extract<Figure, { percent: unknown }>
export type Count = OfKind<'count'>
export type Duration = OfKind<'duration'>
export type ExchangeRate = OfKind<'exchange rate'>
export type Undisclosed = OfKind<'undisclosed'>
export type Grade = typeof grades[number]
export type SourceRecord = v.InferOutput<typeof sourceSchema>
export type GradedSource = v.InferOutput<typeof outsideSchema>
/** The article, or a page outside it, with what follows from its record: its month, its day where known, its name in a source line. */
export type OutsideSource = SourceRecord & { readonly short: string, readonly month: Month, readonly grade?: Grade }
export type Since = v.InferOutput<typeof sinceSchema>
export type Product = v.InferOutput<typeof productSchema>
export type Party = v.InferOutput<typeof partySchema>
export type Remark = v.InferOutput<typeof remarkSchema>
export type Divergence = v.InferOutput<typeof divergenceSchema>
