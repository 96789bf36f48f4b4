import type { Divergence, Figure, Remark, Since } from '../evidence/schema.ts'
import type { DayOrMonth, FigureId, OutsideSource, PartyId, QuoteId, SourceId, TimelineEntry } from '../talk.ts'
import { boundIds } from '../deck/syntax.ts'
import { monthLong, monthShort, year } from '../evidence/format.ts'
import { readNumbers } from '../evidence/parse.ts'
import { articleText, outside, parties, quotes, sources, timeline, unproved, wordsOf } from '../talk.ts'
import { hasWords, ownWordFaults, quotedWords } from './own-words.ts'

/*
 * A record is proved by its source's own words, not by a second record: each function says, in sentences, what
 * those words do not bear out.
 */

type Part = keyof typeof articleText
const parts = Object.keys(articleText) as Part[]

/** What a source says, as far as this repository holds its words. */
export function saidBy(id: SourceId, at?: Part): string[] {
  if (id === 'mmntm')
    return at ? [wordsOf(at)] : parts.map(wordsOf)
  const source: { readonly text?: string, readonly says?: readonly string[] } = sources[id]
  return source.text === undefined ? [...source.says ?? []] : [source.text]
}

/** Words that a source uses for each kind of number. */
const kindWords: Readonly<Partial<Record<Figure['kind'], RegExp>>> = {
  'investment commitment': /\binvest|\bbet\b|\bfunding commitments\b/,
  'purchase commitment': /\bbuy\b|\bpurchase\b/,
  'payment': /\bfunded\b/,
  'spending': /\bspend|\bannually\b|\ba year\b/,
  'funds raised': /\braised\b/,
  'valuation': /\bvaluation\b/,
  'profit share': /\bprofits\b/,
  'revenue share': /\brevenue\b/,
  'ownership share': /\bholds\b/,
}

/** Number, unit, hedge, kind, parties and month of a figure, against the words it cites. */
export function figureProof(figure: Figure, id: FigureId): string[] {
  const { cites, source, at, kind, asOf } = figure
  const text = saidBy(source, at).find(said => hasWords(said, cites))
  if (text === undefined)
    return [`It cites "${cites}", which ${source}${at ? ` does not say in ${at}` : ' does not say'}: cite the source's own words, with … for those left out.`]
  return [
    ...[figure.label, figure.caveat].flatMap(ownWordFaults),
    ...numberProof(figure),
    ...kindWords[kind]?.test(cites) === false ? [`It is of the kind ${kind}, and "${cites}" does not say so: cite the words that do, or correct the kind.`] : [],
    ...partyProof(figure, id),
    ...asOf === sources[source].month || hasWords(text, monthLong(asOf).replace(' ', ' … ')) ? [] : [`It is as of ${asOf}, and its source does not say so: correct the month, or leave it out where it is the source's.`],
  ]
}

function numberProof(figure: Figure): string[] {
  const numbers = readNumbers(figure.cites)
  if (figure.kind === 'undisclosed') {
    return [
      ...numbers.length ? [`It is undisclosed, and "${figure.cites}" has a number: correct the kind.`] : [],
      ...figure.cites.includes(figure.words) ? [] : [`It says "${figure.words}", and cites "${figure.cites}": correct one of the two.`],
    ]
  }
  const [printed] = numbers
  if (!printed || numbers.length > 1)
    return [`"${figure.cites}" has ${printed ? 'more than one number' : 'no number'}: cite the words with this one, and put … for the others.`]
  const { value, unit } = valueOf(figure)
  return [
    ...printed.value === value ? [] : [`Its number is ${value}, and "${figure.cites}" says ${printed.value}: correct one of the two.`],
    ...unit === undefined || printed.unit === unit.replace(/s$/, '') ? [] : [`Its unit is ${unit}, and "${figure.cites}" says ${printed.unit || 'none'}: correct one of the two.`],
    ...printed.qualifier === figure.qualifier ? [] : [`Its qualifier is "${figure.qualifier}", and "${figure.cites}" says "${printed.qualifier}": correct one of the two.`],
  ]
}

function valueOf(figure: Exclude<Figure, { kind: 'undisclosed' }>): { value: number, unit?: string } {
  if ('money' in figure)
    return { value: figure.money.amount, unit: figure.money.currency }
  if ('percent' in figure)
    return { value: figure.percent, unit: 'percent' }
  return 'rate' in figure ? { value: figure.rate } : { value: figure.count, unit: figure.unit }
}

/** Who pays, who is paid and whose it is stand in the cited words; the payer stands first, but for money that is raised. */
function partyProof(figure: Figure, id: FigureId): string[] {
  const { cites } = figure
  const named = Object.entries({ payer: 'payer' in figure && figure.payer, payee: 'payee' in figure && figure.payee, of: 'of' in figure && figure.of })
    .flatMap(([field, party]) => party ? [{ field, party, at: placeOf(party, cites), listed: `${id}.${field}` in unproved }] : [])
  const [payer, payee] = named
  const runs = payer && payee && payer.at >= 0 && payee.at >= 0 ? Math.sign(payee.at - payer.at) : 0
  return [
    ...named.flatMap(({ field, party, at, listed }) => {
      if (at >= 0)
        return listed ? [`Its "${field}" is named in "${cites}": take ${id}.${field} off the list in data/unproved.ts.`] : []
      return listed ? [] : [`Its "${field}" is ${parties[party].name}, whom "${cites}" does not name: cite the words that do, or say why none do in data/unproved.ts.`]
    }),
    ...runs === (figure.kind === 'funds raised' ? 1 : -1) ? [`In "${cites}" the money runs the other way: swap payer and payee.`] : [],
  ]
}

/** Where a text names a party; -1 where it does not. */
function placeOf(id: PartyId, text: string): number {
  const { name, fullName = name }: { readonly name: string, readonly fullName?: string } = parties[id]
  return Math.max(text.indexOf(name), text.indexOf(fullName))
}

/** What our words quote must be the article's words or a cited source's, and a month or day that they give must be a cited source's. */
export function wordsProof(texts: readonly string[], cited: readonly SourceId[]): string[] {
  const said = [...saidBy('mmntm'), ...cited.flatMap(id => saidBy(id))].map(text => text.toLowerCase())
  return texts.flatMap(text => [
    ...ownWordFaults(text),
    ...quotedWords(text).filter(words => !said.some(one => hasWords(one, words.toLowerCase()))).map(words => `It quotes “${words}”, which neither the article nor a source it cites says: correct the words, or cite their source.`),
    ...boundIds(text).flatMap((id) => {
      const [, source = ''] = /^(?:month|day):(.+)$/.exec(id) ?? []
      return source in outside && !cited.includes(source as SourceId) ? [`It gives the date of ${source} and does not cite it: add it to its sources.`] : []
    }),
  ])
}

export const remarkProof = (remark: Remark): string[] => wordsProof([remark.text], remark.sources)
export const sinceProof = ({ text, source }: Since): string[] => wordsProof([text], [source])
export const divergenceProof = ({ article, sources: answer, cites }: Divergence): string[] => wordsProof([article, answer], cites)

/** A page's address, where it holds a date or the name of its host, agrees with the record. */
export function outsideProof({ published, url, publisher, readAt }: OutsideSource): string[] {
  if (!url)
    return readAt ? ['It has a readAt and no url: write the address, or take readAt out.'] : []
  const host = new URL(url).hostname.replaceAll(/[^a-z]/g, '')
  const [, y = '', m = '', d = ''] = /(20\d\d)[-/](\d\d)(?:[-/](\d\d))?/.exec(url) ?? []
  const [, m2 = m, d2 = d, y2 = y] = /\/(\d\d)\/(\d\d)\/(20\d\d)\//.exec(url) ?? []
  const inAddress = [y2, m2, d2].filter(Boolean).join('-')
  const name = (readAt ?? publisher).toLowerCase()
  return [
    ...name.split(/[^a-z]+/).some(word => word.length > 2 && host.includes(word)) || host.includes(name.replaceAll(/[^a-z]/g, '')) ? [] : [`Its address is not ${readAt ?? publisher}'s: correct one of the two, or say in readAt who hosts the page.`],
    ...agrees(published, inAddress) ? [] : [`It was published ${published}, and its address says ${inAddress}: correct one of the two.`],
  ]
}

/** As far as both go. */
function agrees(date: DayOrMonth, inAddress: string): boolean {
  return date.startsWith(inAddress) || inAddress.startsWith(date)
}

/** An entry of the timeline retells the report that dates it: they share a name or a number; and it does not stand before the entry above. */
export function timelineProof({ title, description, dated }: TimelineEntry, id: string): string[] {
  const common = new Set(['microsoft', 'openai', 'with', 'some', 'safety'])
  const report = `${quotes[dated].text} ${quotes[dated].publisher}`.toLowerCase()
  const shared = `${title} ${description}`.toLowerCase().match(/[$\p{L}\d.]{4,}|\$\d+B/gu)?.filter(word => !common.has(word) && report.includes(word)) ?? []
  const entries = Object.entries(timeline)
  const [, above] = entries[entries.findIndex(([other]) => other === id) - 1] ?? []
  return [
    ...shared.length ? [] : [`It is dated by ${dated}, with which it shares no name: write the id of the report that it retells.`],
    ...above && quotes[above.dated].month > quotes[dated].month ? [`It is dated before the entry above it: correct the report that dates it.`] : [],
  ]
}

/** A product stands in its report, with the report's verb. */
export function productProof({ name, status, source }: { name: string, status: string, source: QuoteId }): string[] {
  const { text } = quotes[source]
  return [
    ...new RegExp(`\\b${name}\\b`).test(text) ? [] : [`${source} does not name it: correct the name or the source.`],
    ...text.includes(status === 'planned' ? 'plans' : 'unveils') ? [] : [`${source} does not say that it was ${status}: correct the status.`],
  ]
}

/** The span that an act's heading prints: `(Nov 2023 - May 2024)`. */
export function actProof({ heading, from, to }: { heading: string, from: DayOrMonth, to: DayOrMonth }): string[] {
  const printed = /\((.*)\)/.exec(heading)?.[1]?.split(/ ?- ?/) ?? []
  const agree = [from, to].every((month, i) => [year(month as never), monthShort(month as never)].includes(printed[i] ?? ''))
  return agree ? [] : [`It runs from ${from} to ${to}, and the article heads it “${heading}”: correct one of the two.`]
}
