import type { Finding } from './lint-deck.ts'
import { createHash } from 'node:crypto'
import { acts, article, divergences, figures, outside, parties, products, quotes, rail, remarks, sections, since, sources, timeline } from '../talk.ts'
import { bindingFaults } from './lint-ids.ts'

/*
 * What the type checker proves of data/, proved again of the values: a build does not wait for the
 * type checker, and an amount that is not a number would be drawn as nothing at all.
 */

/** A record as it may be when somebody got it wrong: nothing in it is certain. */
type Loose = Readonly<Record<string, unknown>>
/** What is wrong with one record, each in one sentence; an empty text is no fault. */
type Rule = (record: Loose) => string[]

const qualifiers = ['as reported', 'or more', 'up to', 'in talks', 'approximately']
const currencies = ['USD', 'EUR']
const units = ['minute', 'day', 'month']
const flows = ['investment commitment', 'purchase commitment', 'spending', 'funds raised']
const shares = ['profit share', 'revenue share', 'ownership share']

/** Reads every record and says which of them cannot be true. */
export function dataFaults(): Finding[] {
  return [
    ...ofFile('data/figures.ts', figures, figureFaults),
    ...ofFile('data/quotes.ts', quotes, quoteFaults),
    ...ofFile('data/sources.ts', { ...article, ...outside }, record => [monthFault(record.month), missing(record, 'publisher', 'short', 'what')]),
    ...ofFile('data/timeline.ts', timeline, record => [monthFault(record.month), known(record.dated, quotes, 'dated', 'data/quotes.ts')]),
    ...ofFile('data/remarks.ts', remarks, record => [...idFaults(record.text), ...listOf(record.sources).map(id => known(id, sources, 'source', 'data/quotes.ts or data/sources.ts'))]),
    ...ofFile('data/since.ts', byKey(since, 'month'), record => [monthFault(record.month), known(record.source, sources, 'source', 'data/sources.ts'), ...idFaults(record.text)]),
    ...ofFile('data/divergences.ts', byKey(divergences, 'factCheck'), record => idFaults(record.sources)),
    ...ofFile('data/products.ts', byKey(products, 'name'), record => [known(record.source, quotes, 'source', 'data/quotes.ts')]),
    ...actFaults(),
  ]
}

function ofFile(file: string, records: object, rule: Rule): Finding[] {
  return Object.entries(records).flatMap(([id, record]) => rule(record as Loose).filter(Boolean).map(remedy => ({ file, where: id, remedy })))
}

function byKey(records: readonly object[], key: string): Loose {
  return Object.fromEntries(records.map(record => [String((record as Loose)[key]), record]))
}

function figureFaults(figure: Loose): string[] {
  return [
    known(figure.source, sources, 'source', 'data/quotes.ts or data/sources.ts'),
    oneOf(figure.qualifier, 'qualifier', qualifiers),
    monthFault(figure.asOf, 'asOf'),
    missing(figure, 'label', 'printed', 'caveat'),
    ...idFaults(figure.caveat),
    ...valueFaults(figure),
  ]
}

/** The number, its unit and whose it is, by the kind of the figure. */
function valueFaults(figure: Loose): string[] {
  const { kind } = figure
  if (kind === 'undisclosed') {
    const amount = Object.keys(figure).find(key => typeof figure[key] === 'number' || typeof figure[key] === 'object')
    return [amount ? `It is undisclosed and has an amount (${amount}): take it out, or give the figure the kind of that amount.` : '', missing(figure, 'words')]
  }
  if (kind === 'count' || kind === 'duration')
    return [positive(figure.count, 'count'), kind === 'duration' ? oneOf(figure.unit, 'unit', units) : missing(figure, 'unit')]
  if (kind === 'exchange rate')
    return [positive(figure.rate, 'rate')]
  if (shares.includes(String(kind)))
    return [positive(figure.percent, 'percent'), Number(figure.percent) > 100 ? `Its percent is ${String(figure.percent)}: a part of a whole is at most 100.` : '', party(figure, 'of')]
  if (kind === 'valuation' || flows.includes(String(kind)))
    return [...moneyFaults(figure.money), ...kind === 'valuation' ? [party(figure, 'of')] : [party(figure, 'payer'), party(figure, 'payee')]]
  return [`Its kind is ${text(kind)}: write one of those in data/types.ts.`]
}

function moneyFaults(money: unknown): string[] {
  if (typeof money !== 'object' || money === null)
    return ['It has no money: write usd(…) or eur(…), or make its kind undisclosed.']
  const { amount, currency } = money as Loose
  return [positive(amount, 'amount'), oneOf(currency, 'currency', currencies)]
}

function quoteFaults(quote: Loose): string[] {
  const checksum = createHash('sha256').update(String(quote.text)).digest('hex').slice(0, 12)
  return [
    monthFault(quote.month),
    missing(quote, 'publisher', 'text'),
    known(quote.section, sections, 'section', 'data/article.ts'),
    quote.checksum === checksum ? '' : `Its text is not what its checksum was made of: restore the quotation, or, if the article says so, write checksum: '${checksum}'.`,
  ]
}

function actFaults(): Finding[] {
  const order = Object.entries(acts)
  return order.flatMap(([number, act], i): Finding[] => {
    const next = order[i + 1]
    const faults = [
      monthFault(act.from, 'from'),
      monthFault(act.to, 'to'),
      act.from < act.to ? '' : `It ends in ${act.to} and begins in ${act.from}: correct one of the two.`,
      act.from < rail.from || act.to > rail.to ? `It leaves the rail, ${rail.from} to ${rail.to}: correct one of the two.` : '',
      next && next[1].from !== act.to ? `It ends in ${act.to} and act ${next[0]} begins in ${next[1].from}: acts follow each other without a gap, so correct one of the two.` : '',
    ]
    return faults.filter(Boolean).map(remedy => ({ file: 'data/acts.ts', where: `act ${number}`, remedy }))
  })
}

function monthFault(month: unknown, field = 'month'): string {
  return /^20(?:1[6-9]|2[0-6])-(?:0[1-9]|1[0-2])$/.test(String(month)) ? '' : `Its ${field} is ${text(month)}: write a month from 2016-01 to 2026-12.`
}

function positive(value: unknown, field: string): string {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? '' : `Its ${field} is ${text(value)}: write a positive number, or make the figure's kind undisclosed.`
}

function oneOf(value: unknown, field: string, choices: readonly string[]): string {
  return choices.includes(String(value)) ? '' : `Its ${field} is ${text(value)}: write one of ${choices.join(', ')}.`
}

function known(id: unknown, records: object, field: string, where: string): string {
  return Object.hasOwn(records, String(id)) ? '' : `Its ${field} is ${text(id)}: write an id of ${where}.`
}

function party(figure: Loose, field: string): string {
  return known(figure[field], parties, field, 'data/parties.ts')
}

function missing(record: Loose, ...fields: string[]): string {
  const field = fields.find(name => !record[name])
  return field ? `It has no ${field}: write it.` : ''
}

/** The ids of a text that nobody knows; a figure that is known and broken is its own fault. */
function idFaults(words: unknown): string[] {
  return bindingFaults(String(words)).filter(fault => fault.startsWith('[['))
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) && value.length ? value : [undefined]
}

function text(value: unknown): string {
  return value === undefined || value === '' ? 'missing' : typeof value === 'string' ? `"${value}"` : String(value)
}
