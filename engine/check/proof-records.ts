import type { Divergence, OutsideSource, Product, Remark, Since } from '../evidence/schema.ts'
import type { Act, SourceId, TimelineEntry } from '../talk.ts'
import { boundIds } from '../deck/syntax.ts'
import { figuresOf } from '../evidence/bind.ts'
import { monthShort, year } from '../evidence/format.ts'
import { acts, figures, products, quotes, timeline } from '../talk.ts'
import { hasWords, ownWordFaults, quotedWords } from './own-words.ts'
import { saidBy, unless } from './proof.ts'

/*
 * The same for every other record: what the words of its sources do not bear out, in sentences.
 */

/** What our words quote, date and bind is the article's or a cited source's. */
function wordsProof(texts: readonly string[], cited: readonly SourceId[]): string[] {
  const said = [...saidBy('mmntm'), ...cited.flatMap(id => saidBy(id))].map(text => text.toLowerCase())
  const isSaid = (words: string): boolean => said.some(text => hasWords(text, words.toLowerCase()))
  const isCited = (id: SourceId): boolean => id === 'mmntm' || cited.includes(id)
  return texts.flatMap(text => [
    ...ownWordFaults(text),
    ...quotedWords(text).flatMap(words =>
      unless(
        isSaid(words),
        `It quotes “${words}”, which neither the article nor a source it cites says: correct the words, or cite their source.`,
      )),
    ...boundIds(text).flatMap(sourcesBehind).flatMap(id =>
      unless(isCited(id), `It takes a number or a date from ${id} and does not cite it: add it to its sources.`)),
  ])
}

/** The sources that a bound id stands on: those of its figures, or the one whose date it is. */
function sourcesBehind(id: string): SourceId[] {
  const [head, tail = ''] = id.split(':')
  return head === 'month' || head === 'day' ? [tail as SourceId] : figuresOf(id).map(figure => figures[figure].source)
}

export const remarkProof = ({ text, sources }: Remark): string[] => wordsProof([text], sources)
export const sinceProof = ({ text, source }: Since): string[] => wordsProof([text], [source])
export const divergenceProof = ({ article, sources, cites }: Divergence): string[] => wordsProof([article, sources], cites)

const months = Object.values(quotes).map(quote => quote.month).sort()

/** The article has the month of its latest report. */
export function articleProof({ published }: OutsideSource): string[] {
  return unless(
    published === months.at(-1),
    `It was published ${published}, and its latest report is of ${months.at(-1)}: give it that month.`,
  )
}

/** A page's address, where it holds a date or the name of its host, agrees with the record. */
export function outsideProof({ published, url, publisher, readAt }: OutsideSource): string[] {
  if (!url)
    return unless(readAt === undefined, 'It has a readAt and no url: write the address, or take readAt out.')
  const [, y, m, d] = /(20\d\d)[-/](\d\d)(?:[-/](\d\d))?/.exec(url) ?? []
  const [, month = m, day = d, y2 = y] = /\/(\d\d)\/(\d\d)\/(20\d\d)\//.exec(url) ?? []
  const dated = [y2, month, day].filter(Boolean).join('-')
  const host = new URL(url).hostname.replaceAll(/[^a-z]/g, '')
  const name = readAt ?? publisher
  const words = [...name.toLowerCase().split(/[^a-z]+/).filter(word => word.length > 2), name.toLowerCase().replaceAll(/[^a-z]/g, '')]
  return [
    ...unless(
      words.some(word => host.includes(word)),
      `Its address is not ${name}'s: correct one of the two, or say in readAt who hosts the page.`,
    ),
    ...unless(
      published.startsWith(dated) || dated.startsWith(published),
      `It was published ${published}, and its address says ${dated}: correct one of the two.`,
    ),
  ]
}

/** Words that half of the reports have. */
const common = ['microsoft', 'openai', 'with', 'some', 'safety']

/** An entry of the timeline retells the report that dates it, so they share a name or a number; entries go forward in time. */
export function timelineProof({ title, description, dated }: TimelineEntry, id: string): string[] {
  const report = `${quotes[dated].text} ${quotes[dated].publisher}`.toLowerCase()
  const words = `${title} ${description}`.toLowerCase().match(/[$\p{L}\d.]{4,}/gu) ?? []
  const entries = Object.entries(timeline)
  const above = entries[entries.findIndex(([other]) => other === id) - 1]?.[1] ?? { dated }
  return [
    ...unless(
      words.some(word => !common.includes(word) && report.includes(word)),
      `It is dated by ${dated}, with which it shares no name: write the id of the report that it retells.`,
    ),
    ...unless(quotes[above.dated].month <= quotes[dated].month, 'It is dated before the entry above it: correct the report that dates it.'),
  ]
}

/** A product stands in its report, with the report's verb, and once in the list. */
export function productProof({ name, status, source }: Product): string[] {
  const { text } = quotes[source]
  return [
    ...unless(text.match(/\w+/g)?.includes(name) ?? false, `${source} does not name it: correct the name or the source.`),
    ...unless(
      text.includes(status === 'planned' ? 'plans' : 'unveils'),
      `${source} does not say that it was ${status}: correct the status.`,
    ),
    ...unless(products.filter(other => other.name === name).length < 2, 'It stands in the list twice: take one out.'),
  ]
}

/** An act has the span that its heading prints, `(Nov 2023 - May 2024)`; acts follow each other without a gap, from the first report on. */
export function actProof({ heading, from, to }: Act, number: '1' | '2' | '3'): string[] {
  const printed = /\((.*)\)/.exec(heading)?.[1]?.split(/ ?- ?/) ?? []
  const [begins, ends] = { 1: [months[0], acts[2].from], 2: [acts[1].to, acts[3].from], 3: [acts[2].to, months.at(-1)] }[number]
  const isPrinted = [from, to].every((month, i) => [year(month), monthShort(month)].includes(printed[i] ?? ''))
  return [
    ...unless(isPrinted, `It runs from ${from} to ${to}, and the article heads it “${heading}”: correct one of the two.`),
    ...unless(
      from === begins && to === ends,
      `It runs from ${from} to ${to}, and its neighbours leave it ${begins} to ${ends}: correct one of the two.`,
    ),
  ]
}
