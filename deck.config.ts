import type { ActNumber, FigureId, InvestmentCommitment, Money, Month, PurchaseCommitment } from './data/index.ts'
import { acts, divergences, figures, hedge, lists, products, quotes, tables, timeline, usd } from './data/index.ts'
import { inWords, money, monthLong, span } from './engine/evidence/format.ts'
import { monthsBetween } from './engine/evidence/months.ts'

/*
 * What follows from the records. Each function is one formula; none takes a typed number.
 * Not derived, because the evidence does not allow it: a share of OpenAI from the talks and its valuation,
 * of SSI from what it raised, dollars per year of Azure, a total portfolio, MAI's cost.
 */

/** From the firing to the deal, in months. */
export function hedgeMonths(): number {
  return monthsBetween(hedge.from, hedge.to)
}

/** The Mistral investment in dollars, at the ECB's reference rate of the day of the report. Say "about". */
export function mistralInDollars(): Money<'USD'> {
  return usd(Math.round(figures['mistral-investment'].money.amount * figures['eur-usd'].rate))
}

/** The bet ÷ the Mistral investment in dollars, to the nearest hundred. Say "roughly". */
export function betInMistrals(): number {
  return Math.round(figures['openai-commitment'].money.amount / mistralInDollars().amount / 100) * 100
}

/** The same in whole squares of a unit chart, drawn and never said. */
export function betInSquares(): number {
  return Math.round(figures['openai-commitment'].money.amount / mistralInDollars().amount)
}

/** What is bought ÷ what is invested, down to a whole number. Say "at least", since the investment is a ceiling. */
export function boughtPerDollar(
  purchase: PurchaseCommitment = figures['anthropic-purchase'],
  ceiling: InvestmentCommitment = figures['anthropic-commitment'],
): number {
  return Math.floor(purchase.money.amount / ceiling.money.amount)
}

/** Microsoft's ceiling for Anthropic ÷ its bet on OpenAI, in percent, down to a whole one. Say "at most". */
export function ceilingShareOfBet(): number {
  return Math.floor(figures['anthropic-commitment'].money.amount / figures['openai-commitment'].money.amount * 100)
}

/** Microsoft's and Nvidia's ceilings together, which is a ceiling too. */
export function combinedCeiling(): Money<'USD'> {
  return usd(figures['anthropic-commitment'].money.amount + figures['nvidia-commitment'].money.amount)
}

/** The rounds that the article cites, one of them in talks. */
export function citedRounds(): Money<'USD'> {
  return usd(figures['openai-first-investment'].money.amount + figures['openai-talks'].money.amount)
}

/** The talks ÷ the first investment. */
export function talksPerDollar(): number {
  return figures['openai-talks'].money.amount / figures['openai-first-investment'].money.amount
}

/** How many reports the article quotes. */
export function reportCount(): number {
  return Object.keys(quotes).length
}

/** How many publishers they come from. */
export function publisherCount(): number {
  return new Set(Object.values(quotes).map(q => q.publisher)).size
}

/** How many of them rest, in their own words, on unnamed sources. */
export function unnamedCount(): number {
  return Object.values(quotes).filter(q => q.unnamedSources).length
}

/** The months with which the pages of the appendix's list of reports begin: a new report goes to the page of its month. */
export const reportPages = ['2016-11', '2023-11', '2024-02', '2024-08'] as const satisfies readonly Month[]

/** A page of that list, from 1, as its title names it: `Reports 7 to 13, November 2023`. */
export function reportPageTitle(page: number): string {
  const months = Object.values(quotes).map(quote => quote.month).sort()
  const [from, next] = [reportPages[page - 1], reportPages[page]]
  const first = months.findIndex(month => month === from)
  const last = next ? months.findIndex(month => month === next) - 1 : months.length - 1
  const [start, end] = [months[first], months[last]]
  if (!start || !end)
    throw new Error(`deck.config.ts: reportPages has no reports for page ${page}; begin each page with a month of data/quotes.ts.`)
  return `Reports ${first + 1} to ${last + 1}, ${start === end ? monthLong(start) : `${monthLong(start)} to ${monthLong(end)}`}`
}

/** Reports per month, in order of time. */
export function reportsByMonth(): { month: Month, count: number }[] {
  const months = Object.values(quotes).map(q => q.month).sort()
  return [...new Set(months)].map(month => ({ month, count: months.filter(m => m === month).length }))
}

/** Moves of the article's timeline before the hedge, and from its first month on: 2 and 10. */
export function movesBeforeAndSince(): [before: number, since: number] {
  const months: Month[] = Object.values(timeline).map(entry => entry.month)
  const before = months.filter(m => monthsBetween(m, hedge.from) > 0).length
  return [before, months.length - before]
}

/** Years from the first move to the firing, whole ones: 4. */
export function yearsBeforeHedge(): number {
  return Math.floor(monthsBetween(timeline['tl-01-1b'].month, hedge.from) / 12)
}

/** Products that two reports of early 2023 name: 6. */
export function productCount(): number {
  return products.length
}

/** Rows of the article's portfolio table: 4. */
export function positionCount(): number {
  return Object.keys(tables['table-portfolio'].rows).length
}

/** Places listed where the article and its sources part ways: 12. */
export function divergenceCount(): number {
  return divergences.length
}

/** The length of an act, in months. */
export function monthsOfAct(number: ActNumber): number {
  return monthsBetween(acts[number].from, acts[number].to)
}

/** From the report that calls OpenAI a competitor to the one that says Microsoft may walk away, in months: 10. */
export function frayingMonths(): number {
  return monthsBetween(quotes['cnbc-openai-competitor'].month, quotes['ft-walk-away'].month)
}

interface Derived {
  /** The value as text, qualifier included. */
  readonly text: () => string
  /** The figures it follows from, which a slide that shows it cites. */
  readonly from: readonly FigureId[]
}

/** The derived values a slide may show; the formulas are in ts. */
export const derived = {
  'act-1-years': { text: () => inWords(Math.round(monthsOfAct(1) / 12)), from: [] },
  'act-2-months': { text: () => inWords(monthsOfAct(2)), from: [] },
  'act-3-months': { text: () => inWords(monthsOfAct(3)), from: [] },
  'fraying-months': { text: () => inWords(frayingMonths()), from: [] },
  'weakness-count': { text: () => inWords(lists['list-act-2-vulnerability'].length), from: [] },
  'hedge-months': { text: () => `${hedgeMonths()} months`, from: [] },
  'hedge-months-words': { text: () => `${inWords(hedgeMonths())} months`, from: [] },
  'hedge-span': { text: () => span(hedge.from, hedge.to), from: [] },
  'mistral-usd': {
    text: () => `about ${money({ amount: Math.round(mistralInDollars().amount / 1e6) * 1e6, currency: 'USD' })}`,
    from: ['mistral-investment', 'eur-usd'],
  },
  'mistral-ratio': { text: () => `roughly ${betInMistrals()} times`, from: ['openai-commitment', 'mistral-investment', 'eur-usd'] },
  'mistral-units': { text: () => `roughly ${inWords(betInMistrals())}`, from: ['openai-commitment', 'mistral-investment', 'eur-usd'] },
  'bought-per-dollar': { text: () => `at least ${inWords(boughtPerDollar())}`, from: ['anthropic-purchase', 'anthropic-commitment'] },
  'ceiling-share': { text: () => `at most ${ceilingShareOfBet()}%`, from: ['anthropic-commitment', 'openai-commitment'] },
  'combined-ceiling': { text: () => `up to ${money(combinedCeiling())}`, from: ['anthropic-commitment', 'nvidia-commitment'] },
  'cited-rounds': { text: () => `${money(citedRounds())}, part in talks`, from: ['openai-first-investment', 'openai-talks'] },
  'talks-ratio': { text: () => `${inWords(talksPerDollar())} times`, from: ['openai-first-investment', 'openai-talks'] },
  'reports-1': { text: () => reportPageTitle(1), from: [] },
  'reports-2': { text: () => reportPageTitle(2), from: [] },
  'reports-3': { text: () => reportPageTitle(3), from: [] },
  'reports-4': { text: () => reportPageTitle(4), from: [] },
  'report-count': { text: () => String(reportCount()), from: [] },
  'publisher-count': { text: () => String(publisherCount()), from: [] },
  'unnamed-count': { text: () => inWords(unnamedCount()), from: [] },
  'moves-before': { text: () => inWords(movesBeforeAndSince()[0]), from: [] },
  'moves-since': { text: () => inWords(movesBeforeAndSince()[1]), from: [] },
  'moves': { text: () => inWords(movesBeforeAndSince()[0] + movesBeforeAndSince()[1]), from: [] },
  'years-before': { text: () => inWords(yearsBeforeHedge()), from: [] },
  'product-count': { text: () => inWords(productCount()), from: [] },
  'position-count': { text: () => inWords(positionCount()), from: [] },
  'divergence-count': { text: () => inWords(divergenceCount()), from: [] },
} as const satisfies Record<string, Derived>

export type DerivedId = keyof typeof derived

/** Numerals that may be typed in a slide, its notes or a template, each with its reason. Every other numeral comes from a record. */
export const typedNumerals: Readonly<Record<string, string>> = {
  'GPT-4': 'the name of a model',
  'GPT-5': 'the name of a model',
  'Sonnet 4': 'the name of a model',
  'Microsoft 365': 'the name of a product',
  'a16z': 'the name of a company',
  'a thousand processors': 'the scale of a picture',
  'seven hundred': 'said of staff-letter in its caveat, in words',
}
