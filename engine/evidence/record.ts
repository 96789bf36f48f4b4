import type { DayOrMonth, Figure, FigureId, OutsideSource, QuoteId, RemarkId, SourceId } from '../talk.ts'
import type { PrintedEntry } from './article.ts'
import { figures, parties, quotes, remarks, sections, sources } from '../talk.ts'
import { printedEntry } from './article.ts'
import { bind } from './bind.ts'
import { dayLong, figureText, monthLong, monthShort } from './format.ts'
import { kindOf } from './ids.ts'
import { reportsOfPage } from './reports.ts'

/*
 * What stands behind a slide, and the only place that words it. It follows from the slide's frontmatter alone, so it
 * is the same in every view: source line, record panel, handout, appendix and data files.
 */

/** A quotation of the article. */
export interface ReportEntry {
  readonly form: 'report'
  readonly id: QuoteId
  readonly words: string
  /** `Axios, November 2023` */
  readonly credit: string
  /** `from unnamed sources`, or nothing: that MMNTM quotes it is what its layer is called. */
  readonly how: string
  readonly where: string
}

/** A number, with every word that must travel with it. */
export interface FigureEntry {
  readonly form: 'figure'
  readonly id: FigureId
  readonly amount: string
  readonly label: string
  /** `investment commitment, up to · Microsoft to Anthropic · as of Nov 2025` */
  readonly facts: string
  readonly caveat: string
  readonly source: string
}

/** A page outside the article. */
export interface PageEntry {
  readonly form: 'page'
  readonly id: SourceId
  /** `Reuters, 20 November 2023` */
  readonly credit: string
  readonly what: string
  readonly url?: string
  /** What kind of page it is, where that is known. */
  readonly grade?: string
}

/** The editor's: where the article and its sources part ways, or what a number needs. */
export interface RemarkEntry {
  readonly form: 'remark'
  readonly id: RemarkId
  readonly text: string
  /** The reports it rests on, and the article where it is about the article itself. */
  readonly rests: string
  readonly pages: readonly PageEntry[]
}

export type RecordEntry = ReportEntry | PrintedEntry | FigureEntry | RemarkEntry | PageEntry

export interface RecordLayer {
  readonly id: 'reports' | 'article' | 'figures' | 'remarks' | 'pages'
  readonly name: string
  readonly entries: readonly RecordEntry[]
}

export interface SlideRecord {
  /** The declared ids and those that follow from them, each once and in order. */
  readonly ids: readonly string[]
  /** Only layers with entries. */
  readonly layers: readonly RecordLayer[]
}

/** The part of a slide's frontmatter that this module reads; engine/setup/preparser.ts adds the ids bound in title and body. */
export interface Recorded {
  readonly record?: readonly string[]
}

const layerNames = {
  reports: 'Reports, as quoted by MMNTM',
  article: 'The article, as printed',
  figures: 'Figures',
  remarks: 'Editor’s remarks',
  pages: 'Not in the article',
} as const satisfies Record<RecordLayer['id'], string>

const layerOf = { report: 'reports', printed: 'article', figure: 'figures', remark: 'remarks', page: 'pages' } as const

/** Everything behind a slide. Ids that no record has are left out: `recordFaults` of ids.ts names them. */
export function recordOf({ record = [] }: Recorded): SlideRecord {
  const ids = [...new Set(record.flatMap(withSources))]
  const entries = ids.map(entryOf).filter(entry => entry !== undefined)
  // A page that a remark rests on is said there.
  const said = new Set(entries.flatMap(entry => entry.form === 'remark' ? entry.pages.map(page => page.id) : []))
  const layers = (Object.keys(layerNames) as RecordLayer['id'][]).map(id =>
    ({ id, name: layerNames[id], entries: entries.filter(entry => layerOf[entry.form] === id && !(entry.form === 'page' && said.has(entry.id))) }))
  return { ids, layers: layers.filter(layer => layer.entries.length) }
}

/** An id and what it brings: a figure its source, a page of reports its reports. */
function withSources(id: string): string[] {
  const kind = kindOf(id)
  if (kind === 'reports')
    return reportsOfPage(Number(id.slice(id.indexOf('-') + 1))).map(report => report.id)
  return kind === 'figure' ? [figures[id as FigureId].source, id] : [id]
}

/** One record in words. The article itself (`mmntm`) is no entry: what is taken from it is. */
export function entryOf(id: string): RecordEntry | undefined {
  switch (kindOf(id)) {
    case undefined:
    case 'reports':
      return undefined
    case 'quote':
      return reportEntry(id as QuoteId)
    case 'figure':
      return figureEntry(id as FigureId)
    case 'remark':
      return remarkEntry(id as RemarkId)
    case 'page':
      return pageEntry(id as SourceId)
    default:
      return printedEntry(id)
  }
}

export function reportEntry(id: QuoteId): ReportEntry {
  const { text, section, unnamedSources } = quotes[id]
  return {
    form: 'report',
    id,
    words: `“${text}”`,
    credit: attribution(id),
    how: unnamedSources ? 'from unnamed sources' : '',
    where: sections[section],
  }
}

/** Publisher and month of a quote, as the article prints them: `Axios, November 2023`. */
export function attribution(id: QuoteId): string {
  return `${quotes[id].publisher}, ${monthLong(quotes[id].month)}`
}

export function figureEntry(id: FigureId): FigureEntry {
  const figure: Figure = figures[id]
  const { kind, qualifier, label, asOf, caveat, source } = figure
  return {
    form: 'figure',
    id,
    amount: figure.kind === 'undisclosed' ? `“${figure.words}”` : figureText(figure),
    label,
    facts: [`${kind}, ${qualifier}`, flow(figure), `as of ${monthShort(asOf)}`].filter(Boolean).join(' · '),
    caveat: bind(caveat),
    source: sourceName(source),
  }
}

/** Who pays whom. */
function flow(figure: Figure): string {
  return 'payer' in figure ? `${parties[figure.payer].name} to ${parties[figure.payee].name}` : ''
}

function remarkEntry(id: RemarkId): RemarkEntry {
  const { text } = remarks[id]
  const stands: readonly SourceId[] = remarks[id].sources
  return {
    form: 'remark',
    id,
    text: bind(text),
    rests: stands.filter(source => kindOf(source) !== 'page')
      .map(source => source === 'mmntm' ? 'the article itself' : sourceName(source))
      .join(' · '),
    pages: stands.filter(source => kindOf(source) === 'page').map(pageEntry),
  }
}

const grades = { A: 'primary text', B: 'newsroom', C: 'secondary page' } as const

export function pageEntry(id: SourceId): PageEntry {
  const page: OutsideSource & { readonly date?: DayOrMonth, readonly grade?: keyof typeof grades } = sources[id] as OutsideSource
  const grade = page.grade && `grade ${page.grade}: ${grades[page.grade]}`
  return {
    form: 'page',
    id,
    credit: `${page.publisher}, ${dayLong(page.date ?? page.month)}`,
    what: page.what,
    url: page.url,
    grade,
  }
}

/** A source in a list: `Axios, Nov 2023`; of the article itself, its publisher. */
export function sourceName(id: SourceId): string {
  const source = sources[id]
  const name = 'short' in source ? source.short : source.publisher
  return id === 'mmntm' ? source.publisher : `${name}, ${monthShort(source.month)}`
}
