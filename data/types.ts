import type { SourceId } from './sources.ts'

/** A month the talk can speak of. A month is a month: there are no days, and no thirteenth. */
export type Month = `${Year}-${MonthOfYear}`
type Year = 2016 | 2017 | 2018 | 2019 | 2020 | 2021 | 2022 | 2023 | 2024 | 2025 | 2026
type MonthOfYear = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12'

export type Currency = 'USD' | 'EUR'

/** An amount in whole units of its currency: `usd(13e9)` is thirteen billion dollars. */
export interface Money<C extends Currency = Currency> {
  readonly amount: number
  readonly currency: C
}

/** Dollars: a positive, finite number of them. engine/check/lint-data.ts names the record where it is not. */
export function usd(amount: number): Money<'USD'> {
  return { amount, currency: 'USD' }
}

/** Euros: a positive, finite number of them. */
export function eur(amount: number): Money<'EUR'> {
  return { amount, currency: 'EUR' }
}

export type PartyId = 'microsoft' | 'openai' | 'anthropic' | 'mistral' | 'mai' | 'xai' | 'nvidia' | 'ssi' | 'ssi-investors'

/** How a report hedges its number. It is printed with the number, never apart from it. */
export type Qualifier = 'as reported' | 'or more' | 'up to' | 'in talks' | 'approximately'

interface FigureBase {
  /** What the number measures, as a label beside it. */
  readonly label: string
  /** The words of the cited text that print this number; a test looks them up there. */
  readonly printed: string
  readonly qualifier: Qualifier
  readonly asOf: Month
  readonly source: SourceId
  /** Where in the article, for a figure whose source is the article itself. */
  readonly at?: string
  /** What must be said if someone asks: fact-check, in one sentence. */
  readonly caveat: string
}

/** Money that moves, or may move, from one party to another. */
interface Flow extends FigureBase {
  readonly money: Money
  readonly payer: PartyId
  readonly payee: PartyId
}

/** An investor commits money to a company. */
export interface InvestmentCommitment extends Flow { readonly kind: 'investment commitment' }

/** A customer commits to buy. It is the payee's revenue, and never shares an axis with equity. */
export interface PurchaseCommitment extends Flow { readonly kind: 'purchase commitment' }

/** What a customer is reported to spend. */
export interface Spending extends Flow { readonly kind: 'spending' }

/** Money a young company raised from others than Microsoft. */
export interface FundsRaised extends Flow { readonly kind: 'funds raised' }

/** What a company is said to be worth: nobody pays it. */
export interface Valuation extends FigureBase {
  readonly kind: 'valuation'
  readonly money: Money
  readonly of: PartyId
}

/** A part of something, 0 to 100. Parts of different things do not compare. */
export interface Share extends FigureBase {
  readonly kind: 'profit share' | 'revenue share' | 'ownership share'
  readonly percent: number
  readonly of: PartyId
}

export interface Count extends FigureBase {
  readonly kind: 'count'
  readonly count: number
  readonly unit: string
}

export interface Duration extends FigureBase {
  readonly kind: 'duration'
  readonly count: number
  readonly unit: 'minute' | 'day' | 'month'
}

/** Dollars for one euro. */
export interface ExchangeRate extends FigureBase {
  readonly kind: 'exchange rate'
  readonly rate: number
}

/** An amount that nobody disclosed. It has no number, so nobody can draw it. */
export interface Undisclosed extends FigureBase {
  readonly kind: 'undisclosed'
  readonly words: string
}

export type MoneyFigure = InvestmentCommitment | PurchaseCommitment | Spending | FundsRaised | Valuation
export type Figure = MoneyFigure | Share | Count | Duration | ExchangeRate | Undisclosed

/** A quotation of the article: the report it cites, and the words it prints. */
export interface Quote {
  readonly publisher: string
  readonly month: Month
  readonly text: string
  /** The first twelve hex digits of the text's SHA-256: one altered character is seen. */
  readonly checksum: string
  readonly section: string
  /** The report rests, in its own words, on people it does not name. */
  readonly unnamedSources: boolean
}

/** A source outside the article, used by editor's notes and by the one conversion. */
export interface OutsideSource {
  readonly publisher: string
  readonly month: Month
  /** How a source line names it. */
  readonly short: string
  /** What to look for, as the reader would search for it. */
  readonly what: string
  /** The words that a figure of this deck takes from it. */
  readonly says?: readonly string[]
  readonly url?: string
}

/** What MMNTM concludes, word for word, and where it says so. */
export interface ArticleReading {
  /** The label of the article's callout box, where it stands in one. */
  readonly label?: string
  readonly text: string
  readonly section: string
}

/** Ours: where the article and its sources part ways. */
export interface Remark {
  readonly text: string
  /** The fact-check entries it stands on. */
  readonly factCheck: readonly string[]
  readonly sources: readonly SourceId[]
}

export type ActNumber = 1 | 2 | 3
