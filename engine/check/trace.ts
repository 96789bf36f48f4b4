import type { SourceSlide } from '../deck/deck-source.ts'
import type { Figure, FigureId, Month, QuoteId, SourceId } from '../talk.ts'
import type { PageTexts } from './trace-page.ts'
import { notesFor } from '../deck/cut.ts'
import { bindTitle, boundText, figuresOf } from '../evidence/bind.ts'
import { citation } from '../evidence/citation.ts'
import { monthLong, monthShort, year } from '../evidence/format.ts'
import { acts, derived, figures, hedge, quotes, rail, reportsByMonth, sources, timeline } from '../talk.ts'
import { numberWord, readMarks } from '../vite/trace-tags.ts'
import { countsSaid } from './counts.ts'
import { exceptions } from './lint-digits.ts'

/** A numeral, where it stands and what it comes from. */
export interface Traced {
  readonly no: number
  readonly title: string
  readonly where: 'title' | 'text' | 'notes' | 'alternative'
  readonly numeral: string
  /** The record or the derivation; nothing where it was typed and nothing accounts for it. */
  readonly origin?: string
  /** The text around it. */
  readonly context: string
}

type Piece = readonly [text: string, origin?: string]

const monthNames = 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec'
const numeralPattern = new RegExp(`(?:\\b(?:${monthNames}) )?[^\\s“”"'(]*\\d(?:[^\\s“”"')]*[\\p{L}\\d%+])?|\\b(?:${numberWord})\\b`, 'giu')

/** Every numeral of the shown slides: their titles and notes as typed, the rest as the page shows it. */
export function traceDeck(slides: readonly SourceSlide[], { texts, origins }: PageTexts): Traced[] {
  return slides.flatMap((slide) => {
    const title = bindTitle(slide.title)
    const heading = [title, String(slide.frontmatter.topic ?? '')]
    const shown = texts.filter(({ no }) => no === slide.no).map(({ text, kind }) => ({ kind, ...readMarks(text, origins) })).filter(({ plain }) => plain !== title)
    return unique([
      ...numerals(slide, 'title', pieces(slide.title), slides),
      ...heading[1] ? numerals(slide, 'title', pieces(heading[1]), slides) : [],
      ...shown.flatMap(({ kind, plain, origins }) => numeralsIn(slide, kind, plain, origins, slides)),
      ...numerals(slide, 'notes', pieces(notes(slide)), slides),
    ])
  })
}

/** The notes of every cut, without the marks that Slidev reads. */
function notes({ note, frontmatter }: SourceSlide): string {
  const cuts = Object.keys(frontmatter.plan ?? { talk: 0 })
  return cuts.map(cut => notesFor(note, cut)).join('\n').replaceAll(/\[click(?::\d+)?\]/g, '')
}

/** A typed text and what its ids bind, each piece with its origin. */
function pieces(text: string): Piece[] {
  return text.split(/(\[\[[^\]]+\]\])/).map((part) => {
    const [, id] = /^\[\[(.+)\]\]$/.exec(part) ?? []
    return id ? [boundText(id), `boundText:${id}`] : [part]
  })
}

function numerals(slide: SourceSlide, where: Traced['where'], parts: readonly Piece[], slides: readonly SourceSlide[]): Traced[] {
  const text = parts.map(([part]) => part).join('')
  return numeralsIn(slide, where, text, parts.flatMap(([part, origin]) => Array.from<string | undefined>({ length: part.length }).fill(origin)), slides)
}

/** The numerals of a text, of which each character has its origin, or none where it was typed. */
export function numeralsIn(slide: SourceSlide, where: Traced['where'], text: string, origins: readonly (string | undefined)[], slides: readonly SourceSlide[] = [slide]): Traced[] {
  return Array.from(text.matchAll(numeralPattern), ({ 0: numeral, index }) => {
    const places = Array.from(numeral, (_, i) => index + i)
    const digits = places.filter(place => /\d/.test(text[place] ?? ''))
    const marked = (digits.length ? digits : places.filter(place => origins[place] !== undefined).slice(0, 1)).map(place => origins[place])
    const origin = marked.length && marked.every(one => one !== undefined) ? [...new Set(marked)].flatMap(one => nameOf(String(one), slide, numeral) ?? []).join('; ') : typedOrigin(slide, numeral, text, index, slides)
    const context = text.slice(Math.max(0, index - 30), index + numeral.length + 30).replaceAll(/\s+/g, ' ').trim()
    return { no: slide.no, title: bindTitle(slide.title), where, numeral, context, ...origin ? { origin } : {} }
  })
}

function unique(found: readonly Traced[]): Traced[] {
  return [...new Map(found.map(one => [[one.where, one.numeral.toLowerCase(), one.origin, one.origin ? '' : one.context].join('\n'), one])).values()]
}

/** What a mark leads to, in words; nothing where no record holds it. */
function nameOf(origin: string, slide: SourceSlide, numeral: string): string | undefined {
  const [kind = '', ...rest] = origin.split(':')
  const id = rest.join(':')
  switch (kind) {
    case 'record':
      return recordName(id)
    case 'derived':
    case 'boundText':
      return idName(id)
    case 'monthLong':
    case 'monthShort':
    case 'span':
      return id.split(' ').filter(month => [monthLong, monthShort].some(format => format(month as Month) === numeral)).map(month => monthName(month as Month, slide)).at(0)
    case 'year':
      return id >= rail.from && id <= rail.to ? `tick of a time line, ${year(rail.from)} to ${year(rail.to)} (data/acts.ts)` : undefined
    case 'count': {
      const column = reportsByMonth().find(({ count }) => String(count) === id)
      return column && `reports in ${monthLong(column.month)}: reportsByMonth() of deck.config.ts`
    }
    default:
      return undefined
  }
}

const files: Readonly<Record<string, string>> = { masthead: 'article', sections: 'article', prose: 'article', stats: 'article', callouts: 'article', tables: 'article', lists: 'article', parts: 'acts', rail: 'acts', hedge: 'acts', article: 'sources', outside: 'sources' }

function recordName(path: string): string {
  const [records = '', id = ''] = path.split('.')
  if (records === 'summary')
    return 'counted in what the slide cites: summary() of engine/evidence/citation.ts'
  if (records === 'figures')
    return figureName(id as FigureId)
  return `${path} (data/${files[records] ?? records}.ts)${records === 'quotes' ? `: ${citationOf(id as QuoteId)}` : ''}`
}

function idName(id: string): string {
  const [head = '', tail = ''] = id.split(':')
  if (head === 'month')
    return `month of ${tail} (data/${Object.hasOwn(quotes, tail) ? 'quotes' : 'sources'}.ts)`
  if (Object.hasOwn(derived, id)) {
    const from = figuresOf(id)
    return `derived ${id} (deck.config.ts)${from.length ? `: from ${from.join(', ')}` : ''}`
  }
  return figureName(head as FigureId)
}

function figureName(id: FigureId): string {
  const figure: Figure = figures[id]
  return `figure ${id} (data/figures.ts): ${citationOf(figure.source)}`
}

function citationOf(id: SourceId): string {
  const { name, month } = citation(id)
  return `${name} ${month}`.trim()
}

/** The record of a month: the slide's own first, then whatever else is of that month. */
function monthName(month: Month, { body, frontmatter }: SourceSlide): string | undefined {
  const ofMonth = [
    ...Object.entries(quotes).map(([id, quote]) => [id, quote.month, 'quotes'] as const),
    ...Object.entries(sources).map(([id, source]) => [id, source.month, 'sources'] as const),
    ...Object.entries(timeline).map(([id, entry]) => [id, entry.month, 'timeline'] as const),
    ...Object.entries(acts).flatMap(([no, act]) => [[`act ${no}`, act.from, 'acts'], [`act ${no}`, act.to, 'acts']] as const),
    ...[['hedge', hedge.from, 'acts'], ['hedge', hedge.to, 'acts'], ['rail', rail.from, 'acts'], ['rail', rail.to, 'acts']] as const,
  ].filter(([, its]) => its === month)
  const own = ofMonth.find(([id]) => body.includes(`'${id}'`) || body.includes(`"${id}"`))
  const [id, , file] = own ?? ofMonth[0] ?? []
  const others = own ? '' : ofMonth.length > 1 ? ` and ${ofMonth.length - 1} more` : ''
  return id && `month of ${id} (data/${file}.ts)${others}${frontmatter.at === month ? '; the slide\'s own' : ''}`
}

/** What accounts for a typed numeral: a name, a date that stands beside its record, or a count that is checked. */
function typedOrigin(slide: SourceSlide, numeral: string, text: string, index: number, slides: readonly SourceSlide[]): string | undefined {
  const name = exceptions.find(({ text: pattern }) => Array.from(text.matchAll(pattern)).some(match => match.index < index + numeral.length && index < match.index + match[0].length))
  if (name)
    return name.reason
  if (/^slide \d+$/.test(text))
    return 'number of a slide'
  const dated = dates(slide).find(month => [monthLong(month), monthShort(month), year(month)].includes(numeral))
  return dated ? monthName(dated, slide) : countsSaid(text, index, index + numeral.length, slides)
}

/** The months that a slide may type: its own, and those of the figures and reports that it names. */
function dates({ body, frontmatter }: SourceSlide): Month[] {
  const named = (id: string): boolean => body.includes(`'${id}'`) || body.includes(`"${id}"`)
  return [
    ...frontmatter.at ? [frontmatter.at as Month] : [],
    ...Object.entries(figures).flatMap(([id, figure]) => named(id) ? [figure.asOf] : []),
    ...Object.entries(quotes).flatMap(([id, quote]) => named(id) ? [quote.month] : []),
  ]
}

/** One block a slide, one line a numeral, for an editor to read. */
export function inBlocks(found: readonly Traced[], slides: readonly Pick<SourceSlide, 'no' | 'title'>[]): string {
  const widest = Math.min(24, Math.max(...found.map(({ numeral }) => numeral.length)))
  return slides.map(({ no, title }) => {
    const lines = found.filter(one => one.no === no).map(({ where, numeral, origin, context }) => `    ${where.padEnd(11)} ${numeral.padEnd(widest)}  ${origin ?? `NOT TRACED: “${context}”`}`)
    return [`${no}  ${bindTitle(title)}`, ...lines.length ? lines : ['    no numeral']].join('\n')
  }).join('\n\n')
}

/** A sentence for each numeral that leads nowhere. */
export function untraced(found: readonly Traced[]): string[] {
  return found.filter(({ origin }) => !origin).map(({ no, title, where, numeral, context }) =>
    `Slide ${no}, “${title}”: “${numeral}” in its ${where} (“${context}”) comes from no record: bind it as [[figure-id]], or say in engine/check/counts.ts what it counts.`)
}
